import { z } from 'zod';
import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../problems.ts';
import type { ReadYaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type AnySchema = z.core.$ZodType;

/** The parts of a schema that lead to its inner schemas; Zod keeps them in `def`, typed only for its own kinds. */
interface Def {
  type: string;
  innerType?: AnySchema;
  element?: AnySchema;
  valueType?: AnySchema;
  options?: AnySchema[];
  shape?: Record<PropertyKey, AnySchema>;
}
const defOf = (schema: AnySchema): Def => schema._zod.def as unknown as Def;

/** The schema of the part at `path`, through optional values, unions, lists and records; undefined when there is none. */
function schemaAt(schema: AnySchema | undefined, path: readonly PropertyKey[]): AnySchema | undefined {
  if (!schema) return undefined;
  const def = defOf(schema);
  if (def.innerType && path.length > 0) return schemaAt(def.innerType, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (def.options) return def.options.map((option) => schemaAt(option, path)).find((found) => found);
  return schemaAt(def.shape?.[key] ?? def.element ?? def.valueType, rest);
}

function knownKeys(schema: AnySchema | undefined): string[] {
  if (!schema) return [];
  const def = defOf(schema);
  return def.innerType ? knownKeys(def.innerType) : Object.keys(def.shape ?? {});
}

/** What the schema says of a key, in brackets, with its example; empty when it says nothing. */
function describe(schema: AnySchema | undefined): string {
  const meta = schema ? (z.globalRegistry.get(schema) as { description?: string; example?: unknown } | undefined) : undefined;
  const parts = [meta?.description, meta?.example === undefined ? undefined : `for example: ${String(meta.example)}`].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

const shown = (input: unknown): string => (typeof input === 'string' ? `"${input}"` : Array.isArray(input) ? 'a list' : input === null ? 'nothing' : typeof input === 'object' ? 'a group of keys' : String(input));

/** Turns what Zod found into problems an editor can act on: never a dump, always the key, the place and the remedy. */
export function explainIssues(issues: readonly Issue[], schema: z.ZodType, input: unknown, yaml: ReadYaml): Problem[] {
  return issues.flatMap((issue) => explainIssue(issue, schema, input, yaml));
}

function explainIssue(issue: Issue, schema: z.ZodType, input: unknown, yaml: ReadYaml): Problem[] {
  const { path } = issue;
  const key = String(path.at(-1) ?? '');
  const value = path.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown> | undefined)?.[k], input);
  const problem = (code: string, what: string, fix: string, place = yaml.placeOf(path)): Problem => ({ level: 'problem', code, ...place, what, fix });
  const expected = schemaAt(schema, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(expected);
      return issue.keys.map((k) => problem('unknown-key', `there is no key \`${k}\` here`, didYouMean(k, known), yaml.placeOfKey(path, k)));
    }
    case 'invalid_type':
      if (value === undefined) return [problem('missing-key', `\`${key}\` is missing`, `add \`${key}:\`${describe(expected)}`)];
      return [problem('wrong-type', `${key ? `\`${key}\`` : 'this'} is ${shown(value)}, and has to be ${typeName(issue.expected)}`, `write it as ${typeName(issue.expected)}${describe(expected)}`)];
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (value === undefined) return [problem('missing-key', `\`${key}\` is missing`, `add \`${key}:\` with one of: ${values.join(', ')}`)];
      return [problem('unknown-value', `${shown(value)} is not something that \`${key}\` can be`, didYouMean(String(value), values))];
    }
    case 'invalid_union': {
      if (value === undefined) return [problem('missing-key', `\`${key}\` is missing`, `add \`${key}:\`${describe(expected)}`)];
      // The option that came furthest is the one that was meant: a list with one bad id, rather than "all".
      const best = [...issue.errors].sort((a, b) => deepest(b) - deepest(a))[0] ?? [];
      if (deepest(best) > 0) return explainIssues(best.map((inner) => ({ ...inner, path: [...path, ...inner.path] })) as Issue[], schema, input, yaml);
      const values = issue.errors.flat().flatMap((e) => (e.code === 'invalid_value' ? e.values.map(String) : []));
      const format = issue.errors.flat().find((e) => e.code === 'custom' || e.code === 'invalid_format');
      return [problem('unknown-value', `${shown(value)} is not something that \`${key}\` can be`, format && own(format.message) ? `${format.message}${values.length > 0 ? `, or write: ${values.join(', ')}` : ''}` : didYouMean(String(value), values))];
    }
    case 'invalid_key':
      return [problem('bad-id', `\`${key}\` cannot be used as an id`, own(issue.issues[0]?.message) ?? 'use lower case letters, digits and hyphens')];
    case 'invalid_format':
      return [problem('bad-format', `${shown(value)} is not a well-formed \`${key}\``, own(issue.message) ?? 'look at how other entries write it')];
    case 'too_small':
      return [problem('empty', `\`${key}\` is empty or holds too little`, issue.message.startsWith('Too small') ? (issue.origin === 'number' ? `write ${String(issue.minimum)} or more` : `give \`${key}:\` at least one entry${describe(expected)}`) : issue.message)];
    case 'too_big':
      return [problem('too-long', `\`${key}\` is too long`, issue.message.startsWith('Too big') ? `keep it to ${String(issue.maximum)} at most` : issue.message)];
    default:
      // Only the words of our own schemas are for an editor.
      if (issue.code !== 'custom') return [problem('rule', `${shown(value)} is not something that \`${key}\` can be`, `look at how other entries write it${describe(expected)}`)];
      return [problem('rule', key ? `\`${key}\`: ${issue.message}` : issue.message, String((issue as { params?: { fix?: string } }).params?.fix ?? 'change it so that this is no longer so'))];
  }
}

/** Words that a schema of ours says; undefined for those of Zod itself. */
const own = (message: string | undefined): string | undefined => (message === undefined || /^(?:Invalid|Too|Unrecognized|Not)\b/.test(message) ? undefined : message);

const deepest = (issues: readonly { path: readonly PropertyKey[] }[]): number => Math.max(0, ...issues.map((i) => i.path.length));

function typeName(expected: string): string {
  return ({ string: 'words', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a group of keys', record: 'a group of keys' } as Record<string, string>)[expected] ?? 'something else';
}
