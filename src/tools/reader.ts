// A reader may choose an area and a role; until then all are shown, and nothing is kept unless they ask for it.

const KEY = 'manual-reader';
const ALL = { area: 'All areas', role: 'All roles' } as const;
type Kind = keyof typeof ALL;
const KINDS: Kind[] = ['area', 'role'];

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

function remembered(): Partial<Record<Kind, string>> | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function show(kind: Kind, chosen: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${kind}]`)) element.hidden = chosen !== '' && !element.dataset[kind]!.split(' ').includes(chosen);
}

const labelled = (words: string, control: HTMLElement, ...rest: Node[]): HTMLLabelElement => {
  const label = document.createElement('label');
  label.append(words, control, ...rest);
  return label;
};

/** Adds the choice of area above the numbers, and of role above what each role does. */
export function chooseReader(): void {
  // A record is shown whole, whoever looks at it.
  if (document.querySelector('[data-record]')) return;
  const kept = remembered();
  const choice: Record<Kind, string> = { area: '', role: '', ...kept };
  const boxes: HTMLInputElement[] = [];
  let keep = kept !== undefined;
  const remember = (): void => {
    for (const box of boxes) box.checked = keep;
    if (keep) localStorage.setItem(KEY, JSON.stringify(choice));
    else localStorage.removeItem(KEY);
  };
  for (const kind of KINDS) {
    const place = kind === 'area' ? document.querySelector('[data-chooser]') : document.getElementById('what-to-do-by-role');
    const options = named(kind);
    if (!place || options.size < 2) continue;
    const select = document.createElement('select');
    select.append(new Option(ALL[kind], ''), ...[...options].map(([id, name]) => new Option(name, id, false, id === choice[kind])));
    select.addEventListener('change', () => {
      choice[kind] = select.value;
      show(kind, select.value);
      if (keep) remember();
    });
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      keep = box.checked;
      remember();
    });
    boxes.push(box);
    const group = document.createElement('div');
    group.className = 'chooser';
    const tick = labelled('', box);
    tick.className = 'remember';
    tick.append('Remember on this device');
    group.append(labelled(`Your ${kind}`, select), tick);
    place.after(group);
    show(kind, select.value);
  }
  for (const box of boxes) box.checked = keep;
}
