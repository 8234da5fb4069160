import { createHash } from 'node:crypto';
import { z } from 'zod';
import { contentComponents } from '../components/content/index.ts';
import type { Manual } from './manual.ts';
import { wordsOfBlock } from './redline/block.ts';
import { normalised } from './reading/frontmatter.ts';
import { day } from './schemas/common.ts';
import type { Version } from './schemas/version.ts';
import type { TextTree } from './text/parse.ts';
import { blocksOfText } from './text/expand.ts';
import { linesOfSet } from './thresholds/sets.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 digest');

/**
 * `content/published.lock`: for every published version, by `slug/date`, when it was first published, the SHA-256 of its source, and
 * the SHA-256 of the words it rendered to then. Written by `npm run manual -- freeze`, never by hand.
 */
export const lockSchema = z.record(z.string().regex(/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/), z.strictObject({ published: day, source: digest, words: digest }));
export type Lock = z.infer<typeof lockSchema>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The digest of a version's file. Line endings and a byte order mark do not count, because a checkout can change them. */
export function sourceDigest(version: Version): string {
  return sha256(normalised(version.source));
}

/**
 * The digest of the words a reader of the version sees, whatever they are marked up with.
 * @param tree the version's text where it has been parsed already, with its headings anchored
 */
export function wordsDigest(manual: Manual, version: Version, tree?: TextTree): string {
  const blocks = blocksOfText(tree ?? version.source, contentComponents, { manual, on: version.date, view: 'compared', href: (address) => address });
  // The levels of need of a day are published with the version of that day.
  const set = version.procedure === manual.partnership.thresholds ? manual.thresholds.find((one) => one.date === version.date) : undefined;
  return sha256([version.title, version.summary, ...blocks.map(wordsOfBlock), ...(set ? linesOfSet(set) : [])].join('\n'));
}

/** The lock as it is written: one line for each version, in order, so that two people's changes to it can be merged. */
export function lockText(lock: Lock): string {
  const lines = Object.entries(lock).sort(([a], [b]) => a.localeCompare(b, 'en')).map(([version, { published, source, words }]) => `${version}: {published: ${published}, source: ${source}, words: ${words}}`);
  return `# What has been published, so that it cannot change unnoticed. Written by \`npm run manual -- freeze\`; do not edit.\n${lines.join('\n')}\n`;
}
