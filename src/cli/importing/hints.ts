import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { IsoDate } from '../../manual/dates.ts';
import { timescaleOn } from '../../manual/editions.ts';
import type { ManualContent } from '../../manual/reading/content.ts';
import { REQUIRED_HEADINGS } from '../../manual/text/headings.ts';
import { inWordsList } from '../../manual/wording.ts';
import { Place, type Finding } from './finding.ts';

/** The registers that a draft is compared with. */
export type Registers = Pick<ManualContent, 'contacts' | 'sources' | 'timescales'>;

type Add = (kind: Finding['kind'], what: string, words: string, gone?: string) => void;

const PHONE = /(?<![\d.])(?:\+44\s?(?:\(0\)\s?)?|0)\d(?:[\s()-]{0,2}\d){7,10}(?!\d)/g;
const MAILBOX = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LIMIT = new RegExp(`\\b(?:within|in|by|after|no later than)\\s+(?:the\\s+(?:next|following)\\s+)?(\\d+|${NUMBERS.join('|')})\\s+(working\\s+)?(hour|day|week|month)s?\\b|\\b(?:the\\s+)?same\\s+(?:working\\s+)?day\\b`, 'gi');
const TYPED = /^(?:[-\u2013\u2022\u00B7\uF0B7*\u25CF\u25AA]\s|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s|\d+(?:\.\d+)+\.?\s)/;

const MEANT: Record<string, RegExp> = {
  Recognise: /\b(signs?|recogni|indicators?|identif|look for|definition|what is)/i,
  'What to do, by role': /\b(roles?\b|responsibilit|who does|duties)/i,
  'Step by step': /\b(steps?|process|procedure|actions?|referr|report|what to do|respon[ds])/i,
  'Record and share': /\b(record|shar(e|ing)|confidential|information|consent)/i,
  'If you disagree': /\b(escalat|disagree|dispute|resol|challenge|complain)/i,
};

const plain = (node: Nodes): string => ('value' in node ? (node.type === 'html' ? '' : node.value) : node.type === 'break' ? ' ' : 'children' in node ? node.children.map(plain).join(node.type === 'tableRow' || node.type === 'list' ? ' ' : '') : '');

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
  return [...findings, ...headingHints(text)];
}

function lookAtWords(node: Parents, { contacts, timescales }: Registers, on: IsoDate, add: Add): void {
  const words = plain(node);
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
    add('to decide', same.length === 0 ? none : `A limit of time stands in the text: if it is this, write ${some.join(' or ')}${same.length > 5 ? ` or another of ${same.length}` : ''}.`, limit);
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

function headingHints(text: Root): Finding[] {
  const main = text.children.filter((n) => n.type === 'heading' && n.depth === 2).map(plain);
  return REQUIRED_HEADINGS.filter((h) => !main.includes(h)).map((heading): Finding => {
    const like = main.filter((words) => !REQUIRED_HEADINGS.includes(words) && MEANT[heading]!.test(words));
    const what = like.length > 0 ? `Every procedure has the heading "${heading}": ${inWordsList(like.map((w) => `\u201C${w}\u201D`))} may be it, or belong under it.` : `Every procedure has the heading "${heading}", and nothing in the document looks like it: write the section.`;
    return { kind: 'to decide', what };
  });
}
