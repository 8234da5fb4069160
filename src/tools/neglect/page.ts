import { emptyRecord, isEmpty, type NeglectRecord } from '../../manual/neglect/record.ts';
import { askBeforeLeaving } from '../kit/leave.ts';
import { make } from '../kit/make.ts';
import { today } from '../kit/today.ts';
import { HEADING, VIEWS, type App, type Here, type View, type ViewName } from './app.ts';
import { ask } from './ask.ts';
import { changeView } from './change.ts';
import { childrenView } from './children.ts';
import { chronologyView } from './chronology.ts';
import { open, save } from './files.ts';
import { offerAges } from './filter.ts';
import { paperOf } from './paper.ts';
import { summaryView } from './summary.ts';
import { saidIn } from './said.ts';
import { readToolkit } from './toolkit.ts';
import { visitsView } from './visits.ts';

// A record of visits that is kept in this page alone. Nothing is stored or sent: what is to last is saved to a file by the reader.

const DRAW: Readonly<Record<ViewName, View>> = { children: childrenView, visits: visitsView, change: changeView, chronology: chronologyView, summary: summaryView };

function start(tool: HTMLElement, prompts: HTMLElement): void {
  const at = (name: string): HTMLElement => tool.querySelector<HTMLElement>(`[data-${name}]`)!;
  const toolkit = tool.dataset.toolkit!;
  let record = emptyRecord();
  // What the newest file holds; a record is replaced whenever anything in it changes, so sameness is enough.
  let saved: NeglectRecord = record;
  let here: Here = { view: 'children', purpose: 'supervision' };
  let ids = 0;
  const drafts = new Map<string, string>();
  const hasUnsaved = (): boolean => (record !== saved && !(isEmpty(record) && isEmpty(saved))) || [...drafts.values()].some((words) => words.trim() !== '');

  const app: App = {
    domains: readToolkit(prompts),
    get record() { return record; },
    get here() { return here; },
    drafts,
    // The one place where the clock is read.
    today,
    freshId: () => {
      const taken = new Set([...record.children, ...record.visits, ...record.entries].map(({ id }) => id));
      do ids += 1; while (taken.has(`n${ids}`));
      return `n${ids}`;
    },
    keep: (next) => {
      record = next;
      at('unsaved').hidden = !hasUnsaved();
      said.fade();
    },
    go: (to, focus) => {
      here = { ...here, ...to, ...(to.view && to.view !== here.view ? { editing: undefined } : {}) };
      said.fade();
      draw(focus);
    },
    say: (words, undo) => said.say(words, undo && (() => {
      app.keep(undo(record));
      draw();
      said.say('It is back.');
    })),
    calls: () => tool.querySelector<HTMLTemplateElement>('template')!.content.cloneNode(true),
    print: (what) => {
      onPaper = what;
      print();
      onPaper = 'record';
    },
    link: (name) => at(`link-${name}`).cloneNode(true) as HTMLAnchorElement,
  };
  let onPaper: 'record' | 'summary' = 'record';
  const said = saidIn(at('said-box'), () => document.getElementById(HEADING)?.focus());

  const tabs = new Map((Object.keys(VIEWS) as ViewName[]).map((view) => {
    const tab = make('button', { type: 'button' }, VIEWS[view]);
    tab.addEventListener('click', () => app.go({ view, ...(view === 'visits' ? { visit: undefined } : {}) }));
    at('parts').append(make('li', {}, tab));
    return [view, tab];
  }));

  /** Draws the view anew. The focus is never lost: it goes to what is named, or to the heading. */
  const draw = (focus = HEADING): void => {
    for (const [view, tab] of tabs) {
      if (view === here.view) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    }
    at('view').replaceChildren(...DRAW[here.view](app));
    const to = document.getElementById(focus) ?? document.getElementById(HEADING);
    to?.focus({ preventScroll: true });
    // A heading that is out of sight comes up with the parts of the record above it; a control stays where the reader has it.
    const { top = 0 } = to?.getBoundingClientRect() ?? {};
    if (to?.tagName !== 'H3') to?.scrollIntoView({ block: to.tagName === 'H4' ? 'start' : 'nearest' });
    else if (top < 0 || top > innerHeight / 2) at('parts').scrollIntoView({ block: 'start' });
  };

  const work = (): void => {
    at('work').hidden = false;
    at('begin').hidden = true;
  };
  const take = (next: NeglectRecord, words: string): void => {
    record = saved = next;
    drafts.clear();
    here = { view: next.visits.length > 0 ? 'change' : 'children', purpose: 'supervision' };
    at('unsaved').hidden = true;
    work();
    draw();
    app.say(words);
  };
  const file = at('file') as HTMLInputElement;
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    work();
    if (at('view').childElementCount === 0) draw();
    void open(app, chosen, toolkit, hasUnsaved()).then((opened) => opened && take(opened.record, opened.words));
    // The same file can be chosen again.
    file.value = '';
  });
  const clear = async (): Promise<void> => {
    if ((!isEmpty(record) || hasUnsaved()) && !(await ask('Clear the whole record from this page? Files that you saved are not touched.', 'Clear it all', 'Keep it'))) return;
    take(emptyRecord(), 'Everything was cleared.');
  };
  const on = (name: string, act: () => void): void => tool.querySelectorAll(`[data-do-${name}]`).forEach((one) => one.addEventListener('click', act));
  on('begin', () => {
    work();
    draw();
  });
  on('open', () => file.click());
  on('save', () => {
    save(app, toolkit);
    saved = record;
    at('unsaved').hidden = !hasUnsaved();
  });
  on('print', () => app.print('record'));
  on('clear', () => void clear());
  // Once there is a record, it is what is printed; until then the page is.
  addEventListener('beforeprint', () => {
    document.documentElement.classList.toggle('has-neglect-record', !isEmpty(record));
    at('paper').replaceChildren(...(isEmpty(record) ? [] : paperOf(app, onPaper)));
  });
  addEventListener('afterprint', () => at('paper').replaceChildren());
  askBeforeLeaving(hasUnsaved);
  tool.hidden = false;
}

const prompts = document.querySelector<HTMLElement>('[data-prompts]');
const tool = document.querySelector<HTMLElement>('[data-neglect-record]');
if (prompts) offerAges(prompts);
if (prompts && tool) start(tool, prompts);
