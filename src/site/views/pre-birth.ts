import { contentComponents } from '../../components/content/index.ts';
import { timescaleOn } from '../../manual/editions.ts';
import type { Manual } from '../../manual/manual.ts';
import type { Milestone } from '../../manual/pre-birth/milestones.ts';
import type { Advice, Timeline } from '../../manual/pre-birth/today.ts';
import type { PreBirth, PreBirthAdvice } from '../../manual/schemas/pre-birth.ts';
import { headingsOf } from '../../manual/text/read.ts';
import { renderText } from '../../manual/text/render.ts';
import { href } from '../href.ts';
import type { Link } from './links.ts';

/** A milestone as the page lists it. */
export interface MilestoneView extends Milestone {
  note?: string;
  register: string;
  see?: Link;
}

/** Everything the page of the pre-birth timeline shows, and what its script starts from. */
export interface PreBirthView {
  timeline: Timeline;
  milestones: MilestoneView[];
  /** Where the register has the limit that runs from the birth. */
  bornRegister: string;
  hidden: PreBirth['hidden'] & { steps: string; title: string; href: string };
}

/** The timeline of a manual that has one, with the limits of the day. */
export function preBirthView(manual: Manual, content: PreBirth): PreBirthView {
  const milestones = content.milestones.flatMap(({ timescale: id, short, now, passed, see }): MilestoneView[] => {
    const timescale = manual.timescales.get(id);
    const value = timescale && timescaleOn(timescale, manual.asAt);
    return timescale && value?.limit !== undefined
      ? [{ id, short, title: timescale.title, who: timescale.who, weeks: value.limit, words: value.words, now, passed, ...(timescale.note ? { note: timescale.note } : {}), register: href(`/timescales/#${id}`), ...seen(manual, see) }]
      : [];
  }).sort((a, b) => a.weeks - b.weeks);
  const advice = <T extends PreBirthAdvice>({ see, ...rest }: T): Omit<T, 'see'> & Pick<Advice, 'see'> => ({ ...rest, ...seen(manual, see) });
  const { timescale: bornId, ...born } = content.born;
  const review = manual.timescales.get(bornId);
  const hidden = manual.series.get(content.hidden.procedure);
  return {
    milestones,
    timeline: {
      milestones: milestones.map(({ id, short, title, who, weeks, words, now, passed }) => ({ id, short, title, who, weeks, words, now, passed })),
      early: advice(content.early), late: advice(content.late), term: advice(content.term), pastDue: advice(content.pastDue),
      born: { ...advice(born), id: bornId, review: review?.title ?? '', words: (review && timescaleOn(review, manual.asAt)?.words) ?? '' },
    },
    bornRegister: href(`/timescales/#${bornId}`),
    hidden: { ...content.hidden, title: hidden?.title ?? '', href: href(`/procedures/${content.hidden.procedure}/`), steps: hidden?.current ? renderText(hidden.current.source, contentComponents, { manual, on: hidden.current.date, view: 'current', href }).actNow : '' },
  };
}

/** A link to a section of a procedure in force, by `procedure#section`. */
function seen(manual: Manual, see: string | undefined): { see?: Link } {
  const [slug = '', anchor = ''] = see?.split('#') ?? [];
  const series = manual.series.get(slug);
  const heading = series?.current && headingsOf(series.current.source).find((h) => h.anchor === anchor);
  return heading ? { see: { words: `${series.title}: ${heading.words.charAt(0).toLowerCase()}${heading.words.slice(1)}`, href: href(`/procedures/${slug}/#${anchor}`) } } : {};
}
