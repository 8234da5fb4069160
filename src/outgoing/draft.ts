import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { newsletterText, type Newsletter } from './newsletter.ts';

/**
 * The newsletter as an .eml file: opened in a mail program it is a draft, to be given its addressees and sent.
 * @param html the same newsletter as `newsletterHtml` makes it
 * @param day the day of the update, which the file is dated with, so that the same update always gives the same file
 */
export async function draft(letter: Newsletter, html: string, day: string, id: string): Promise<Buffer> {
  const mail = new MailComposer({
    from: letter.email,
    subject: letter.subject,
    text: newsletterText(letter),
    html,
    date: new Date(`${day}T09:00:00Z`),
    messageId: `<${id}@${letter.email.split('@')[1]}>`,
    // Outlook opens a mail so marked as a draft.
    headers: { 'X-Unsent': '1' },
    baseBoundary: `manual-${id}`,
    textEncoding: 'quoted-printable',
  });
  return mail.compile().build();
}
