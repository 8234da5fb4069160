import type { XmlElement } from './xml.ts';

/** What became of a tracked change, by whom it was made and when. */
export function changeInWords(node: XmlElement): string {
  const by = node.attribs['w:author'] ? ` by ${node.attribs['w:author']}` : '';
  const on = node.attribs['w:date']?.slice(0, 10);
  const when = on ? ` on ${on}` : '';
  return {
    'w:del': `A tracked deletion${by}${when} is taken as made: the words are left out.`,
    'w:moveFrom': `Words that were moved away${by}${when} (tracked) are left out here.`,
    'w:moveTo': `Words that were moved here${by}${when} (tracked) are taken.`,
  }[node.name] ?? `A tracked insertion${by}${when} is taken as accepted: the words are in the draft.`;
}
