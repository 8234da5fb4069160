import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ContentFolder, type Reading } from './reading/folder.ts';
import { cutFile } from './reading/frontmatter.ts';
import { readYaml } from './reading/yaml.ts';
import { day, words } from './schemas/common.ts';

export const ADOPTED = 'content/adopted.lock';

/**
 * `content/adopted.lock`: what a manual that began as the example has to tell the example's words by, long after its places have gone from
 * `partnership.yaml`. Written by `npm run manual -- adopt`, never by hand.
 */
export const adoptedSchema = z.strictObject({
  on: day.meta({ description: 'The day of the adoption: a number last checked before it was checked by nobody of the partnership' }),
  frontDoors: z.array(words).meta({ description: "Names of the example's front doors, as they stand in texts; those that are the partnership's too are left out" }),
  areas: z.array(words).meta({ description: "Names of the example's areas, in the same way" }),
  areaCount: z.int().meta({ description: 'How many areas the example has: its texts say "all three areas"' }),
  boardCount: z.int().meta({ description: 'How many boards it has: its texts say "both boards"' }),
  texts: z.record(z.string(), z.string()).meta({ description: 'A digest of the words of each text as it was taken over, by its name under `toLocalise:`' }),
});
export type Adopted = z.infer<typeof adoptedSchema>;

/** What was written down at the adoption; nothing where a manual never was the example. */
export function readAdopted(root: string): Reading<Adopted> {
  const folder = new ContentFolder(root);
  const path = folder.path('adopted.lock');
  return folder.isThere(path) ? folder.file(path, 'adopted.lock', adoptedSchema) : { entries: [], problems: [], broken: [] };
}

/** As it is written: one line for each text. */
export const adoptedText = (adopted: Adopted): string => `${JSON.stringify(adopted, undefined, 2)}\n`;

/**
 * A front door's name without its area, and the ways in which texts say it: "First Response, Elmsworth" is "First Response" in them, and a
 * name with an abbreviation stands as that too, such as "the MASH". The abbreviation alone is a term of the field, and no name.
 */
export function namesInTexts(contact: string, area: string): { name: string; short?: string; abbreviation?: string } {
  const name = contact.endsWith(`, ${area}`) ? contact.slice(0, -area.length - 2) : contact;
  const abbreviation = name.match(/\((\p{Lu}{2,})\)$/u)?.[1];
  return abbreviation === undefined ? { name } : { name, short: `the ${abbreviation}`, abbreviation };
}

/** Where the words of a text stand: the file, and for an entry of a register its id. */
export function placeOf(name: string, list: (folder: string) => string[], read: (file: string) => string): { file: string; entry?: string } | undefined {
  const [folder, id] = name.split('/') as [string, string?];
  if (id === undefined) {
    const version = list(`content/procedures/${name}`).filter((file) => file.endsWith('.mdx')).sort().at(-1);
    return version ? { file: version } : undefined;
  }
  const own = list(`content/${folder}`).find((file) => file === `content/${name}.mdx` || file === `content/${name}.yaml`);
  if (own) return { file: own };
  const register = list(`content/${folder}`).find((file) => file.endsWith('.yaml') && new RegExp(`^${id}:`, 'm').test(read(file)));
  return register ? { file: register, entry: id } : undefined;
}

/** A digest of the words of a text. Days are none of them: they move with the update. */
export function wordsDigest({ file, entry }: { file: string; entry?: string }, source: string): string {
  // What cannot be read has no words to be compared by.
  const values = (yaml: string): Record<string, unknown> => (readYaml(yaml, file).value ?? {}) as Record<string, unknown>;
  const said = ((): string => {
    if (entry) return JSON.stringify(values(source)[entry] ?? null);
    if (!file.endsWith('.mdx')) return source;
    const { head, text } = cutFile(source);
    const { title, summary } = values(head ?? '');
    return JSON.stringify([title, summary, text.trim()]);
  })();
  return createHash('sha256').update(said.replace(/\r\n/g, '\n').replace(/\d{4}-\d{2}-\d{2}/g, '')).digest('hex').slice(0, 16);
}
