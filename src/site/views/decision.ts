import { contentComponents } from '../../components/content/index.ts';
import { callables, type CallableGroup } from '../../manual/contacts.ts';
import { inWords } from '../../manual/dates.ts';
import type { Condition, Rule } from '../../manual/decision/decide.ts';
import { fieldsOf } from '../../manual/decision/form.ts';
import type { FilledField } from '../../manual/decision/words.ts';
import type { Manual } from '../../manual/manual.ts';
import type { DecisionGuide } from '../../manual/schemas/decision.ts';
import { parseText } from '../../manual/text/parse.ts';
import { renderText } from '../../manual/text/render.ts';
import { typeset } from '../../manual/typeset.ts';
import { href } from '../href.ts';
import { procedureLinks, type Link } from './links.ts';

/** An outcome as a page shows it; texts are HTML. */
export interface OutcomeView {
  id: string;
  title: string;
  kind: string;
  who: string;
  by: string;
  how: string[];
  record: string[];
  avoid: string[];
  calls: CallableGroup[];
  links: Link[];
  /** What has still to be checked, and by when. */
  check?: string;
}

/** A rule in words: it fits when one of the lines does, each a list of questions with the answers that fit. */
export interface RuleView {
  when: { question: string; answers: string[] }[][];
  then: Link[];
}

/** A decision guide as its page shows it; texts are HTML except in `questions`, which a form shows. */
export interface DecisionView {
  questions: {
    id: string;
    ask: string;
    why: string;
    examples: string[];
    answers: { id: string; words: string; help?: string }[];
    /** Whether the answers are so short that they can stand beside each other. */
    short: boolean;
  }[];
  always: RuleView[];
  rules: RuleView[];
  outcomes: OutcomeView[];
  avoid: string[];
  first: string;
  /** The form, its fields to write in, and all its fields that answers or words fill, in its own order. */
  form?: { title: string; href: string; intro: string; fields: (FilledField & { hint?: string })[]; for: string[] };
  /** Procedures that have changed since the rules were compared with them. */
  overtaken: { words: string; href: string; since: string }[];
  /** What the script decides by. */
  decides: string;
}

/** Letters of an answer that leaves room for two others beside it on a phone. */
const SHORT = 10;

/** Everything the page of a decision guide shows, and what its script decides by. */
export function decisionView(manual: Manual, guide: DecisionGuide): DecisionView {
  const text = (words: string): string => renderText(words, contentComponents, { manual, on: manual.asAt, view: 'current', href }, `content/toolkits/${guide.id}.yaml`).html.replace(/^<p>([\s\S]*)<\/p>$/, '$1');
  const rule = ({ when = [], then }: Rule): RuleView => ({ when: when.map((condition) => inLine(guide, condition)), then: then.map((id) => ({ words: guide.outcomes[id]!.title, href: `#do-${id}` })) });
  const form = formView(manual, guide);
  return {
    questions: Object.entries(guide.questions).map(([id, q]) => ({
      id, ask: q.ask, why: q.why, examples: q.examples,
      short: Object.values(q.answers).every(({ words, help }) => words.length <= SHORT && help === undefined),
      answers: Object.entries(q.answers).map(([answer, a]) => ({ id: answer, words: a.words, ...(a.help === undefined ? {} : { help: a.help }) })),
    })),
    always: guide.always.map(rule),
    rules: guide.rules.map(rule),
    outcomes: Object.entries(guide.outcomes).map(([id, o]) => ({
      id, title: o.title, kind: o.kind, who: sentence(text(o.who)), by: sentence(text(o.by)), how: o.how.map(text), record: o.record.map(text), avoid: o.avoid.map(text),
      calls: callables(manual, o.call),
      links: [...o.documents.flatMap((one) => manual.documents.get(one) ?? []).map((d) => ({ words: d.title, href: href(`/documents/${d.id}/`) })), ...procedureLinks(manual, o.procedures)],
      ...(o.check ? { check: `${text(o.check.why)} To be checked by ${inWords(o.check.by)}.` } : {}),
    })),
    avoid: guide.avoid.map(text),
    first: text(guide.first),
    ...(form ? { form } : {}),
    overtaken: Object.entries(guide.restsOn).flatMap(([slug, day]) => {
      const series = manual.series.get(slug);
      return series?.current && series.current.date > day ? [{ words: series.title, href: href(`/procedures/${slug}/`), since: inWords(series.current.date) }] : [];
    }),
    decides: JSON.stringify({
      questions: Object.fromEntries(Object.entries(guide.questions).map(([id, { when, answers }]) => [id, { ...(when ? { when } : {}), answers: Object.fromEntries(Object.keys(answers).map((answer) => [answer, 1])) }])),
      always: guide.always, rules: guide.rules, outcomes: Object.fromEntries(Object.keys(guide.outcomes).map((id) => [id, 1])),
      ...(form ? { form: { title: form.title, for: form.for, fields: form.fields.map(({ label, heading, from }) => ({ label, heading, from })) } } : {}),
    }),
  };
}

/** With its full stop, where an editor left it out: it stands among sentences. */
const sentence = (html: string): string => (/[.?!]["\u201D]?$/.test(html) ? html : `${html}.`);

/** A condition as questions with the answers that fit, by their words. */
function inLine({ questions }: DecisionGuide, condition: Condition): { question: string; answers: string[] }[] {
  return Object.entries(condition).map(([id, answers]) => ({
    question: questions[id]!.name,
    answers: [answers].flat().map((answer) => questions[id]!.answers[answer]!.words),
  }));
}

function formView(manual: Manual, { form, outcomes }: DecisionGuide): DecisionView['form'] {
  const document = form && manual.documents.get(form.document);
  if (!form || !document) return undefined;
  const fields = fieldsOf(parseText(document.source, document.id, 'unplaced').tree).flatMap(({ label, heading }) => {
    const found = form.fields.find(({ field }) => field === typeset(label));
    return found ? [{ label: typeset(label), heading, from: found.from, ...(found.hint === undefined ? {} : { hint: found.hint }) }] : [];
  });
  const leads = Object.entries(outcomes).filter(([, { documents }]) => documents.includes(form.document)).map(([id]) => id);
  return { title: document.title, href: href(`/documents/${document.id}/`), intro: form.intro, fields, for: leads };
}
