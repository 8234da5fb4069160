import type { Key, Shape } from './shape.ts';

/** Anything that YAML can hold. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };
export type PlainObject = { [key: string]: Plain };

/** The field that holds the key of a map's entry, and the one that holds its value when that is a text. */
export const MAP_KEY = 'id';
export const MAP_VALUE = 'words';

const isObject = (value: Plain): value is PlainObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a file holds, as a form can show it: a map becomes a list whose items have their key in `id`, `all` a list of one, and a number
 * that stands for a text, a text. What has another shape than expected stays as it is, for the content check to report.
 */
export function toForm(shape: Shape, value: Plain): Plain {
  if (value === undefined || value === null) return value;
  switch (shape.kind) {
    case 'text': return typeof value === 'number' ? String(value) : value;
    case 'all-or-list': return Array.isArray(value) ? value : [value];
    case 'list': return Array.isArray(value) ? value.map((item) => toForm(shape.of, item)) : value;
    case 'map': return isObject(value) ? Object.entries(value).map(([id, entry]) => entryToForm(shape.of, id, entry)) : value;
    case 'object': return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, own]) => [name, toForm(keyOf(shape.keys, name)?.shape ?? ANYTHING, own)])) : value;
    default: return value;
  }
}

function entryToForm(of: Shape, id: string, entry: Plain): PlainObject {
  const own = toForm(of, entry);
  return isObject(own) ? { [MAP_KEY]: id, ...own } : { [MAP_KEY]: id, [MAP_VALUE]: own };
}

/**
 * What a form holds, as its file has it: the way back of `toForm`. Keys stand in the order of the schema; those that may be left out
 * and hold nothing are left out, because a form has a field for each whether it is used or not.
 */
export function fromForm(shape: Shape, value: Plain): Plain {
  if (value === undefined || value === null) return undefined;
  switch (shape.kind) {
    case 'text': return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value;
    case 'all-or-list': return Array.isArray(value) && value.length === 1 && value[0] === 'all' ? 'all' : value;
    case 'list': return Array.isArray(value) ? value.map((item) => fromForm(shape.of, item)).filter((item) => !isEmpty(item)) : value;
    case 'map': return Array.isArray(value) ? Object.fromEntries(value.filter(isObject).filter((item) => !isEmpty(item[MAP_KEY])).map((item) => [String(item[MAP_KEY]), entryFromForm(shape.of, item)])) : value;
    case 'object': return isObject(value) ? objectFromForm(shape.keys, value) : value;
    default: return value;
  }
}

function entryFromForm(of: Shape, { [MAP_KEY]: _, ...rest }: PlainObject): Plain {
  return of.kind === 'object' ? objectFromForm(of.keys, rest) : fromForm(of, rest[MAP_VALUE]);
}

function objectFromForm(keys: readonly Key[], value: PlainObject): PlainObject {
  const kept: PlainObject = {};
  for (const { name, shape, required } of keys) {
    const own = fromForm(shape, value[name]);
    if (own === undefined || (!required && isEmpty(own))) continue;
    kept[name] = own;
  }
  return kept;
}

/** Holds nothing that a reader could see: `false` counts, because a box that may be left out is left unticked. */
export function isEmpty(value: Plain): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Whether two values say the same. */
export function same(a: Plain, b: Plain): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const [mine, theirs] = [Object.keys(a), Object.keys(b)];
  return mine.length === theirs.length && mine.every((key) => key in b && same(a[key], b[key]));
}

const ANYTHING: Shape = { kind: 'yes-no' };
const keyOf = (keys: readonly Key[], name: string): Key | undefined => keys.find((key) => key.name === name);
