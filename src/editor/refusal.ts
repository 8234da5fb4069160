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
