import type { Field } from '@sveltia/cms';
import { EVERYONE_ELSE } from '../manual/schemas/version.ts';
import { MAP_KEY, MAP_VALUE } from './form-value.ts';
import { referenceOf, type Option, type Options } from './refers.ts';
import type { Key, Shape } from './shape.ts';

/** What the fields of one kind of file are made with. */
interface Making {
  /** The kind of file, such as `versions`. */
  kind: string;
  options: Options;
}

/** Words that take one line; all others may take several. */
const ONE_LINE = new Set(['title', 'name', 'shortName', 'label', 'by', 'at', 'abbreviation', 'term', 'owner', 'publisher', 'council', 'length', 'textphone', 'starts', 'who', 'id']);
/** What a day and an id of an update look like. */
export const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

/** `nextReview` as a label: "Next review". */
export function labelOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The fields of a form: one for each key of the schema, in its order. */
export function fieldsOf(keys: readonly Key[], making: Making, path: readonly string[] = []): Field[] {
  return keys.map((key) => fieldOf(key, making, [...path, key.name]));
}

function fieldOf({ name, shape, required, about, example }: Key, making: Making, path: readonly string[]): Field {
  const hint = [about, example && `Example: ${example}`].filter(Boolean).join('. ').replace(/`/g, '');
  const common = { name, label: labelOf(name), required, ...(hint && { hint }) };
  return { ...common, ...control(shape, making, path, required) } as Field;
}

function control(shape: Shape, making: Making, path: readonly string[], required: boolean): object {
  const name = path.at(-1)!;
  switch (shape.kind) {
    case 'yes-no': return { widget: 'boolean', required: false, default: false };
    case 'number': return { widget: 'number', value_type: 'int', ...(shape.min !== undefined && { min: shape.min }), ...(shape.max !== undefined && { max: shape.max }) };
    case 'one-of': return { widget: 'select', options: shape.values.map((value) => ({ label: String(value), value })) };
    case 'all-or-list': return { widget: 'select', multiple: true, options: [{ value: 'all', label: 'All' }, ...(choices(making, path) ?? [])], ...(required && { min: 1 }) };
    case 'object': return { widget: 'object', collapsed: required ? false : 'auto', fields: fieldsOf(shape.keys, making, path) };
    case 'map': return { widget: 'list', label_singular: 'entry', collapsed: false, summary: `{{${MAP_KEY}}}`, fields: [idOfEntry(making, path), ...entryFields(shape.of, making, path)] };
    case 'list': return listControl(shape, making, path, required);
    case 'text': return textControl(shape, name, making, path);
  }
}

const choices = (making: Making, path: readonly string[]): readonly Option[] | undefined => making.options[referenceOf(making.kind, path) ?? 'free'];

/** What stands before the colon of an entry in a map: an id of a register, or one that is made up here. */
function idOfEntry(making: Making, path: readonly string[]): Field {
  const known = choices(making, [...path, MAP_KEY]);
  const common = { name: MAP_KEY, required: true };
  if (!known) return { ...common, label: 'Id', widget: 'string', hint: 'Lower case letters, digits and single hyphens. What refers to this entry names it by its id, so leave the id of an old entry as it is' };
  const whole = making.kind === 'versions' ? [{ value: EVERYONE_ELSE, label: 'Everyone else' }, ...known] : [...known];
  return { ...common, label: 'Who', widget: 'select', options: whole };
}

function entryFields(of: Shape, making: Making, path: readonly string[]): Field[] {
  if (of.kind === 'object') return fieldsOf(of.keys, making, path);
  return [{ name: MAP_VALUE, label: 'Words', required: true, ...control(of, making, path, true) } as Field];
}

function listControl({ of, min, max }: Extract<Shape, { kind: 'list' }>, making: Making, path: readonly string[], required: boolean): object {
  const limits = { ...(min !== undefined && required && { min }), ...(max !== undefined && { max }) };
  const known = of.kind === 'text' ? choices(making, path) : undefined;
  if (known) return { widget: 'select', multiple: true, options: [...known], ...limits };
  if (of.kind === 'one-of') return { widget: 'select', multiple: true, options: [...of.values], ...limits };
  if (of.kind === 'object') return { widget: 'list', collapsed: false, label_singular: labelOf(path.at(-1)!).toLowerCase().replace(/s$/, ''), ...summaryOf(of.keys), fields: fieldsOf(of.keys, making, path), ...limits };
  return { widget: 'list', field: { name: 'words', label: labelOf(path.at(-1)!), ...control(of, making, path, true) }, ...limits };
}

/** What a folded item of a list is called. */
function summaryOf(keys: readonly Key[]): { summary?: string } {
  const telling = ['kind', 'title', 'label', 'board', 'on', 'version', 'from'].filter((name) => keys.some((key) => key.name === name)).slice(0, 1);
  const words = keys.some((key) => key.name === 'words') ? ['{{words | truncate(80)}}'] : [];
  const parts = [...telling.map((name) => `{{${name}}}`), ...words];
  return parts.length > 0 ? { summary: parts.join(': ') } : {};
}

function textControl(shape: Extract<Shape, { kind: 'text' }>, name: string, making: Making, path: readonly string[]): object {
  const limits = { ...(shape.max !== undefined && { maxlength: shape.max }), ...(shape.pattern && { pattern: [shape.pattern.source, shape.pattern.say] }) };
  if (shape.holds === 'day') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (shape.holds === 'email' || shape.holds === 'url') return { widget: 'string', type: shape.holds };
  if (shape.holds === 'id') {
    if (referenceOf(making.kind, path) === 'update') return { widget: 'string', pattern: [DAY, 'write the day of the update, such as 2026-06-01'] };
    const known = choices(making, path);
    return known ? { widget: 'select', options: [...known] } : { widget: 'string', ...limits };
  }
  return { widget: ONE_LINE.has(name) || shape.pattern ? 'string' : 'text', use_emoji_autocomplete: false, ...limits };
}
