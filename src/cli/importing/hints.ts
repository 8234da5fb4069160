import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { IsoDate } from '../../manual/dates.ts';
import { timescaleOn } from '../../manual/editions.ts';
import { DUTY } from '../../checks/wording.ts';
import type { ManualContent } from '../../manual/reading/content.ts';
import { REQUIRED_HEADINGS } from '../../manual/text/headings.ts';
import { inWordsList } from '../../manual/wording.ts';
import { LOOKS_LIKE_IT, namesActNow, plain, TYPED } from './act-now.ts';
import { Place, type Finding } from './finding.ts';

/** The registers that a draft is compared with. */
export type Registers = Pick<ManualContent, 'contacts' | 'sources' | 'timescales'>;

type Add = (kind: Finding['kind'], what: string, words: string, gone?: string) => void;

const PHONE = /(?<![\d.])(?:\+44\s?(?:\(0\)\s?)?|0)\d(?:[\s()-]{0,2}\d){7,10}(?!\d)/g;
const MAILBOX = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LIMIT = new RegExp(`\\b(?:within|in|by|after|no later than)\\s+(?:the\\s+(?:next|following)\\s+)?(\\d+|${NUMBERS.join('|')})\\s+(working\\s+)?(hour|day|week|month)s?\\b|\\b(?:the\\s+)?same\\s+(?:working\\s+)?day\\b`, 'gi');

const MEANT: Record<string, RegExp> = {
  Recognise: /\b(signs?|recogni|indicators?|identif|look for|definition|what is)/i,
  'What to do, by role': /\b(roles?\b|responsibilit|who does|duties)/i,
  'Step by step': /\b(steps?|process|procedure|actions?|referr|report|what to do|respon[ds])/i,
  'Record and share': /\b(record|shar(e|ing)|confidential|information|consent)/i,
  'If you disagree': /\b(escalat|disagree|dispute|resol|challenge|complain)/i,
};

/**
 * Says what in a draft belongs into a register or under another heading, and puts the component in where there is no doubt: a source that
 * stands in brackets by itself. Changes the draft in those places alone.
 * @param on the day of the draft, whose limits of time count
 */
