import { createRequire } from 'node:module';
import { CORE_SCHEMA, load, type LoadOptions } from 'js-yaml';
import type * as Yaml from 'yaml';
import type { Place, Problem } from '../problems.ts';
import { placesOfSound, type Path, type YamlPlaces } from './yaml-places.ts';

/** YAML as a value, with the place of every part of it. */
export interface ReadYaml {
  value: unknown;
  /** The place of the value at `path`; of the nearest part that exists when it does not. */
  placeOf(path: Path): Place;
  /** The place of a key of the mapping at `path`. */
  placeOfKey(path: Path, key: string): Place;
  problems: Problem[];
}

let loaded: typeof Yaml | undefined;
/** The reader that can say what is wrong. It is large, and almost everything that is read is sound: it is loaded when it is first needed. */
const strict = (): typeof Yaml => (loaded ??= createRequire(import.meta.url)('yaml') as typeof Yaml);

/**
 * Reads YAML and keeps the places of its parts.
 * @param firstLine the line of `file` on which `text` begins (2 for the head of an MDX file)
 */
export function readYaml(text: string, file: string, firstLine = 1): ReadYaml {
  let document: Yaml.Document | undefined;
  const read = (): Yaml.Document => (document ??= strict().parseDocument(text, { prettyErrors: false, logLevel: 'error' }));
  const at = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length + firstLine - 1, column: before.at(-1)!.length + 1 };
  };
  const sound = valueOf(text);
  const { value, problems } = sound ? { value: sound.value, problems: [] } : withProblems(read(), text, at);
  // Places are only wanted where something is to be said.
  let found: YamlPlaces | undefined;
  const places = (): YamlPlaces => (found ??= (sound && placesOfSound(text)) ?? placesIn(read()));
  return {
    value,
    placeOf: (path) => at(path.length === 0 && sound ? beginning(text) : places().offsetOf(path)),
    placeOfKey: (path, key) => at(places().keyOffset(path, key) ?? places().offsetOf(path)),
    problems,
  };
}

/** Where well-formed YAML begins: after empty lines and comments. Most warnings about a whole file want this place alone. */
const beginning = (text: string): number => /^(?:[ \t]*(?:#.*)?\n)*[ \t]*/.exec(text)![0].length;

/** What the two readers may not take alike: names for parts (&a, *a), which may lead to one another without end, a key that is nothing or is asked for (?), an item without words, a comment against what it stands after, a number without end. */
const DOUBTFUL = /(?:^|[\s[{,:?-])[&*]\S|(?:^|[[{,?-])\s*(?:(?:~|null)\s*)?:(?:\s|$)|^[\s-]*\?(?:\s|$)|(?:^|[ \t])-[ \t]*$|[\]}"']#|(?<![\w.])[\d.]+e\+?\d{3,}(?!\w)/im;

/** The value of well-formed YAML; undefined where it may not be: then the reader that can say what is wrong reads it again. */
function valueOf(text: string): { value: unknown } | undefined {
  if (text.trim() === '' || DOUBTFUL.test(text)) return undefined;
  const begun: number[] = [];
  let doubtful = false;
  // A list in brackets or words in quotes that go on in the next line have to be indented there, which only the other reader looks at.
  const listener = (event: 'open' | 'close', { position }: { position: number }): void => {
    if (event === 'open') begun.push(position);
    else doubtful ||= /^(?:\s|#.*\n)*["'[{][^\n]*\n/.test(text.slice(begun.pop(), position).trimEnd());
  };
  try {
    const value: unknown = load(text, { schema: CORE_SCHEMA, listener: listener as LoadOptions['listener'] });
    return doubtful ? undefined : { value };
  } catch {
    return undefined;
  }
}

function withProblems(document: Yaml.Document, text: string, at: (offset: number) => Place): Pick<ReadYaml, 'value' | 'problems'> {
  // After the first mistake in form, what follows is mostly its echo; keys written twice stand by themselves.
  const [first, ...rest] = document.errors;
  const errors = first ? [first, ...rest.filter((e) => e.code === 'DUPLICATE_KEY' && first.code === 'DUPLICATE_KEY')] : [];
  if (errors.length > 0) return { value: undefined, problems: errors.map((error): Problem => ({ ...at(error.pos[0]), level: 'problem', ...explain(error.code, text, error.pos[0]) })) };
  try {
    return { value: document.toJS(), problems: [] };
  } catch {
    // Names for parts that lead to one another, which nothing in the manual needs.
    return { value: undefined, problems: [{ ...at(0), level: 'problem', ...UNREADABLE }] };
  }
}

const placesIn = (document: Yaml.Document): YamlPlaces => ({ offsetOf: (path) => offsetOf(document, path), keyOffset: (path, key) => keyOffset(document, path, key) });

function offsetOf(document: Yaml.Document, path: Path): number {
  const { isNode } = strict();
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (length > 0) {
      const key = keyOffset(document, path.slice(0, length - 1), String(path[length - 1]));
      if (key !== undefined) return key;
    }
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Yaml.Document, path: Path, key: string): number | undefined {
  const { isMap, isPair, isScalar } = strict();
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
}

const UNREADABLE = { code: 'yaml-syntax', what: 'this cannot be read from here on', fix: 'compare it with a file that works: two spaces of indentation, `key: value`, quotes around values with a colon' };

/** What YAML calls a mistake, in an editor's words; everything else is said in general. */
const IN_WORDS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'this line is not indented as the lines around it are', BAD_ALIAS: 'a value that begins with * or & has to stand in quotes', BAD_SCALAR_START: 'a value cannot begin with this sign without quotes around it',
  BAD_DQ_ESCAPE: 'a \\ in double quotes is read as a command', MISSING_CHAR: 'a quotation mark, bracket or space is missing here', UNEXPECTED_TOKEN: 'this stands where nothing can be read',
  BLOCK_IN_FLOW: 'a list or a key begins here inside brackets', MULTILINE_IMPLICIT_KEY: 'a key runs over two lines, or its colon is missing',
};

function explain(code: string, text: string, offset: number): Pick<Problem, 'code' | 'what' | 'fix'> {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line))
    return { code: 'yaml-tab', what: 'this line is indented with a tab', fix: 'use two spaces for each step of indentation' };
  if (/^\s*\u00A0/.test(line))
    return { code: 'yaml-space', what: 'this line is indented with spaces that do not break, as Word and web pages have them', fix: 'delete the spaces before its first word and type them again' };
  if (code === 'DUPLICATE_KEY')
    return { code: 'yaml-duplicate-key', what: 'the same key stands here twice', fix: 'keep one of the two and take the other out' };
  if (code === 'MULTIPLE_DOCS')
    return { code: 'yaml-two-documents', what: 'the file is cut in two by a line of ---', fix: 'take that line out' };
  if (/^\s*(?:- )?[\w-]+:\s+[\u201C\u201D\u2018\u2019]/.test(line))
    return { code: 'yaml-curly-quotes', what: 'curly quotation marks, as Word makes them, do not hold a value together', fix: 'type straight quotation marks around it' };
  if (/^\s*[\w-]+: .*: /.test(line) || code === 'BLOCK_AS_IMPLICIT_KEY')
    return { code: 'yaml-colon', what: 'a value with a colon in it is read as a new key', fix: 'put the whole value in double quotes' };
  return { ...UNREADABLE, what: IN_WORDS[code] ?? UNREADABLE.what };
}
