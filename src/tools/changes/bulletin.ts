// Lets a reader see in a bulletin only what is asked of their role. The address holds the role, so that it can be sent to a team.

const select = document.querySelector<HTMLSelectElement>('[data-bulletin-role]');

/** What a change asks of a role: its own line, or the one for everyone else when it has none. */
function linesFor(asks: HTMLElement, role: string): HTMLElement[] {
  const own = [...asks.querySelectorAll<HTMLElement>(`[data-asks="${role}"]`)];
  return own.length > 0 ? own : [...asks.querySelectorAll<HTMLElement>('[data-asks="everyone else"]')];
}

function show(role: string): void {
  let left = 0;
  for (const change of document.querySelectorAll<HTMLElement>('[data-change]')) {
    const asks = change.querySelector<HTMLElement>('.asks')!;
    const lines = role === '' ? [...asks.querySelectorAll<HTMLElement>('[data-asks]')] : linesFor(asks, role);
    for (const line of asks.querySelectorAll<HTMLElement>('[data-asks]')) line.hidden = !lines.includes(line);
    const asked = role === '' || lines.some((line) => line.dataset.nothing === undefined);
    change.hidden = !asked;
    if (!asked) left += 1;
  }
  // A heading with nothing left below it says nothing.
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = !group.querySelector('[data-change]:not([hidden])');
  for (const minor of document.querySelectorAll<HTMLElement>('[data-minor], [data-contents]')) minor.hidden = role !== '';
  const said = document.querySelector<HTMLElement>('[data-bulletin-status]')!;
  const all = document.querySelectorAll('[data-change]').length;
  said.textContent = role === '' ? '' : left === all ? 'This update asks nothing of you.' : left === 0 ? 'Every change in this update asks something of you.' : `${left} more ${left === 1 ? 'change asks' : 'changes ask'} nothing of you.`;
}

if (select) {
  const chosen = new URLSearchParams(location.search).get('role') ?? '';
  if ([...select.options].some((o) => o.value === chosen)) select.value = chosen;
  select.addEventListener('change', () => {
    history.replaceState(null, '', select.value ? `?role=${select.value}${location.hash}` : location.pathname + location.hash);
    show(select.value);
  });
  select.closest('form')!.hidden = false;
  show(select.value);
}

export {};
