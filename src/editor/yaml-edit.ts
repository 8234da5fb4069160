import { isMap, isPair, isScalar, isSeq, parse, parseDocument, stringify, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isEmpty, same, type Plain, type PlainObject } from './form-value.ts';
import { alikeInOrder } from './pairs.ts';

/** A stretch of the source, and what takes its place. */
interface Splice { from: number; to: number; text: string }

/** Lines of files in content/ are about this long. */
const WIDTH = 124;

/**
 * YAML that says `after`, made from YAML that says `before` by changing only the lines that have to change: comments, order, quotes and
 * folded lines of everything else stay, byte for byte. `before` and `after` hold the keys that a form knows; others are left alone.
 * What cannot be done so is written afresh, so that the result always says `after`.
 */
export function editYaml(source: string, before: PlainObject, after: PlainObject): string {
  if (same(before, after)) return source;
  const document = parseDocument(source, { keepSourceTokens: false });
  const held = document.toJS() as Plain;
  const wanted: PlainObject = { ...(isPlainObject(held) ? without(held, Object.keys(before)) : {}), ...after };
  if (isMap(document.contents) && document.errors.length === 0) {
    const splices: Splice[] = [];
    editMap({ source, splices }, document.contents as YAMLMap<Node, Node>, before, after, 0);
    const edited = spliced(source, splices);
    if (says(edited, wanted)) return edited;
  }
  return yamlText(wanted);
}

/** YAML in the way of the files in content/: blocks, texts that are longer than `width` folded (0 for none). Ends with a line break. */
export function yamlText(value: Plain, width = WIDTH): string {
  return stringify(value, { lineWidth: width, flowCollectionPadding: false, blockQuote: 'folded' });
}

interface Work { source: string; splices: Splice[] }

const isPlainObject = (value: Plain): value is PlainObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const without = (value: PlainObject, keys: readonly string[]): PlainObject => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

function says(source: string, wanted: PlainObject): boolean {
  try {
    return same(plainly(parse(source) as Plain), plainly(wanted));
  } catch {
    return false;
  }
}

/** A value with numbers as texts (an edition id may be written 2023 or "2023"), and without keys that hold nothing, which a form leaves out. */
function plainly(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(plainly);
  if (isPlainObject(value)) return Object.fromEntries(Object.entries(value).filter(([, own]) => !isEmpty(own)).map(([key, own]) => [key, plainly(own)]));
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value;
}

function spliced(source: string, splices: readonly Splice[]): string {
  return [...splices].reverse().sort((a, b) => b.from - a.from || b.to - a.to).reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), source);
}

const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1;
/** The end of the line in which a node ends; its comment on that line goes with it. */
function lineEnd({ source }: Work, node: Node): number {
  let end = node.range![1];
  while (end > 0 && /\s/.test(source[end - 1]!)) end--;
  const next = source.indexOf('\n', end);
  return next < 0 ? source.length : next + 1;
}

function editMap(work: Work, map: YAMLMap<Node, Node>, before: PlainObject, after: PlainObject, indent: number): void {
  // A map in braces is short: the caller writes it anew.
  let insertAt = map.items[0] ? lineStart(work.source, (map.items[0].key as Node).range![0]) : map.range![0];
  const pairs = new Map(map.items.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]));
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const pair = pairs.get(key);
    if (!pair) {
      if (key in after) work.splices.push({ from: insertAt, to: insertAt, text: indented(yamlText({ [key]: after[key] }), indent) });
      continue;
    }
    const end = lineEnd(work, pair.value ?? pair.key);
    if (!(key in after)) work.splices.push({ from: lineStart(work.source, pair.key.range![0]), to: end, text: '' });
    else if (!same(before[key], after[key])) editPair(work, pair as Pair<Node, Node>, key, before[key], after[key], indent);
    insertAt = end;
  }
}

function editPair(work: Work, pair: Pair<Node, Node>, key: string, before: Plain, after: Plain, indent: number): void {
  const { value } = pair;
  if (isMap(value) && !value.flow && isPlainObject(before) && isPlainObject(after) && Object.keys(after).length > 0)
    return editMap(work, value as YAMLMap<Node, Node>, before, after, columnOf(work, firstOf(value)));
  if (isSeq(value) && !value.flow && Array.isArray(before) && Array.isArray(after) && after.length > 0 && value.items.length === before.length)
    return editSeq(work, value as YAMLSeq<Node>, before, after);
  const flow = isSeq(value) && value.flow && Array.isArray(after) && after.every((item) => typeof item === 'string') ? flowText(after) : undefined;
  const text = flow !== undefined && flow.length < WIDTH ? `${key}: ${flow}\n` : yamlText({ [key]: after }, isScalar(value) && !isFolded(work, value) ? 0 : WIDTH);
  work.splices.push({ from: pair.key.range![0], to: lineEnd(work, value ?? pair.key), text: indented(text, indent).slice(indent) });
}

/** Whether a text stands on several lines: one that stands on one, however long, stays on one. */
const isFolded = ({ source }: Work, node: Node): boolean => source.slice(node.range![0], node.range![1]).trim().includes('\n');
const flowText = (items: readonly Plain[]): string => `[${items.map((item) => stringify(item, { lineWidth: 0 }).trim()).join(', ')}]`;
const firstOf = (map: YAMLMap): Node => map.items[0]?.key as Node;
const columnOf = ({ source }: Work, node: Node): number => node.range![0] - lineStart(source, node.range![0]);

function editSeq(work: Work, seq: YAMLSeq<Node>, before: readonly Plain[], after: readonly Plain[]): void {
  const { source } = work;
  const dash = (node: Node): number => source.lastIndexOf('-', node.range![0] - 1);
  const column = dash(seq.items[0]!) - lineStart(source, dash(seq.items[0]!));
  const written = (item: Plain): string => indented(yamlText([item]), column);
  const startOf = (i: number): number => (i < seq.items.length ? lineStart(source, dash(seq.items[i]!)) : lineEnd(work, seq.items.at(-1)!));
  let [i, j] = [0, 0];
  for (const [oldAt, newAt] of [...alikeInOrder(before, after, same), [before.length, after.length] as [number, number]]) {
    const edited = Math.min(oldAt - i, newAt - j);
    for (let k = 0; k < edited; k++, i++, j++) editItem(work, seq.items[i]!, before[i], after[j], startOf(i), written(after[j]), column);
    for (; i < oldAt; i++) work.splices.push({ from: startOf(i), to: lineEnd(work, seq.items[i]!), text: '' });
    if (j < newAt) work.splices.push({ from: startOf(oldAt), to: startOf(oldAt), text: after.slice(j, newAt).map(written).join('') });
    [i, j] = [oldAt + 1, newAt + 1];
  }
}

function editItem(work: Work, node: Node, before: Plain, after: Plain, from: number, written: string, column: number): void {
  if (isMap(node) && !node.flow && isPlainObject(before) && isPlainObject(after) && node.items.every((pair) => isPair(pair))) {
    const first = String((node.items[0]?.key as { value?: unknown } | undefined)?.value);
    // The first key stands on the line of the dash: when it goes or another comes before it, the item is written anew.
    if (first in after && Object.keys(after)[0] === first) return editMap(work, node as YAMLMap<Node, Node>, before, after, column + 2);
  }
  work.splices.push({ from, to: lineEnd(work, node), text: written });
}
