import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
  /** The file as problems name it: `content/…`. */
  file: string;
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

  /** The text of a file, or why it has none: an editor's machine can save anything under any name. */
  text(path: string): string | Problem {
    const why = (code: string, what: string, fix: string): Problem => ({ level: 'problem', code, file: this.name(path), line: 1, column: 1, what, fix });
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && !isLink(path)) return this.missing(path);
      const what = code === 'EISDIR' ? 'this is a folder, where a file belongs' : code === 'ELOOP' || code === 'ENOENT' ? 'this is a link that leads to no file' : 'this file cannot be opened';
      return why('unreadable-file', what, 'put a file with its text in its place, one that everybody may read');
    }
    if (!isUtf8(bytes) || bytes.includes(0)) return why('not-text', 'this file is not plain text, or not saved as UTF-8', 'save it again as plain text with the encoding UTF-8 (in Notepad: Save as, Encoding); a Word file cannot be used');
    return normalised(bytes.toString('utf8'));
  }

  isThere(path: string): boolean {
    return isLink(path) || statSync(path, { throwIfNoEntry: false }) !== undefined;
  }

  isFolder(path: string): boolean {
    try {
      return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    } catch {
      return false;
    }
  }

  /** One YAML file that is one entry. */
  file<T>(path: string, id: string, schema: z.ZodType<T>): Reading<T> {
    const text = this.text(path);
    if (typeof text !== 'string') return { entries: [], problems: [text], broken: [id] };
    return shaped(id, this.name(path), readYaml(text, this.name(path)), schema);
  }

  /** The head of an MDX file, with the file itself as `source`. */
  head<T extends object>(path: string, id: string, schema: z.ZodType<T>): Reading<T & { source: string }> {
    const source = this.text(path);
    if (typeof source !== 'string') return { entries: [], problems: [source], broken: [id] };
    const file = this.name(path);
    const { head } = cutFile(source);
    if (head === undefined)
      return { entries: [], broken: [id], problems: [{ level: 'problem', code: 'no-head', file, line: 1, column: 1, what: 'the file does not begin with a head between two lines of ---', fix: 'copy the head of a file that works to the top, and change its words' }] };
    const { entries, problems, broken } = shaped(id, file, readYaml(head, file, 2), schema);
    return { problems, broken, entries: entries.map((e) => ({ ...e, value: { ...e.value, source } })) };
  }

  /** A register: every YAML file of a folder holds entries by id. */
  register<T>(folder: string, schema: z.ZodType<T>): Reading<T & { id: string }> {
    const entries: Entry<T & { id: string }>[] = [];
    const problems: Problem[] = [];
    const broken: string[] = [];
    const first = new Map<string, () => Place>();
    for (const name of listFolder(this.path(folder))) {
      const path = this.path(folder, name);
      const file = this.name(path);
      if (!name.endsWith('.yaml')) {
        problems.push({ level: 'problem', code: 'stray-file', file, line: 1, column: 1, what: `${name} does not belong in content/${folder}/`, fix: 'this folder holds files that end in .yaml: rename it or move it away' });
        continue;
      }
      const text = this.text(path);
      if (typeof text !== 'string') {
        problems.push(text);
        broken.push(ANY);
        continue;
      }
      const yaml = readYaml(text, file);
      problems.push(...yaml.problems);
      // A file that cannot be read at all may hold any id.
      if (yaml.problems.length > 0) broken.push(ANY);
      if (yaml.value === undefined || yaml.value === null) continue;
      if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
        problems.push({ level: 'problem', code: 'wrong-type', ...yaml.placeOf([]), what: `this file holds ${Array.isArray(yaml.value) ? 'a list' : 'words'}, and not entries by id`, fix: 'begin each entry with its id and a colon, and indent what belongs to it by two spaces' });
        broken.push(ANY);
        continue;
      }
      for (const [id, value] of Object.entries(yaml.value)) {
        const place = (): Place => yaml.placeOfKey([], id);
        const other = first.get(id)?.();
        if (other) problems.push({ level: 'problem', code: 'duplicate-id', ...place(), what: `the id "${id}" is used twice: it also stands in ${other.file}, line ${other.line}`, fix: 'give one of the two another id' });
        if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) problems.push({ level: 'problem', code: 'bad-id', ...place(), what: `"${id}" cannot be used as an id`, fix: 'use lower case letters, digits and single hyphens' });
        first.set(id, place);
        const result = shaped(id, file, within(yaml, id, value), schema);
        problems.push(...result.problems);
        broken.push(...result.broken);
        entries.push(...result.entries.map((e) => ({ ...e, value: { ...e.value, id } })));
      }
    }
    return { entries, problems, broken };
  }

  private missing(path: string): Problem {
    const file = this.name(path);
    return { level: 'problem', code: 'missing-file', file, line: 1, column: 1, what: `there is no file ${file}`, fix: 'every manual needs it: copy the one of the example manual' };
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function within(yaml: ReadYaml, id: string, value: unknown): ReadYaml {
  return { value, problems: [], placeOf: (path) => yaml.placeOf([id, ...path]), placeOfKey: (path, key) => yaml.placeOfKey([id, ...path], key) };
}

function shaped<T>(id: string, file: string, yaml: ReadYaml, schema: z.ZodType<T>): Reading<T> {
  if (yaml.problems.length > 0) return { entries: [], problems: yaml.problems, broken: [id] };
  const result = schema.safeParse(yaml.value ?? {});
  if (!result.success) return { entries: [], problems: explainIssues(result.error.issues, schema, yaml.value ?? {}, yaml), broken: [id] };
  return { entries: [{ id, value: result.data, file, at: (path = []) => yaml.placeOf(path as string[]) }], problems: [], broken: [] };
}
