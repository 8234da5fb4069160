import type { z } from 'zod';

/** What one key of a file holds, as plain data: made from its schema, sent to the browser, and all that forms and files are made from there. */
export type Shape =
  | { kind: 'text'; holds: 'words' | 'day' | 'id' | 'email' | 'url'; max?: number; pattern?: { source: string; say: string } }
  | { kind: 'number'; min?: number; max?: number }
  | { kind: 'yes-no' }
  | { kind: 'one-of'; values: readonly (string | number)[] }
  | { kind: 'all-or-list'; min?: number }
  | { kind: 'list'; of: Shape; min?: number; max?: number }
  | { kind: 'map'; of: Shape }
  | { kind: 'object'; keys: readonly Key[] };

/** A key of an object: `required` is false when it may be left out. */
export interface Key {
  name: string;
  shape: Shape;
  required: boolean;
  about?: string;
  example?: string;
}

/** The object whose keys a file holds. */
export type FileShape = Extract<Shape, { kind: 'object' }>;

interface Def { type: string; innerType?: z.ZodType; in?: z.ZodType; element?: z.ZodType; valueType?: z.ZodType; options?: z.ZodType[]; values?: (string | number)[]; entries?: Record<string, string>; checks?: { _zod: { def: Check } }[] }
interface Check { check: string; format?: string; pattern?: RegExp; maximum?: number; minimum?: number; length?: number; value?: number | bigint; inclusive?: boolean; error?: (issue: never) => unknown }

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;
const checksOf = (schema: z.ZodType): Check[] => {
  const own = schema._zod.def as unknown as Def & Check;
  return [...(own.checks ?? []).map((c) => c._zod.def), ...(own.check ? [own] : [])];
};
const limit = (schema: z.ZodType, pick: (check: Check) => number | undefined): number | undefined => checksOf(schema).map(pick).find((n) => n !== undefined);

/**
 * The shape of what a schema accepts.
 * @throws Error for a kind of schema that no form is known for, so that a new one cannot be left out unnoticed
 */
export function shapeOf(schema: z.ZodType): Shape {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional': case 'default': case 'nonoptional': return shapeOf(def.innerType!);
    case 'pipe': return shapeOf(def.in!);
    case 'object': return { kind: 'object', keys: keysOf(schema as z.ZodObject) };
    case 'record': return { kind: 'map', of: shapeOf(def.valueType!) };
    case 'boolean': return { kind: 'yes-no' };
    case 'number': return numberShape(schema);
    case 'enum': return { kind: 'one-of', values: Object.values(def.entries!) };
    case 'literal': return { kind: 'one-of', values: def.values! };
    case 'array': return { kind: 'list', of: shapeOf(def.element!), ...lengths(schema) };
    case 'union': return unionShape(def.options!);
    case 'string': return textShape(schema);
    default: throw new Error(`the visual editor knows no form for a schema of the kind "${def.type}"`);
  }
}

/** The same for the schema of a whole file or of an entry in a register, which is an object. */
export function fileShapeOf(schema: z.ZodType): FileShape {
  const shape = shapeOf(schema);
  if (shape.kind !== 'object') throw new Error('a file is an object with keys');
  return shape;
}

function keysOf(schema: z.ZodObject): Key[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, value]) => {
    const { about, example } = told(value);
    return { name, shape: shapeOf(value), required: !value.safeParse(undefined).success, ...(about && { about }), ...(example && { example }) };
  });
}

/** What `.meta()` says of a key: on the schema itself, or below `optional` and `default`. */
function told(schema: z.ZodType): { about?: string; example?: string } {
  const inner = defOf(schema).innerType;
  const below = inner ? told(inner) : {};
  const { description, example } = (schema.meta() ?? {}) as { description?: string; example?: unknown };
  return { about: description ?? below.about, example: example === undefined ? below.example : String(example) };
}

function lengths(schema: z.ZodType): { min?: number; max?: number } {
  const exact = limit(schema, (c) => c.length);
  const min = exact ?? limit(schema, (c) => (c.check === 'min_length' ? c.minimum : undefined));
  const max = exact ?? limit(schema, (c) => (c.check === 'max_length' ? c.maximum : undefined));
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function numberShape(schema: z.ZodType): Shape {
  const from = checksOf(schema).find((c) => c.check === 'greater_than');
  const to = checksOf(schema).find((c) => c.check === 'less_than');
  const whole = (c: Check, step: number): number => Number(c.value) + (c.inclusive ? 0 : step);
  return { kind: 'number', ...(from && { min: whole(from, 1) }), ...(to && { max: whole(to, -1) }) };
}

function unionShape(options: readonly z.ZodType[]): Shape {
  const shapes = options.map(shapeOf);
  if (shapes.every((s) => s.kind === 'one-of')) return { kind: 'one-of', values: shapes.flatMap((s) => s.values) };
  const list = shapes.find((s) => s.kind === 'list');
  if (list && options.some((o) => o.safeParse('all').success)) return { kind: 'all-or-list', ...(list.min !== undefined && { min: list.min }) };
  const words = shapes.flatMap((s) => (s.kind === 'one-of' ? s.values : []));
  if (words.length > 0 && shapes.some((s) => s.kind === 'text' && s.holds === 'day'))
    return { kind: 'text', holds: 'words', pattern: { source: `^(${words.join('|')}|\\d{4}-\\d{2}-\\d{2})$`, say: `write ${words.map((w) => `"${w}"`).join(', ')} or a day such as 2026-06-01` } };
  // An edition id such as 2023, which YAML reads as a number.
  if (shapes.every((s) => s.kind === 'text' || s.kind === 'number')) return { kind: 'text', holds: 'words' };
  throw new Error(`the visual editor knows no form for a choice of: ${shapes.map((s) => s.kind).join(', ')}`);
}

function textShape(schema: z.ZodType): Shape {
  const takes = (text: string): boolean => schema.safeParse(text).success;
  const { max } = lengths(schema);
  const checks = checksOf(schema);
  const format = checks.find((c) => c.check === 'string_format')?.format;
  if (takes('2026-06-01') && !takes('2026-02-30')) return { kind: 'text', holds: 'day' };
  if (format === 'email' || format === 'url') return { kind: 'text', holds: format };
  const regex = checks.find((c) => c.format === 'regex');
  if (!regex?.pattern) return { kind: 'text', holds: 'words', ...(max !== undefined && { max }) };
  const pattern = { source: regex.pattern.source, say: String(regex.error?.({} as never) ?? 'look at the example') };
  return { kind: 'text', holds: takes('pre-birth') && !takes('Pre-birth') && !takes('01632 960100') ? 'id' : 'words', pattern };
}
