import type { Block } from '../../manual/redline/block.ts';
import type { Answer, Question } from './worker.ts';

// Compares any two versions in the browser. The address holds the choice, so that it can be shared and gone back to.

const form = document.querySelector<HTMLFormElement>('[data-compare]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const result = document.querySelector<HTMLElement>('[data-compare-result]');

function start(form: HTMLFormElement, status: HTMLElement, result: HTMLElement): void {
  const [from, to] = [...form.querySelectorAll('select')] as [HTMLSelectElement, HTMLSelectElement];
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let texts: Promise<Record<string, Block[]>> | undefined;
  let turn = 0;

  const load = (): Promise<Record<string, Block[]>> => (texts ??= fetch(form.dataset.compare!).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.json() as Promise<Record<string, Block[]>>;
  }).catch((error: unknown) => {
    texts = undefined;
    throw error;
  }));

  const compare = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    status.textContent = 'Comparing…';
    try {
      const all = await load();
      // Chosen the other way round, they are still compared from the older to the newer.
      const [older, newer] = [from.value, to.value].sort() as [string, string];
      if (mine === turn) worker.postMessage({ turn, before: all[older]!, after: all[newer]! } satisfies Question);
    } catch {
      status.textContent = 'The versions could not be loaded. Check the connection and choose again; the changes below can be read meanwhile.';
      result.replaceChildren();
    }
  };

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.turn !== turn) return;
    const same = from.value === to.value;
    status.textContent = same ? 'These are the same version: choose two.' : `From ${nameOf(from.value < to.value ? from : to)} to ${nameOf(from.value < to.value ? to : from)}: ${data.summary}`;
    // Made by src/manual/redline/html.ts, which escapes every word.
    result.innerHTML = same ? '' : data.html;
  });

  const address = new URLSearchParams(location.search);
  for (const select of [from, to]) if ([...select.options].some((o) => o.value === address.get(select.name))) select.value = address.get(select.name)!;
  form.addEventListener('change', () => {
    history.replaceState(null, '', `?${new URLSearchParams({ from: from.value, to: to.value })}`);
    void compare();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  void compare();
}

const nameOf = (select: HTMLSelectElement): string => select.selectedOptions[0]!.text.replace(/ \(.*/, '');

if (form && status && result) start(form, status, result);
