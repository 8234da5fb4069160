// A reader may choose an area and a role; until then all are shown, and nothing is kept unless they ask for it.

const KEY = 'manual-reader';
type Kind = 'area' | 'role';
type Choice = Record<Kind, string>;

/** The areas or roles that the page names, by id. */
function named(kind: Kind): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${kind}]`)) {
    const ids = element.dataset[kind]!.split(' ');
    const names = (element.dataset.name ?? element.querySelector('h3')?.textContent ?? '').split('; ');
    if (ids.length === names.length) ids.forEach((id, i) => names[i] && found.set(id, names[i]));
  }
  return found;
}

const remembered = (): Choice | undefined => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

function show(kind: Kind, chosen: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${kind}]`)) element.hidden = chosen !== '' && !element.dataset[kind]!.split(' ').includes(chosen);
}

function picker(kind: Kind, label: string, all: string, options: Map<string, string>, chosen: string): HTMLLabelElement {
  const select = document.createElement('select');
  select.name = kind;
  select.append(new Option(all, ''), ...[...options].map(([id, name]) => new Option(name, id, false, id === chosen)));
  const element = document.createElement('label');
  element.append(label, select);
  return element;
}

/** Adds the choice of area and role to a page that differs by them. */
export function chooseReader(): void {
  const place = document.querySelector<HTMLElement>('[data-chooser]');
  if (!place) return;
  const options = { area: named('area'), role: named('role') };
  const kept = remembered();
  const choice: Choice = { area: '', role: '', ...kept };
  const form = document.createElement('form');
  form.className = 'chooser';
  form.setAttribute('aria-label', 'Choose what is shown');
  if (options.area.size > 1) form.append(picker('area', 'Your area', 'All areas', options.area, choice.area));
  if (options.role.size > 1) form.append(picker('role', 'Your role', 'All roles', options.role, choice.role));
  if (!form.firstChild) return;
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = kept !== undefined;
  const keep = document.createElement('label');
  keep.className = 'remember';
  keep.append(box, 'Remember on this device');
  form.append(keep);
  const apply = (): void => {
    for (const select of form.querySelectorAll('select')) choice[select.name as Kind] = select.value;
    for (const kind of ['area', 'role'] as const) show(kind, options[kind].has(choice[kind]) ? choice[kind] : '');
    if (box.checked) localStorage.setItem(KEY, JSON.stringify(choice));
    else localStorage.removeItem(KEY);
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  place.append(form);
  if (kept) apply();
}
