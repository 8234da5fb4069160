import { CORE_SCHEMA, load, type LoadOptions } from 'js-yaml';

export type Path = readonly (string | number | symbol)[];

/** A value in a text of YAML: where it begins, and the parts of a mapping or a list. */
interface Part {
  start: number;
  /** For a mapping: where each key begins, and what it leads to. */
  keys?: ReadonlyMap<string, { start: number; part: Part }>;
  items?: readonly Part[];
}

/** Where the parts of a text stand, as offsets in it. */
export interface YamlPlaces {
  /** Where the value at `path` begins, or its key where it has one; of the nearest part that exists when it does not. */
  offsetOf(path: Path): number;
  /** Where a key of the mapping at `path` begins; undefined when there is none. */
  keyOffset(path: Path, key: string): number | undefined;
}

type Told = Part & { value: unknown };

/**
 * The places of a text that has been read without a problem: it is read once more, and the reader tells where it begins and ends each
 * value. The other reader, which knows places by itself, takes ten times as long.
 * @returns undefined where what the reader tells does not fit together: then the other one has to say
 */
export function placesOfSound(text: string): YamlPlaces | undefined {
  const begun: { from: number; parts: Told[] }[] = [{ from: 0, parts: [] }];
  let fits = true;
  const listener = (event: 'open' | 'close', { position, kind, result }: { position: number; kind: string | null; result: unknown }): void => {
    if (event === 'open') {
      begun.push({ from: position, parts: [] });
      return;
    }
    const { from, parts } = begun.pop()!;
    const part: Told = { start: from + /^(?:[ \t\n]|#.*)*/.exec(text.slice(from))![0].length, value: result };
    // What may have been a key, and was not, is told of twice: the inner one knows its parts.
    const again = parts.length === 1 && parts[0]!.value === result ? parts[0]! : undefined;
    if (again) Object.assign(part, again);
    else if (kind === 'sequence') part.items = parts;
    else if (kind === 'mapping') part.keys = new Map(parts.flatMap((key, i) => (i % 2 === 0 && parts[i + 1] ? [[String(key.value), { start: key.start, part: parts[i + 1]! }] as const] : [])));
    fits &&= again !== undefined || told(part, parts.length);
    begun.at(-1)!.parts.push(part);
  };
  load(text, { schema: CORE_SCHEMA, listener: listener as LoadOptions['listener'] });
  const [root, ...more] = begun[0]!.parts;
  return fits && root && more.length === 0 ? inTree(root) : undefined;
}

/** Whether all parts of a mapping or a list were told of, each once. */
function told({ keys, items, value }: Told, count: number): boolean {
  if (items) return (value as unknown[]).length === count;
  return !keys || (count === 2 * keys.size && Object.keys(value as object).every((key) => keys.has(key)));
}

function inTree(root: Part): YamlPlaces {
  const partAt = (path: Path): Part | undefined => path.reduce<Part | undefined>((part, step) => part?.keys?.get(String(step))?.part ?? part?.items?.[Number(step)], root);
  const keyOffset = (path: Path, key: string): number | undefined => partAt(path)?.keys?.get(key)?.start;
  return {
    keyOffset,
    offsetOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const at = keyOffset(path.slice(0, length - 1), String(path[length - 1])) ?? partAt(path.slice(0, length))?.start;
        if (at !== undefined) return at;
      }
      return root.start;
    },
  };
}
