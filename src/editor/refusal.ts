/** What is about to be saved. */
export interface Saving {
  collection: string;
  /** Of the file, such as `content/procedures/neglect/2026-06-01.mdx`. */
  path: string;
  isNew: boolean;
}

/**
 * Why a file must not be saved, for the person who edits; undefined when it may be. A published version is never changed (DESIGN, idea 1),
 * and a version is named after a day.
 */
export function refusal({ collection, path, isNew }: Saving, published: Readonly<Record<string, string>>): string | undefined {
  if (collection !== 'versions') return undefined;
  if (path in published)
    return isNew ? 'There is already a published version of that day. Write another day in Update.' : 'This version has been published, and what has been published is never changed. Nothing was saved. Choose Duplicate, and give the copy the day of its update.';
  if (/^content\/procedures\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}-\d+\.mdx$/.test(path)) return 'There is already a version of that day. Nothing was saved. Write another day in Update, or open the version that is there.';
  if (!/^content\/procedures\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}\.mdx$/.test(path)) return `The version would be saved as ${path}. Nothing was saved. Choose the folder of the procedure, and write the day in Update, such as 2026-06-01.`;
  return undefined;
}

/** A file of a folder that is about to be written. */
export interface Writing {
  path: string;
  isNew: boolean;
  /** The file as it was last read or written here. */
  known: string | undefined;
  /** The file as it is now; undefined when it is not there. */
  now: string | undefined;
}

/**
 * Why a file of a folder must not be written: somebody or some command has changed it since it was read here, and what they did would be
 * lost. Undefined when nothing would be.
 */
export function overtaken({ path, isNew, known, now }: Writing): string | undefined {
  const again = 'Nothing was saved. Copy what you wrote, load this page again, and put it in once more.';
  if (isNew) return now === undefined ? undefined : `There is already a file ${path}, which was made after this page was loaded. ${again}`;
  if (now === undefined) return `${path} is no longer in the folder. ${again}`;
  return known !== undefined && plain(known) === plain(now) ? undefined : `${path} has been changed elsewhere since this page was loaded: by a command, another program or a fetch from the shared copy. ${again}`;
}

/** Without what may differ between a file and what was read of it: line breaks of another system, and what stands after the last word. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
