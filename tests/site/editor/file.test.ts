import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { project } from '../../../src/cli/programs.ts';
import { ENTRIES, Files, markOf, TEXT, type FileKind } from '../../../src/editor/file.ts';
import { fromForm, same, toForm, type Plain, type PlainObject } from '../../../src/editor/form-value.ts';
import { KINDS } from '../../../src/editor/kinds.ts';
import { fileShapeOf, type Shape } from '../../../src/editor/shape.ts';
import { editYaml, yamlText } from '../../../src/editor/yaml-edit.ts';

const kindOf = (name: keyof typeof KINDS): FileKind => ({ shape: fileShapeOf(KINDS[name].schema), holds: KINDS[name].holds });
const under = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());

/** Every file that the editor can open, of the manual and of the two fixtures that are whole manuals. */
const all = [project, join(project, 'tests/fixtures/derby'), join(project, 'tests/fixtures/doncaster')].flatMap((root) =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((name) => {
    const { place, extension } = KINDS[name];
    const paths = 'file' in place ? [join(root, place.file)] : under(join(root, 'folder' in place ? place.folder : `content/${name}`).replace(/.*/, (p) => (readable(p) ? p : join(root, 'content/roles'))));
    return paths.filter((path) => path.endsWith(`.${extension}`) && ('file' in place || path.includes('folder' in place ? place.folder : `content/${name}/`)) && (name !== 'procedures' || path.endsWith('procedure.yaml'))).map((path) => [path.slice(project.length), name, path] as const);
  }));

