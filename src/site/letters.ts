import { newsletterHtml, type Newsletter } from '../outgoing/newsletter.ts';
import { kept } from './kept.ts';

const made = new Map<string, Promise<string>>();

/** The newsletter as HTML: made once, for the page and the draft that both hold it, and kept from build to build. */
export function letterHtml(letter: Newsletter): Promise<string> {
  const words = JSON.stringify(letter);
  const html = made.get(words) ?? kept('mail', words, () => newsletterHtml(letter));
  made.set(words, html);
  return html;
}
