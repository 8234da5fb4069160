import { getCollection } from 'astro:content';
import { createManual, type Manual } from '../manual/manual.ts';
import type { ManualContent } from '../manual/reading/content.ts';
import { forPreview } from '../manual/signed.ts';
import { takeUpTexts, versionId } from './handed-over.ts';
import { PARTS } from './parts.ts';

async function load(): Promise<Manual> {
  const lists = await Promise.all(PARTS.map(async (name) => [name, (await getCollection(name)).map((entry) => entry.data)] as const));
  const content = Object.fromEntries(lists) as unknown as { partnership: ManualContent['partnership'][] } & Omit<ManualContent, 'partnership'>;
  const [partnership] = content.partnership;
  if (!partnership) throw new Error('content/partnership.yaml could not be read. Run `npm run manual -- check`.');
  const asAt = process.env.MANUAL_AS_AT!;
  const handed = process.env.MANUAL_CHECKED;
  const texts = handed ? takeUpTexts(handed) : undefined;
  const versions = texts ? content.versions.map((version) => ({ ...version, source: texts[versionId(version)]! })) : content.versions;
  const whole: ManualContent = { ...content, versions, partnership };
  return createManual(draftsOfPreview ? forPreview(whole, draftsOfPreview, asAt) : whole, asAt, draftsOfPreview === 'shown' ? 'shown' : 'left out');
}

/** Set by `npm run manual -- preview` alone. Nothing that is built can show a draft: the setting is only read by the preview. */
export const draftsOfPreview = import.meta.env.DEV && (process.env.MANUAL_DRAFTS === 'shown' || process.env.MANUAL_DRAFTS === 'hidden') ? process.env.MANUAL_DRAFTS : undefined;

/** The manual of this build; made once. The preview makes it anew for each page, so that an edit shows. */
const once = import.meta.env.DEV ? undefined : load();
export const getManual = (): Promise<Manual> => once ?? load();
