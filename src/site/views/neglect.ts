import { callable } from '../../manual/contacts.ts';
import type { Manual } from '../../manual/manual.ts';
import { href } from '../href.ts';
import { procedureLinks, type Link } from './links.ts';

/** An area's front door, by day and by night, short enough to stand beside every serious prompt. */
export interface AreaNumbers {
  area: string;
  day?: string | undefined;
  night?: string | undefined;
}

const FORM = 'multi-agency-referral-form';

/** What the neglect record needs of the manual beside its prompts: whom to ring, how to refer and on which form. */
export function neglectView(manual: Manual): { numbers: AreaNumbers[]; referring: Link; form?: Link } {
  const phone = (id: string): string | undefined => callable(manual, id).numbers[0]?.phone;
  const [referring = { words: 'Procedures', href: href('/procedures/') }] = procedureLinks(manual, [manual.partnership.referral]);
  const form = manual.documents.get(FORM);
  return {
    numbers: Object.values(manual.partnership.areas).map(({ name, frontDoor, outOfHours }) => ({ area: name, day: phone(frontDoor), night: phone(outOfHours) })),
    referring,
    ...(form ? { form: { words: form.title, href: href(`/documents/${form.id}/`) } } : {}),
  };
}

/** The text of a toolkit in two: what stands before its first heading, which is what to do in danger, and the rest. */
export function cutAtFirstHeading(html: string): [before: string, rest: string] {
  const at = html.indexOf('<h2');
  return at < 0 ? [html, ''] : [html.slice(0, at), html.slice(at)];
}
