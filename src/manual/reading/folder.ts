import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import type { Place, Problem } from '../problems.ts';
import { explainIssues } from './explain.ts';
import { cutFile, normalised } from './frontmatter.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

/** Where each entry stands in its file, so that a check can point at a key of it. */
export type Locate = (path?: readonly PropertyKey[]) => Place;

/** One entry that has been read and found well formed. */
export interface Entry<T> {
  id: string;
  value: T;
  at: Locate;
}

/** Stands among broken ids for every id: the file that holds them could not be read. */
export const ANY = '*';

/** What a part of the content folder held: its good entries, and the problems of the others. */
export interface Reading<T> {
  entries: Entry<T>[];
  problems: Problem[];
  /** Ids of entries that are there but could not be read: what refers to them is not also reported. */
  broken: string[];
}

/** Names of what is in a folder, sorted, hidden files left out; empty when there is no such folder. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'README.md').sort();
  } catch {
    return [];
  }
}

/** Reads files below the folder that holds `content/`, naming them as an editor sees them. */
export class ContentFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** The path of a file as problems name it: `content/…` with forward slashes. */
  name(path: string): string {
    return relative(this.root, path).split(sep).join('/');
  }

  path(...parts: string[]): string {
    return join(this.root, 'content', ...parts);
  }

  text(path: string): string {
    return normalised(readFileSync(path, 'utf8'));
  }

  isThere(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  }

  isFolder(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  /** One YAML file that is one entry. */
  file<T>(path: string, id: string, schema: z.ZodType<T>): Reading<T> {
    const text = this.textIfThere(path);
    if (text === undefined) return { entries: [], problems: [this.missing(path)], broken: [id] };
    return shaped(id, readYaml(text, this.name(path)), schema);
  }

  /** The head of an MDX file, with the file itself as `source`. */
  head<T extends object>(path: string, id: string, schema: z.ZodType<T>): Reading<T & { source: string }> {
    const source = this.text(path);
    const file = this.name(path);
    const { head } = cutFile(source);
    if (head === undefined)
      return { entries: [], broken: [id], problems: [{ level: 'problem', code: 'no-head', file, line: 1, column: 1, what: 'the file does not begin with a head between two lines of ---', fix: 'copy the head of a file that works to the top, and change its words' }] };
    const { entries, problems, broken } = shaped(id, readYaml(head, file, 2), schema);
    return { problems, broken, entries: entries.map((e) => ({ ...e, value: { ...e.value, source } })) };
  }

  /** A register: every YAML file of a folder holds entries by id. */
  register<T>(folder: string, schema: z.ZodType<T>): Reading<T & { id: string }> {
    const entries: Entry<T & { id: string }>[] = [];
    const problems: Problem[] = [];
    const broken: string[] = [];
    const first = new Map<string, Place>();
    for (const name of listFolder(this.path(folder))) {
      const path = this.path(folder, name);
      const file = this.name(path);
      if (!name.endsWith('.yaml')) {
        problems.push({ level: 'problem', code: 'stray-file', file, line: 1, column: 1, what: `${name} does not belong in content/${folder}/`, fix: 'this folder holds files that end in .yaml: rename it or move it away' });
        continue;
      }
      const yaml = readYaml(this.text(path), file);
      problems.push(...yaml.problems);
      // A file that cannot be read at all may hold any id.
      if (yaml.problems.length > 0) broken.push(ANY);
      if (!yaml.value || typeof yaml.value !== 'object') continue;
      for (const [id, value] of Object.entries(yaml.value)) {
        const place = yaml.placeOfKey([], id);
        const other = first.get(id);
        if (other) problems.push({ level: 'problem', code: 'duplicate-id', ...place, what: `the id "${id}" is used twice: it also stands in ${other.file}, line ${other.line}`, fix: 'give one of the two another id' });
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) problems.push({ level: 'problem', code: 'bad-id', ...place, what: `"${id}" cannot be used as an id`, fix: 'use lower case letters, digits and single hyphens' });
        first.set(id, place);
        const result = shaped(id, within(yaml, id, value), schema);
        problems.push(...result.problems);
        broken.push(...result.broken);
        entries.push(...result.entries.map((e) => ({ ...e, value: { ...e.value, id } })));
      }
    }
    return { entries, problems, broken };
  }

  private textIfThere(path: string): string | undefined {
    try {
      return this.text(path);
    } catch {
      return undefined;
    }
  }

  private missing(path: string): Problem {
    const file = this.name(path);
    return { level: 'problem', code: 'missing-file', file, line: 1, column: 1, what: `there is no file ${file}`, fix: 'every manual needs it: copy the one of the example manual' };
  }
}

function within(yaml: ReadYaml, id: string, value: unknown): ReadYaml {
  return { value, problems: [], placeOf: (path) => yaml.placeOf([id, ...path]), placeOfKey: (path, key) => yaml.placeOfKey([id, ...path], key) };
}

function shaped<T>(id: string, yaml: ReadYaml, schema: z.ZodType<T>): Reading<T> {
  if (yaml.problems.length > 0) return { entries: [], problems: yaml.problems, broken: [id] };
  const result = schema.safeParse(yaml.value ?? {});
  if (!result.success) return { entries: [], problems: explainIssues(result.error.issues, schema, yaml.value ?? {}, yaml), broken: [id] };
  return { entries: [{ id, value: result.data, at: (path = []) => yaml.placeOf(path as string[]) }], problems: [], broken: [] };
}