function readable(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

describe('a form that is only looked at gives its file back byte for byte', () => {
  it('there are files of every kind', () => expect(new Set(all.map(([, name]) => name))).toEqual(new Set(Object.keys(KINDS))));

  it.each(all)('%s', (_, name, path) => {
    const source = readFileSync(path, 'utf8');
    const files = new Files();
    // The editor trims what it reads.
    const form = structuredClone(files.toForm(kindOf(name), source.trim()));
    expect(files.toFile(kindOf(name), form)).toBe(source.replace(/\s*$/, '\n'));
  });
});

// Entries in braces, as the fixtures have them, are written anew.
it.each(all.filter(([file]) => file.startsWith('content/')))('in a form of %s one word changes one line, whatever else the file holds', (_, name, path) => {
  const source = readFileSync(path, 'utf8').trimEnd();
  const kind = kindOf(name);
  const files = new Files();
  const form = structuredClone(files.toForm(kind, source));
  const first = kind.shape.keys.find((key) => key.required && key.shape.kind === 'text' && key.shape.holds === 'words')!.name;
  const held = kind.holds === 'register' ? (form[ENTRIES] as PlainObject[]).at(-1)! : form;
  const folded = new RegExp(`^ *${first}: [>|]`, 'm').test(source);
  held[first] = `${String(held[first])} again`;
  const [before, after] = [source.split('\n'), files.toFile(kind, form).trimEnd().split('\n')];
  if (!folded) expect(after.length).toBe(before.length);
  expect(after.filter((line) => !before.includes(line)).length).toBe(1);
});

describe('a change in a form', () => {
  const path = join(project, 'content/procedures/neglect/2026-06-01.mdx');
  const source = readFileSync(path, 'utf8');
  const kind = kindOf('versions');
  const edited = (change: (form: PlainObject) => void): string => {
    const files = new Files();
    const form = structuredClone(files.toForm(kind, source));
    change(form);
    return files.toFile(kind, form);
  };
  const lines = (after: string): number => after.split('\n').filter((line) => !source.split('\n').includes(line)).length;

  it('of one line changes one line', () => expect(lines(edited((form) => (form.title = 'Another title')))).toBe(1));
  it('of the text changes the line', () => expect(lines(edited((form) => (form[TEXT] = String(form[TEXT]).replace('## Recognise', '## Recognise it'))))).toBe(1));
  it('of a role in the change note adds its line', () => {
    const after = edited((form) => void ((form.change as { roles: Plain[] }).roles as PlainObject[]).push({ id: 'housing', words: 'Nothing more' }));
    expect(after).toContain('\n    housing: Nothing more\n');
    expect(lines(after)).toBe(1);
  });
  it('a file of an unknown mark is written afresh, and says the same', () => {
    const files = new Files();
    const form = { ...structuredClone(new Files().toForm(kind, source)), madeFrom: 'another' };
    const again = files.toFile(kind, form);
    expect(same(new Files().toForm(kind, again), { ...new Files().toForm(kind, source), madeFrom: markOf(again) })).toBe(true);
  });
});

it('an entry of a register is changed, put in and taken out without touching the others, or the comments', () => {
  const kind = kindOf('sections');
  const source = '# What stands first.\none:\n  title: "One"  # quoted\n  summary: >-\n    Folded over\n    two lines.\n  order: 1\n\n# The second.\ntwo: {title: Two, summary: In braces., order: 2}\n\nthree:\n  title: Three\n  summary: Last.\n  order: 3\n';
  const files = new Files();
  const form = structuredClone(files.toForm(kind, source));
  const entries = form[ENTRIES] as PlainObject[];
  entries[0]!.order = 9;
  entries.splice(2, 1);
  entries.push({ id: 'four', title: 'Four', summary: 'New.', order: 4 });
  const after = files.toFile(kind, form);
  expect(after).toContain('# What stands first.\none:\n  title: "One"  # quoted\n  summary: >-\n    Folded over\n    two lines.\n  order: 9\n\n# The second.\ntwo: {title: Two, summary: In braces., order: 2}\n');
  expect(parse(after)).toEqual({ one: { title: 'One', summary: 'Folded over two lines.', order: 9 }, two: { title: 'Two', summary: 'In braces.', order: 2 }, four: { title: 'Four', summary: 'New.', order: 4 } });
});

/** Values that a shape can hold. */
const key = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?$/);
const words = fc.oneof(fc.stringMatching(/^[A-Za-z][\w :,.'"#&*!?{}[\]|>%@`-]{0,200}[a-z]$/), key).map((w) => w.replace(/\s+/g, ' ').trim());
function valueOf(shape: Shape): fc.Arbitrary<Plain> {
  switch (shape.kind) {
    case 'text': return shape.holds === 'day' ? fc.date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)) : shape.holds === 'id' ? key : words;
    case 'number': return fc.integer({ min: 1, max: 90 });
    case 'yes-no': return fc.constant(true);
    case 'one-of': return fc.constantFrom(...shape.values);
    case 'all-or-list': return fc.oneof(fc.constant<Plain>('all'), fc.uniqueArray(key, { minLength: 1, maxLength: 4 }).filter((list) => !list.includes('all')));
    case 'list': return fc.array(valueOf(shape.of), { minLength: 1, maxLength: 4 });
    case 'map': return fc.dictionary(key, valueOf(shape.of), { minKeys: 1, maxKeys: 4, noNullPrototype: true });
    case 'object': return fc.record(Object.fromEntries(shape.keys.map((k) => [k.name, valueOf(k.shape)])), { requiredKeys: shape.keys.filter((k) => k.required).map((k) => k.name), noNullPrototype: true });
  }
}

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('whatever a file of %s says', (name) => {
  const { shape } = kindOf(name);
  it('comes back from its form', () => fc.assert(fc.property(valueOf(shape), (value) => void expect(fromForm(shape, toForm(shape, value))).toEqual(value)), { numRuns: 50 }));
  it('is edited into whatever else it may say', () =>
    fc.assert(fc.property(valueOf(shape), valueOf(shape), (before, after) => {
      const edited = editYaml(`# Kept.\n${yamlText(before)}`, before as PlainObject, after as PlainObject);
      expect(parse(edited)).toEqual(after);
    }), { numRuns: 100 }));
});
