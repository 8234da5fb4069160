import { createHash } from 'node:crypto';
import { contentComponents } from '../components/content/index.ts';
import { inWords } from '../manual/dates.ts';
import type { Manual } from '../manual/manual.ts';
import { publishedChanges, type FullAddress } from '../manual/published.ts';
import { renderText } from '../manual/text/render.ts';
import type { DatedUpdate } from '../manual/updates.ts';
import { escaped, tell, type ToldChange } from './change-words.ts';
import { mailHtml } from './mail-shell.ts';

/** A newsletter of one update, for everyone or for one role. */
export interface Newsletter {
  subject: string;
  /** The words a mail program shows before the mail is opened. */
  preview: string;
  intro: string;
  /** Paragraphs of the introduction as plain text. */
  introText: string[];
  lead: string;
  changes: ToldChange[];
  minor: ToldChange[];
  /** How many major changes ask nothing of the role; 0 for everyone. */
  others: number;
  bulletin: string;
  manualName: string;
  notice?: string;
  email: string;
}

/** Gathers what a newsletter says. @param role id of a role: then only what asks something of it */
export function newsletter(manual: Manual, update: DatedUpdate, full: FullAddress, role?: string): Newsletter {
  const all = publishedChanges(manual, full).filter((c) => c.update === update.id);
  const major = all.filter((c) => c.size === 'major');
  const told = major.filter((c) => role === undefined || role in c.asks);
  const { html } = renderText(update.source, contentComponents, { manual, on: update.id, view: 'compared', href: full });
  const name = role === undefined ? undefined : manual.roles.get(role)?.name;
  const when = update.coming ? `from ${inWords(update.id)}` : `since ${inWords(update.id)}`;
  return {
    subject: `${update.title}: what changed in the safeguarding procedures${name ? ` for ${name}` : ''}`,
    preview: told.map((c) => c.title).join(', '),
    intro: html,
    introText: html.split(/<\/p>/).map((p) => p.replace(/<[^>]+>/g, '').replace(/&#x26;|&amp;/g, '&').replace(/\s+/g, ' ').trim()).filter(Boolean),
    lead: update.coming ? `Not in force yet: ${when}.` : `In force ${when}.`,
    changes: told.map((c) => tell(manual, c, role)),
    minor: role === undefined ? all.filter((c) => c.size === 'minor').map((c) => tell(manual, c)) : [],
    others: major.length - told.length,
    bulletin: full(`/updates/${update.id}/${role === undefined ? '' : `?role=${role}`}`),
    manualName: manual.partnership.name,
    ...(manual.partnership.example ? { notice: manual.partnership.exampleNotice } : {}),
    email: manual.partnership.email,
  };
}

const asksHtml = (told: ToldChange): string => told.asks.length === 0 ? '<p>Nothing is asked of anyone.</p>' : `<p><strong>What you do differently</strong></p><ul>${told.asks.map((a) => `<li><strong>${escaped(a.roles)}:</strong> ${escaped(a.words)}</li>`).join('')}</ul>`;

/** The newsletter as HTML that mail programs show, with no marks on links. */
export function newsletterHtml(letter: Newsletter): string {
  return mailHtml(escaped(letter.subject), escaped(letter.preview), [
    ...(letter.notice ? [`<p><em>${escaped(letter.notice)}</em></p>`] : []),
    `<h1>${escaped(letter.subject)}</h1><p><strong>${escaped(letter.lead)}</strong></p>${letter.intro}`,
    ...letter.changes.map((c) => `<h2><a href="${escaped(c.address)}">${escaped(c.title)}</a></h2><p>${escaped(c.note)}</p>${asksHtml(c)}<p><a href="${escaped(c.redline)}">Why, and the words that changed in ${escaped(c.title)}</a></p>`),
    ...(letter.changes.length === 0 ? ['<p>This update asks nothing of you.</p>'] : []),
    ...(letter.others > 0 && letter.changes.length > 0 ? [`<p>${letter.others} more ${letter.others === 1 ? 'change asks' : 'changes ask'} nothing of you.</p>`] : []),
    ...(letter.minor.length > 0 ? [`<p>Minor changes, nothing asked of anyone: ${letter.minor.map((c) => `<a href="${escaped(c.redline)}">${escaped(c.title)}</a>`).join(', ')}.</p>`] : []),
    `<p><a href="${escaped(letter.bulletin)}">The whole bulletin</a></p><p>${escaped(letter.manualName)}. Questions: <a href="mailto:${escaped(letter.email)}">${escaped(letter.email)}</a></p>`,
  ]);
}

/** Lines of at most 72 characters, which every mail program shows as they are. Addresses are not broken. */
function wrapped(words: string, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of words.split(/\s+/)) {
    if (line.trim() !== '' && line.length + word.length > 72) {
      lines.push(line.trimEnd());
      line = `${' '.repeat(indent.length)}`;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** The newsletter as plain text, saying the same. */
export function newsletterText(letter: Newsletter): string {
  const change = (c: ToldChange): string => [c.title.toUpperCase(), wrapped(c.note), ...(c.asks.length > 0 ? ['What you do differently:', ...c.asks.map((a) => wrapped(`${a.roles}: ${a.words}`, '- '))] : ['Nothing is asked of anyone.']), `Why, and the words that changed:\n${c.redline}`].join('\n');
  return `${[
    ...(letter.notice ? [wrapped(letter.notice)] : []),
    wrapped(letter.subject),
    letter.lead,
    ...letter.introText.map((p) => wrapped(p)),
    ...letter.changes.map(change),
    ...(letter.changes.length === 0 ? ['This update asks nothing of you.'] : []),
    ...(letter.minor.length > 0 ? [`Minor changes, nothing asked of anyone:\n${letter.minor.map((c) => `- ${c.title}\n  ${c.redline}`).join('\n')}`] : []),
    `The whole bulletin:\n${letter.bulletin}`,
    wrapped(`${letter.manualName}. Questions: ${letter.email}`),
  ].join('\n\n')}\n`;
}

/**
 * The HTML with a content security policy that allows its own inline styles by their digests, and nothing else: it is a page of the site as
 * well, to look at and to copy.
 */
export function withPolicy(html: string): string {
  const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const blocks = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((m) => m[1]!);
  const attributes = [...new Set([...html.matchAll(/\sstyle="([^"]*)"/g)].map((m) => m[1]!.replace(/&quot;/g, '"').replace(/&amp;/g, '&')))];
  const policy = `default-src 'none'; style-src 'unsafe-hashes' ${[...new Set([...blocks, ...attributes].map(digest))].join(' ')}; base-uri 'none'; form-action 'none'`;
  // On a page of its own the mail is the main part of it; among mails it is an article.
  return html.replace('aria-roledescription="email" role="article"', 'role="main"').replace(/<head>/, `<head>\n    <meta http-equiv="content-security-policy" content="${policy}">\n    <meta name="robots" content="noindex">`);
}
