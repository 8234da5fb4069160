import { capital } from '../../manual/neglect/chronology.ts';
import { domainsFor, lookedAt, type Domain, type Prompt } from '../../manual/neglect/prompts.ts';
import { answer, answerOf, LEVELS, type Child, type Level, type Visit } from '../../manual/neglect/record.ts';
import { make } from '../kit/make.ts';
import { area, button, field, select, type App } from './app.ts';
import { inWords } from './children.ts';

/** The first letter of a level, as the chart has it: shape and letter say what colour says. */
export const LETTERS: Readonly<Record<Level, string>> = { good: 'G', worrying: 'W', serious: 'S', 'not seen': '?' };

const progress = (domain: Domain, child: string, visit: Visit): string => `${domain.title}: ${lookedAt(domain, child, visit)} of ${domain.prompts.length} looked at`;

/** The prompts of one domain for one child at a visit, and the way to the next. */
export function promptsOf(app: App, visitId: string): HTMLElement[] {
  const visit = (): Visit => app.record.visits.find((v) => v.id === visitId)!;
  const { children } = app.record;
  const child = children.find((c) => c.id === app.here.child) ?? children[0];
  if (!child) return [make('p', {}, 'No child is in the record any more.'), button('Add a child', () => app.go({ view: 'children' }), '')];
  const domains = domainsFor(app.domains, child, visit());
  const domain = domains.find((d) => d.id === app.here.domain) ?? domains[0]!;
  const which = select('neglect-domain', domains.map((d) => [d.id, progress(d, child.id, visit())]), domain.id);
  which.addEventListener('change', () => app.go({ domain: which.value }, which.id));
  const who = select('neglect-child', children.map((c) => [c.id, inWords(c)]), child.id);
  who.addEventListener('change', () => app.go({ child: who.value, domain: undefined }, who.id));
  const count = (): void => void (which.selectedOptions[0]!.text = progress(domain, child.id, visit()));
  const gone = visit().answers.filter((a) => a.child === child.id && !app.domains.some((d) => d.prompts.some((p) => p.id === a.prompt)));
  return [
    make('div', { className: 'neglect-where' }, ...(children.length > 1 ? [field('Child', who)] : []), field('Domain', which)),
    make('p', { className: 'meta' }, 'How many you have looked at is how far you have come. It says nothing about the care, and you may leave out what you had no reason to see.'),
    make('h4', { id: 'neglect-domain-title', tabIndex: -1 }, children.length > 1 ? `${domain.title}: ${child.label}` : domain.title),
    make('p', { className: 'ask' }, domain.ask),
    ...domain.prompts.map((p) => promptField(app, visit, child, p, count)),
    ...(gone.length === 0 ? [] : [make('div', { className: 'note' }, make('p', { className: 'note-title' }, 'No longer in the toolkit'), make('ul', {}, ...gone.map((a) => make('li', {}, `${app.record.prompts.find((p) => p.id === a.prompt)?.title ?? a.prompt}: ${a.level}${a.words ? `. ${a.words}` : ''}`))))]),
    onward(app, domains, domain, child),
  ];
}

function onward(app: App, domains: readonly Domain[], domain: Domain, child: Child): HTMLElement {
  const next = domains[domains.indexOf(domain) + 1];
  const { children } = app.record;
  const nextChild = children[children.indexOf(child) + 1];
  const to = next ? button(`Next: ${next.title}`, () => app.go({ domain: next.id }, 'neglect-domain-title'), '')
    : nextChild ? button(`Next: ${nextChild.label}`, () => app.go({ child: nextChild.id, domain: undefined }, 'neglect-domain-title'), '')
      : button('Next: change over time', () => app.go({ view: 'change' }), '');
  return make('div', { className: 'form-tools' }, to);
}

function promptField(app: App, visit: () => Visit, child: Child, prompt: Prompt, count: () => void): HTMLElement {
  const now = answerOf(visit(), child.id, prompt.id);
  const box = make('fieldset', { className: 'neglect-prompt' }, make('legend', {}, prompt.title));
  const words = area(`neglect-say-${prompt.id}`, now?.words ?? '', 2, (value) => app.keep(answer(app.record, visit().id, child.id, prompt, chosen() ?? 'not seen', value)));
  const say = field('What you saw, heard or smelt, in plain words', words);
  const alarm = make('div', { className: 'act-now', hidden: true });
  const chosen = (): Level | undefined => (box.querySelector<HTMLInputElement>('input:checked')?.value as Level | undefined) ?? undefined;
  const show = (level: Level | undefined): void => {
    box.dataset.level = level ?? '';
    say.hidden = level === undefined;
    alarm.hidden = level !== 'serious';
    if (level === 'serious' && alarm.childElementCount === 0) alarm.append(make('p', {}, make('strong', {}, 'Serious: act now. '), prompt.act), app.calls());
  };
  const levels = LEVELS.map((level) => {
    const input = make('input', { type: 'radio', name: `${child.id}-${prompt.id}`, value: level, checked: now?.level === level });
    input.addEventListener('change', () => {
      app.keep(answer(app.record, visit().id, child.id, prompt, level, words.value));
      // Said at once to who cannot see it come up; what is only drawn again is not.
      alarm.setAttribute('role', 'alert');
      show(level);
      count();
    });
    return make('label', { className: level.replace(' ', '-') }, input, make('span', {}, make('strong', {}, level === 'not seen' ? 'Not seen' : `${capital(level)}. `), level === 'not seen' ? '' : prompt[level]));
  });
  box.append(make('div', { className: 'neglect-levels' }, ...levels), alarm, say);
  show(now?.level);
  return box;
}