export function hintsFor(text: Root, registers: Registers, on: IsoDate): Finding[] {
  const findings: Finding[] = [];
  const place = new Place();
  const add: Add = (kind, what, words, gone) => void findings.push({ kind, what, words, where: place.toString(), ...(gone ? { gone } : {}) });
  // A box hangs on the paragraph above it, and its own are not counted.
  let inBox = false;
  const cite = citer(registers, add);
  const visit = (node: Parents): void => {
    node.children = node.children.flatMap((child: Nodes): Nodes[] => {
      if (child.type === 'paragraph' && !inBox) place.nextParagraph();
      if (child.type === 'table') place.nextTable();
      if (child.type === 'tableRow') place.nextRow();
      if (child.type === 'paragraph' || child.type === 'tableCell') lookAtWords(child, registers, on, add);
      if ('children' in child) visit(child);
      if (child.type === 'paragraph' || child.type === 'tableCell') lookForDuties(child, add);
      if (child.type === 'text' && node.type !== 'link') for (const [address] of child.value.matchAll(/https?:\/\/[^\s<>"]+/g)) add('to decide', 'An address stands in the text: write [words that say where it leads](the address).', address);
      return child.type === 'text' && node.type !== 'link' && node.type !== 'heading' ? cite(child) : [child];
    }) as never;
  };
  for (const node of text.children) {
    if (node.type === 'heading') place.underHeading(plain(node));
    if (node.type === 'html') inBox = node.value.startsWith('<Note');
    visit({ type: 'root', children: [node] });
    place.outOfTable();
  }
  return findings;
}

/** "must" without its law, sentence by sentence: a source anywhere in the paragraph is taken for the one that is meant, as the check does. */
function lookForDuties(node: Parents, add: Add): void {
  if (gatherHtml(node).some((tag) => tag.startsWith('<Source'))) return;
  for (const sentence of plain(node).split(/(?<=[.?!])\s+/)) {
    if (DUTY.test(sentence)) add('to decide', '"must" stands here without the law that says so: let the sentence end with <Source id="…" at="…" /> before the full stop; if no law requires it, write "should", or say it plainly ("Ring the front door.").', sentence.trim());
  }
}

const gatherHtml = (node: Nodes): string[] => (node.type === 'html' ? [node.value] : 'children' in node ? node.children.flatMap(gatherHtml) : []);

function lookAtWords(node: Parents, { contacts, timescales }: Registers, on: IsoDate, add: Add): void {
  const words = plain(node);
  if (namesActNow(words)) add('to decide', LOOKS_LIKE_IT, words);
  for (const [number] of words.matchAll(PHONE)) {
    const digits = number.replace(/^\+44\s?(\(0\))?/, '0').replace(/\D/g, '');
    const known = contacts.filter((c) => c.phone?.replace(/\D/g, '') === digits);
    const remedy = known.map((c) => `<Contact ${c.service ? `service="${c.service}"` : `id="${c.id}"`} />, which is ${c.name}`);
    add('to decide', known.length > 0 ? `A number stands in the text: write ${inWordsList(remedy)}.` : 'A number stands in the text that no contact has: put it into content/contacts/ when it is right, and write <Contact id="…" />.', number.trim());
  }
  for (const [mailbox] of words.matchAll(MAILBOX)) {
    const known = contacts.find((c) => c.email?.toLowerCase() === mailbox.toLowerCase());
    add('to decide', known ? `A mailbox stands in the text: write <Contact id="${known.id}" />, which is ${known.name}.` : 'A mailbox stands in the text: put it into content/contacts/, and write <Contact id="…" />.', mailbox);
  }
  for (const [limit, number, working, unit] of words.matchAll(LIMIT)) {
    const n = number === undefined ? undefined : NUMBERS.includes(number.toLowerCase()) ? NUMBERS.indexOf(number.toLowerCase()) : Number(number);
    const measure = `${working ? 'working ' : ''}${unit?.toLowerCase() ?? ''}s`;
    const same = timescales.filter((t) => {
      const value = timescaleOn(t, on);
      return value !== undefined && (n === undefined ? /same (working )?day/i.test(value.words) : value.limit === n && value.unit === measure);
    });
    const some = same.slice(0, 5).map((t) => `<Timescale id="${t.id}" /> (${t.title})`);
    const none = 'A limit of time stands in the text that the register does not have: put it into content/timescales/ with its source, and write <Timescale id="…" />.';
    add('to decide', same.length === 0 ? none : `A limit of time stands in the text: if it is this, write ${some.join(' or ')}${same.length > 5 ? `, or another of the ${same.length} with this limit: ${same.slice(5).map((t) => t.id).join(', ')} (the page /timescales/ says what each is for)` : ''}.`, limit);
  }
  if (node.type === 'paragraph' && TYPED.test(words)) add('to decide', 'A number or bullet is typed by hand: make it a list, with "1." or "-" at the start of the line.', words);
}

/** A source in brackets by itself, such as (Children Act 1989, section 47), is certain; one within a sentence is for the editor. */
function citer({ sources }: Registers, add: Add): (node: Text) => PhrasingContent[] {
  const named = sources.flatMap((s) => [...new Set([s.title, s.label])].map((name) => ({ name, id: s.id }))).filter(({ name }) => name.length > 8).sort((a, b) => b.name.length - a.name.length);
  const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'|\u2019/g, "['\u2019]").replace(/ /g, '\\s+');
  if (named.length === 0) return (node) => [node];
  const names = named.map(({ name }) => escape(name)).join('|');
  const part = '(?:sections?|s\\.|chapter|paragraph|part|schedule|regulation|article)\\s*[\\w()]+';
  const whole = new RegExp(`\\s*\\((?:(${part})(?:\\s+of)?(?:\\s+the)?\\s+)?(?:the\\s+)?(${names})(?:,?\\s+(${part}))?\\)`, 'gi');
  const within = new RegExp(`(?:(${part})\\s+(?:of\\s+)?(?:the\\s+)?)?\\b(${names})\\b`, 'gi');
  const idOf = (name: string): string => named.find((n) => new RegExp(`^${escape(n.name)}$`, 'i').test(name))!.id;
  const tag = (name: string, at: string | undefined): string => `<Source id="${idOf(name)}"${at ? ` at="${at.replace(/^s\.\s*/i, 'section ').replace(/["\u201C\u201D]/g, '')}"` : ''} />`;
  return (node) => {
    const out: PhrasingContent[] = [];
    let from = 0;
    const keep = (words: string): void => {
      for (const [found, at, name] of words.matchAll(within)) add('to decide', `A source is named in the text: let the sentence end with ${tag(name!, at)} before the full stop.`, found);
      if (words) out.push({ type: 'text', value: words });
    };
    for (const match of node.value.matchAll(whole)) {
      const [found, before, name, after] = match;
      keep(`${node.value.slice(from, match.index)} `);
      out.push({ type: 'html', value: tag(name!, before ?? after) });
      add('changed', `A source in brackets became ${tag(name!, before ?? after)}.`, found.trim(), found);
      from = match.index + found.length;
    }
    keep(node.value.slice(from));
    return out;
  };
}

/** Which of the headings that every procedure has are missing, and where they go; and whether those that are there stand in their order. */
export function headingHints(text: Root): Finding[] {
  const main = text.children.filter((n) => n.type === 'heading' && n.depth === 2).map(plain).filter((words) => !namesActNow(words));
  const [found, order] = [main.filter((h) => REQUIRED_HEADINGS.includes(h)), REQUIRED_HEADINGS.filter((h) => main.includes(h))];
  const astray: Finding[] = found.join() === order.join() ? [] : [{ kind: 'to decide', what: `The headings that every procedure has stand in another order (${found.join('; ')}): put them in this one: ${REQUIRED_HEADINGS.join('; ')}.` }];
  return [...astray, ...missingHeadings(main)];
}

function missingHeadings(main: readonly string[]): Finding[] {
  return REQUIRED_HEADINGS.filter((h) => !main.includes(h)).map((heading): Finding => {
    const like = main.filter((words) => !REQUIRED_HEADINGS.includes(words) && MEANT[heading]!.test(words));
    const what = like.length > 0 ? `Every procedure has the heading "${heading}"${placeIn(heading)}: ${inWordsList(like.map((w) => `\u201C${w}\u201D`))} may be it, or belong under it.` : `Every procedure has the heading "${heading}"${placeIn(heading)}, and nothing in the document looks like it: write the section.`;
    return { kind: 'to decide', what };
  });
}

/** Where a heading goes that every procedure has, in brackets. */
function placeIn(heading: string): string {
  const at = REQUIRED_HEADINGS.indexOf(heading);
  const [before, after] = [REQUIRED_HEADINGS[at - 1], REQUIRED_HEADINGS[at + 1]];
  return ` (${before === undefined ? `the first, before "${after}"` : after === undefined ? `the last, after "${before}"` : `after "${before}", before "${after}"`})`;
}
