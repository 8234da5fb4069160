import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Field } from '@sveltia/cms';
import { fieldsOf, labelOf } from '../../../src/editor/fields.ts';
import { MAP_KEY } from '../../../src/editor/form-value.ts';
import { KINDS } from '../../../src/editor/kinds.ts';
import { referenceOf, type Options } from '../../../src/editor/refers.ts';
import { fileShapeOf, shapeOf, type Key, type Shape } from '../../../src/editor/shape.ts';
import { day, id, roleList } from '../../../src/manual/schemas/common.ts';

const one = [{ value: 'one', label: 'One' }];
const OPTIONS = Object.fromEntries(['roles', 'areas', 'boards', 'services', 'contacts', 'numbers', 'sources', 'timescales', 'events', 'documents', 'procedures', 'sections', 'training', 'levels'].map((name) => [name, one])) as Options;

describe('the shape of a schema', () => {
  it.each<[string, z.ZodType, Shape]>([
    ['words with a limit', z.string().min(1).max(220), { kind: 'text', holds: 'words', max: 220 }],
    ['a day', day.meta({ description: 'x' }).optional(), { kind: 'text', holds: 'day' }],
    ['an id', id, { kind: 'text', holds: 'id', pattern: { source: '^[a-z0-9]+(-[a-z0-9]+)*$', say: 'use lower case letters, digits and single hyphens, such as pre-birth' } }],
    ['all or some', roleList, { kind: 'all-or-list', min: 1 }],
    ['a choice', z.enum(['a', 'b']).default('a'), { kind: 'one-of', values: ['a', 'b'] }],
    ['numbers to choose from', z.union([z.literal(1), z.literal(2)]), { kind: 'one-of', values: [1, 2] }],
    ['a whole number within limits', z.int().positive().max(36), { kind: 'number', min: 1, max: 36 }],
    ['exactly three', z.array(z.boolean()).length(3), { kind: 'list', of: { kind: 'yes-no' }, min: 3, max: 3 }],
    ['a map', z.record(id, z.email()), { kind: 'map', of: { kind: 'text', holds: 'email' } }],
  ])('%s', (_, schema, shape) => expect(shapeOf(schema)).toEqual(shape));

  it('is refused for a kind that no form is known for, so that it cannot be left out unnoticed', () => expect(() => shapeOf(z.date())).toThrow('"date"'));
});

/** The schema of a file, walked by itself, not by way of its shape: every key with its path. */
function keysIn(schema: z.ZodType, path: string[] = []): { path: string[]; schema: z.ZodType }[] {
  const def = schema.def as unknown as { type: string; innerType?: z.ZodType; element?: z.ZodType; valueType?: z.ZodType; in?: z.ZodType };
  const inner = def.innerType ?? def.element ?? def.valueType ?? def.in;
  if (def.type === 'object') return Object.entries((schema as z.ZodObject).shape as Record<string, z.ZodType>).flatMap(([name, own]) => [{ path: [...path, name], schema: own }, ...keysIn(own, [...path, name])]);
  return inner ? keysIn(inner, path) : [];
}

type AnyField = Field & { fields?: AnyField[]; field?: AnyField; options?: (string | number | { value: string })[]; hint?: string; required?: boolean };
const fieldAt = (fields: AnyField[], [name, ...rest]: string[]): AnyField | undefined => {
  const field = fields.find((f) => f.name === name);
  return field && rest.length > 0 ? fieldAt(field.fields ?? [], rest) : field;
};

describe.each(Object.entries(KINDS))('the form of %s', (kind, { schema }) => {
  const fields = fieldsOf(fileShapeOf(schema).keys, { kind, options: OPTIONS }) as AnyField[];

  it.each(keysIn(schema).map((key) => [key.path.join('.'), key] as const))('has a field for %s, with what the schema says of it', (_, { path, schema: own }) => {
    const field = fieldAt(fields, path)!;
    expect(field, `there is no field for ${path.join('.')}`).toBeDefined();
    const { description, example } = (own.meta() ?? {}) as { description?: string; example?: unknown };
    if (description) expect(field.hint).toContain(description.replace(/`/g, ''));
    if (example !== undefined) expect(field.hint).toContain(String(example));
    const left = own.safeParse(undefined).success;
    // A box that is not ticked says no: it can never be forgotten.
    expect(field.required).toBe(field.widget === 'boolean' ? false : !left);
  });

  it('offers nothing that the schema does not have', () => {
    const known = new Set(keysIn(schema).map((key) => key.path.join('.')));
    const extra = (list: AnyField[], path: string[]): string[] => list.flatMap((field) => [...(known.has([...path, field.name].join('.')) ? [] : [[...path, field.name].join('.')]), ...extra(field.fields ?? [], [...path, field.name])]);
    // A map shows as a list, whose items have their key in a field of its own.
    expect(extra(fields, []).filter((path) => !path.endsWith(`.${MAP_KEY}`) && !path.endsWith('.words'))).toEqual([]);
  });

  it('offers every word of an enum', () => {
    for (const { path, schema: own } of keysIn(schema)) {
      const options = (own as z.ZodEnum).options as string[] | undefined;
      if (own.def.type === 'enum') expect(fieldAt(fields, path)!.options!.map((o) => (typeof o === 'object' ? o.value : o))).toEqual(options);
    }
  });

  it('knows what every id refers to, and lets it be chosen', () => {
    const ids = (keys: readonly Key[], path: string[]): string[][] => keys.flatMap(({ name, shape }) => within(shape, [...path, name]));
    const within = (shape: Shape, path: string[]): string[][] => {
      if (shape.kind === 'object') return ids(shape.keys, path);
      if (shape.kind === 'list') return within(shape.of, path);
      if (shape.kind === 'map') return [[...path, MAP_KEY], ...within(shape.of, path)];
      return shape.kind === 'all-or-list' || (shape.kind === 'text' && shape.holds === 'id') ? [path] : [];
    };
    for (const path of ids(fileShapeOf(schema).keys, [])) {
      const reference = referenceOf(kind, path);
      expect(reference, `nobody has said in src/editor/refers.ts what ${kind} ${path.join('.')} refers to`).toBeDefined();
      if (reference !== 'free' && reference !== 'update') expect(fieldAt(fields, path)!.options, path.join('.')).toContainEqual(one[0]);
    }
  });

  it('never has two fields of one name beside each other', () => {
    const twice = (list: AnyField[]): string[] => [...list.map((f) => f.name).filter((name, i, all) => all.indexOf(name) !== i), ...list.flatMap((f) => twice(f.fields ?? []))];
    expect(twice(fields)).toEqual([]);
  });
});

it('labels are words', () => expect(['nextReview', 'title', 'bestAnswers'].map(labelOf)).toEqual(['Next review', 'Title', 'Best answers']));
