import { didYouMean } from '../manual/did-you-mean.ts';
import type { Problem } from '../manual/problems.ts';
import { AT_A_GLANCE } from '../manual/text/headings.ts';
import { isElement } from '../manual/text/parse.ts';
import { gather, wordsOf } from '../manual/text/walk.ts';
import { versionOn } from '../manual/versions.ts';
import { problem, type Check, type Checked, type CheckedText } from './check.ts';

/** Pages that every manual has and a text may link to. */
export const PAGES = ['/', '/procedures/', '/procedures/a-to-z/', '/procedures/by-role/', '/thresholds/', '/thresholds/history/', '/timescales/', '/contacts/', '/documents/', '/glossary/', '/training/', '/toolkits/', '/toolkits/process-maps/', '/guides/', '/learning/', '/updates/', '/updates/coming/', '/as-at/', '/search/', '/about/', '/about/sources/', '/about/offline/'];

/** Links: to pages that are there, to anchors that are there, and never to something that did not exist on the day of the text. */
export const checkLinks: Check = (checked) => checked.texts.flatMap((text) => gather(text.tree, (node): Problem[] => {
  if (!isElement(node) || node.tagName !== 'a' || typeof node.properties.href !== 'string') return [];
  // An address written out is linked by Markdown itself; text-words reports it where it stands.
  const words = wordsOf(node);
  if ([`mailto:${words}`, `http://${words}`, words].includes(node.properties.href)) return [];
  const place = { file: text.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
  return checkLink(node.properties.href, place, text, checked);
}));

/** Files on a drive: file:, \\\\server\\share, C:\\, as browsers and Word write them. */
const IN_AN_OFFICE = /^(?:file:|smb:|\\\\|%5c%5c|[a-z]:[\\/%])|^(?!https?:)[^#?]*\.(?:docx?|xlsx?|pptx?|pdf)$/i;

const levelOf = (text: CheckedText, checked: Checked): Problem['level'] => (checked.wordingOf(text) === 'problem' ? 'problem' : 'warning');

function checkLink(href: string, place: { file: string; line: number; column: number }, text: CheckedText, checked: Checked): Problem[] {
  const own = checked.content.partnership.address.replace(/\/$/, '');
  if (href === own || href.startsWith(`${own}/`)) return [problem(place, 'own-address', `${href} is a page of this manual, by its full address`, `write ${href.slice(own.length) || '/'}, so that it is checked and works from a saved copy too`, levelOf(text, checked))];
  if (/^https:\/\//.test(href)) return [];
  if (IN_AN_OFFICE.test(href)) return [problem(place, 'file-link', `${href.slice(0, 60)} is a file on a computer or a shared drive, which readers cannot open`, 'publish it in content/documents/ and link to /documents/…/, or take the link out')];
  if (/^(?:mailto|tel|sms):/i.test(href)) return [problem(place, 'mail-link', `the address or number in the link ${href} is written into the text, where nobody will keep it up to date`, 'put it into content/contacts/ and write <Contact id="…" /> instead of the link')];
  if (/^http:\/\//.test(href)) return [problem(place, 'http-link', `${href} is not a secure address`, 'use https://, or link to another page')];
  if (href.startsWith('#')) return checkAnchor(href.slice(1), text, place);
  if (!href.startsWith('/')) return [problem(place, 'relative-link', `the link "${href}" does not say where on the site it leads`, 'begin it with /, as in /procedures/neglect/, or with https:// for another site')];
  const [path, anchor] = href.split('#', 2) as [string, string | undefined];
  if (!path.endsWith('/')) return [problem(place, 'link-slash', `the link "${href}" lacks the slash at the end of the address`, `write ${path}/${anchor ? `#${anchor}` : ''}`)];
  const procedure = /^\/procedures\/([^/]+)\/$/.exec(path)?.[1];
  if (procedure !== undefined && !PAGES.includes(path)) return checkProcedureLink(procedure, anchor, place, text, checked);
  const known = [...PAGES, ...checked.content.documents.map((d) => `/documents/${d.id}/`), ...checked.content.toolkits.map((t) => `/toolkits/${t.id}/`), ...checked.content.decisions.map((d) => `/toolkits/${d.id}/`), ...checked.content.maps.map((m) => `/toolkits/process-maps/${m.id}/`), ...checked.content.preBirth.map(() => '/toolkits/pre-birth-timeline/'), ...checked.content.guides.map((g) => `/guides/${g.id}/`), ...checked.content.learning.map((l) => `/learning/${l.id}/`), ...checked.content.roles.map((r) => `/roles/${r.id}/`)];
  return known.includes(path) ? [] : [problem(place, 'dead-link', `there is no page ${path}`, didYouMean(path, known))];
}

function checkProcedureLink(slug: string, anchor: string | undefined, place: { file: string; line: number; column: number }, text: CheckedText, { content, textOf, versionsOf }: Checked): Problem[] {
  const own = versionsOf(slug).map((e) => e.value);
  if (own.length === 0) return [problem(place, 'dead-link', `there is no procedure "${slug}"`, didYouMean(slug, content.procedures.map((p) => p.slug)))];
  const then = versionOn(own, text.on);
  if (!then) return [problem(place, 'link-ahead', `the procedure "${slug}" did not exist on ${text.on}, the day of this text`, 'take the link out, or link to what there was then')];
  const target = textOf(`${slug}/${then.date}`);
  return anchor && target ? checkAnchor(anchor, target, place) : [];
}

function checkAnchor(anchor: string, target: CheckedText, place: { file: string; line: number; column: number }): Problem[] {
  const anchors = [AT_A_GLANCE, ...target.headings.map((h) => h.anchor)];
  return !target.whole || anchors.includes(anchor) ? [] : [problem(place, 'dead-anchor', `${target.file} has no heading with the anchor "${anchor}"`, didYouMean(anchor, anchors))];
}
