import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Pair } from 'yaml';

/** How the commands write YAML: as the subgroup writes it, long lines left whole. */
export const asYaml = (value: unknown): string => stringify(value, { lineWidth: 0, flowCollectionPadding: false });

interface Span { start: number; end: number }

function pairsOf(yaml: string): Pair[] {
  const { contents } = parseDocument(yaml);
  return isMap(contents) ? contents.items : [];
}

const nameOf = (pair: Pair): string | undefined => (isScalar(pair.key) ? String(pair.key.value) : undefined);

/** From the first letter of a key to the last of its value; what stands after it on the line, or below, is not part of it. */
function spanOf(yaml: string, pair: Pair): Span {
  const key = isScalar(pair.key) && pair.key.range ? pair.key.range : ([0, 0, 0] as const);
  const value = isCollection(pair.value) || isScalar(pair.value) ? pair.value.range : undefined;
  const end = Math.max(value?.[1] ?? 0, yaml.indexOf(':', key[1]) + 1);
  return { start: key[0], end: key[0] + yaml.slice(key[0], end).trimEnd().length };
}

/**
 * Sets keys at the top of YAML text; everything else, comments and order included, stays letter for letter.
 * @param values `undefined` takes a key out; a key that is not there yet goes after `after`, or to the end
 */
export function setKeys(yaml: string, values: Record<string, unknown>, after?: string): string {
  let text = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  for (const [name, value] of Object.entries(values)) {
    const pairs = pairsOf(text);
    const pair = pairs.find((p) => nameOf(p) === name);
    const piece = value === undefined ? '' : asYaml({ [name]: value }).trimEnd();
    if (pair) {
      const { start, end } = spanOf(text, pair);
      // A key that goes takes its line with it.
      const rest = value === undefined ? text.slice(end).replace(/^[ \t]*(?:#[^\n]*)?\n/, '') : text.slice(end);
      text = text.slice(0, start) + piece + rest;
    } else if (value !== undefined) {
      const before = pairs.find((p) => nameOf(p) === after);
      const at = before ? text.indexOf('\n', spanOf(text, before).end) + 1 : text.length;
      text = `${text.slice(0, at)}${piece}\n${text.slice(at)}`;
    }
  }
  return text;
}

/** Adds an entry to the list under a key, in the way the list is written; makes the list when there is none. */
export function addTo(yaml: string, name: string, entry: unknown, after?: string): string {
  const pair = pairsOf(yaml).find((p) => nameOf(p) === name);
  const list = pair && isSeq(pair.value) ? pair.value : undefined;
  if (!pair || !list || list.items.length === 0) return setKeys(yaml, { [name]: [entry] }, after);
  if (list.flow) return setKeys(yaml, { [name]: [...(list.toJSON() as unknown[]), entry] });
  const { end } = spanOf(yaml, pair);
  const first = yaml.indexOf('-', spanOf(yaml, pair).start + name.length);
  const indent = ' '.repeat(first - yaml.lastIndexOf('\n', first) - 1);
  const last = list.items.at(-1);
  const written = isCollection(last) && last.flow ? `- ${flow(entry)}` : asYaml([entry]).trimEnd().split('\n').join(`\n${indent}`);
  return `${yaml.slice(0, end)}\n${indent}${written}${yaml.slice(end)}`;
}

function flow(entry: unknown): string {
  return stringify(entry, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
}

const HEAD = /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)?(---[ \t]*(?:\r?\n|$))/;

/**
 * Edits the head of an MDX file, its text, or both, and keeps its kind of line ending.
 * @throws Error when the file has no head, which the check reports
 */
export function editFile(source: string, edit: { head?: (yaml: string) => string; text?: (text: string) => string }): string {
  const match = HEAD.exec(source);
  if (!match) throw new Error('the file does not begin with a head between two lines of ---');
  const plain = (text: string): string => text.replace(/\r\n/g, '\n');
  const head = plain(match[2] ?? '');
  const text = plain(source.slice(match[0].length));
  const edited = `${plain(match[1]!)}${edit.head ? edit.head(head) : head}${plain(match[3]!)}${edit.text ? edit.text(text) : text}`;
  return source.includes('\r\n') ? edited.replace(/\n/g, '\r\n') : edited;
}

/** Edits YAML as a document: comments and order stay; lines are left as long as they are. */
export function editDocument(yaml: string, edit: (document: Document) => void): string {
  const document = parseDocument(yaml);
  edit(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
