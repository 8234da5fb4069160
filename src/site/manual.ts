import { getCollection } from 'astro:content';
import { createManual, type Manual } from '../manual/manual.ts';
import type { ManualContent } from '../manual/reading/content.ts';
import { forPreview } from '../manual/signed.ts';
import { takeOver } from '../manual/text/read.ts';
import { handedOver, type ContentLists } from './handed-over.ts';
import { PARTS } from './parts.ts';

/** What is in the collections, where the build was not handed what has been checked just before. */
async function lists(): Promise<ContentLists> {
  const parts = await Promise.all(PARTS.map(async (name) => [name, (await getCollection(name)).map((entry) => entry.data)] as const));
  return Object.fromEntries(parts) as unknown as ContentLists;
}

async function load(): Promise<Manual> {
  const handed = handedOver();
  if (handed) takeOver(handed.texts);
  const { partnership: [partnership], ...parts } = handed?.lists ?? (await lists());
  if (!partnership) throw new Error('content/partnership.yaml could not be read. Run `npm run manual -- check`.');
  const content: ManualContent = { ...parts, partnership };
  const asAt = process.env.MANUAL_AS_AT!;
  return createManual(draftsOfPreview ? forPreview(content, draftsOfPreview, asAt) : content, asAt, draftsOfPreview === 'shown' ? 'shown' : 'left out');
}

/** Set by `npm run manual -- preview` alone. Nothing that is built can show a draft: the setting is only read by the preview. */
export const draftsOfPreview = import.meta.env.DEV && (process.env.MANUAL_DRAFTS === 'shown' || process.env.MANUAL_DRAFTS === 'hidden') ? process.env.MANUAL_DRAFTS : undefined;

/** The manual of this build; made once. The preview makes it anew for each page, so that an edit shows. */
const once = import.meta.env.DEV ? undefined : load();
export const getManual = (): Promise<Manual> => once ?? load();
