import { headingsOf } from '../../manual/text/read.ts';
import { inWordsList } from '../../manual/wording.ts';

/** A block or mark of ours as it is opened, such as `<Contact service="lado" />`. */
const OPENED = /<[A-Z]\w*(?:\s[^>]*)?>/g;

/** What the version before had and a text that takes its place has not: sections, and roles, contacts, sources and the like; in sentences. */
export function whatWent(before: string, now: string): string[] {
  const kept = new Set(headingsOf(`---\n---\n${now}`).map((h) => h.anchor));
  const sections = headingsOf(before).filter((h) => !kept.has(h.anchor)).map((h) => `"${h.words}"`);
  const blocks = [...new Set(before.match(OPENED) ?? [])].filter((block) => !now.includes(block));
  return [
    ...(sections.length > 0 ? [`Sections that are not in the draft: ${inWordsList(sections)}.`] : []),
    ...(blocks.length > 0 ? [`Blocks that are not in the draft: ${blocks.join(' ')}`] : []),
  ];
}
