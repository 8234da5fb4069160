import { inWords } from '../../manual/dates.ts';
import type { Manual } from '../../manual/manual.ts';
import type { Learning } from '../../manual/schemas/learning.ts';
import { href } from '../href.ts';
import { roleNames, type Link } from './links.ts';

/** A learning record as a page shows it. */
export interface LearningView extends Link {
  id: string;
  from: string;
  published: string;
  happened: string;
  learned: readonly string[];
  ask: readonly string[];
  audience: string;
  source?: Link;
  /** Every version it changed: the change page when there is a redline, else the version. */
  changed: (Link & { on: string; what: string; current: string })[];
}

export function learningView(manual: Manual, record: Learning): LearningView {
  const source = record.source === undefined ? undefined : manual.sources.get(record.source);
  return {
    id: record.id,
    words: record.title,
    href: href(`/learning/${record.id}/`),
    from: record.from,
    published: inWords(record.published),
    happened: record.happened,
    learned: record.learned,
    ask: record.ask,
    audience: roleNames(manual, record.roles),
    ...(source ? { source: { words: source.title, href: href(`/about/sources/#${source.id}`) } } : {}),
    changed: record.changed.map(({ version, words }) => {
      const [slug, date] = version.split('/') as [string, string];
      const title = manual.series.get(slug)!.versions.find((v) => v.date === date)!.title;
      return { words: title, on: inWords(date), what: words, href: href(`/procedures/${version}/changes/`), current: href(`/procedures/${slug}/`) };
    }),
  };
}

/** The learning that changed a version. */
export function learningBehind(manual: Manual, slug: string, date: string): Link[] {
  return [...manual.learning.values()].filter((l) => l.changed.some((c) => c.version === `${slug}/${date}`)).map((l) => ({ words: l.title, href: href(`/learning/${l.id}/`) }));
}
