import type { Manual } from '../../manual/manual.ts';
import { href } from '../href.ts';
import { procedureLinks, type Link } from './links.ts';

const FORM = 'multi-agency-referral-form';

/** What the neglect record needs of the manual beside its prompts: how to refer, and on which form. */
export function neglectView(manual: Manual): { referring: Link; form?: Link } {
  const [referring = { words: 'Procedures', href: href('/procedures/') }] = procedureLinks(manual, [manual.partnership.referral]);
  const form = manual.documents.get(FORM);
  return {
    referring,
    ...(form ? { form: { words: form.title, href: href(`/documents/${form.id}/`) } } : {}),
  };
}

/** The text of a toolkit in two: what stands before its first heading, which is what to do in danger, and the rest. */
export function cutAtFirstHeading(html: string): [before: string, rest: string] {
  const at = html.indexOf('<h2');
  return at < 0 ? [html, ''] : [html.slice(0, at), html.slice(at)];
}
