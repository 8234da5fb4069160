import { parse } from 'yaml';
import { cutFile } from '../manual/reading/frontmatter.ts';
import { restoreText } from './body.ts';
import { fromForm, toForm, type PlainObject } from './form-value.ts';
import type { FileShape, Shape } from './shape.ts';
import { editYaml, yamlText } from './yaml-edit.ts';

/** Where the text below the head stands among the fields of a form; the register's entries, when a file is one; what it was made from. */
export const TEXT = 'body';
export const ENTRIES = 'entries';
export const MADE_FROM = 'madeFrom';
/** Whether a version has been published, for the list: put in when its file is read, and never written. */
export const STATE = 'state';

/** How a kind of file is read and written. */
export interface FileKind {
  /** Of the file; of one entry, when the file is a register of entries by id. */
  shape: FileShape;
  holds: 'text' | 'keys' | 'register';
}

/**
 * Reads files into forms and writes forms into files. It remembers each file that it has read by a mark that travels with the form,
 * so that writing changes only what was changed: a form that was only looked at gives its file back byte for byte.
 */
export class Files {
  private readonly read = new Map<string, string>();

  /** The form of a file. @throws Error when its YAML cannot be read */
  toForm(kind: FileKind, source: string): PlainObject {
    const mark = markOf(source);
    this.read.set(mark, source);
    const { head, text } = cut(kind, source);
    return { ...formOf(kind, head), ...(kind.holds === 'text' && { [TEXT]: text.trim() }), [MADE_FROM]: mark };
  }

  /** The file that a form was made from; undefined for one that was not read here. */
  sourceOf(form: PlainObject): string | undefined {
    return this.read.get(String(form[MADE_FROM] ?? ''));
  }

  /** The file of a form: ends with one line break. */
  toFile(kind: FileKind, form: PlainObject): string {
    const source = this.sourceOf(form);
    const after = fromForm(wholeOf(kind), kind.holds === 'register' ? form[ENTRIES] : form) as PlainObject;
    const edited = String(form[TEXT] ?? '').trim();
    if (source === undefined) return kind.holds === 'text' ? `---\n${yamlText(after)}---\n${edited}\n` : yamlText(after);
    const { head, text } = cut(kind, source);
    const own = formOf(kind, head);
    const before = fromForm(wholeOf(kind), kind.holds === 'register' ? own[ENTRIES] : own) as PlainObject;
    const keys = editYaml(head, before, after);
    return kind.holds === 'text' ? `---\n${keys}---\n${/^\n*/.exec(text)![0]}${restoreText(text, edited)}\n` : keys;
  }
}

const wholeOf = ({ shape, holds }: FileKind): Shape => (holds === 'register' ? { kind: 'map', of: shape } : shape);

function formOf(kind: FileKind, yaml: string): PlainObject {
  const held = toForm(wholeOf(kind), (parse(yaml) as PlainObject | null) ?? {});
  return kind.holds === 'register' ? { [ENTRIES]: held } : (held as PlainObject);
}

function cut({ holds }: FileKind, source: string): { head: string; text: string } {
  const whole = source.endsWith('\n') ? source : `${source}\n`;
  if (holds !== 'text') return { head: whole, text: '' };
  const { head = '', text } = cutFile(whole);
  // The head and its two lines are blank lines at the start of the text.
  return { head, text: text.slice(head.split('\n').length + 1) };
}

/** A short mark of a text: the same for the same text, in any session (FNV-1a, twice, and the length). */
export function markOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x811c9dc5);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${text.length}`;
}
