import type { Element, Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Finding } from './finding.ts';
import { mend } from './mend.ts';
import type { WordFile } from './open.ts';
import { BOX, survey } from './survey.ts';
import { writeXml } from './xml.ts';

/** A document as Markdown, before it is written down. */
export interface Carried {
  /** Its title, when it has one. */
  title?: string;
  text: Markdown;
  findings: Finding[];
}

/** The attribute of a note that nobody has named yet. */
export const UNNAMED = '[to write: what this is about]';

/**
 * Turns a Word document into Markdown: mammoth reads it, once everything that mammoth would drop has been taken out and told.
 */
export async function carry(file: WordFile): Promise<Carried> {
  const { findings, styles, boxes } = survey(file);
  file.zip.file('word/document.xml', writeXml(file.document));
  const styleMap = [
    ...[...styles.titles].map((id) => `p.${id} => h1.title:fresh`),
    ...[...styles.headings].map(([id, depth]) => `p.${id} => h${depth}:fresh`),
    ...Array.from({ length: boxes }, (_, i) => `p.${BOX}${i + 1} => div.note-${i + 1} > p:fresh`),
  ].filter((line) => /^p\.[\w-]+ =>/.test(line));
  const { value, messages } = await mammoth.convertToHtml({ buffer: await file.zip.generateAsync({ type: 'nodebuffer' }) }, { styleMap });
  for (const { message } of messages) {
    if (!/style/i.test(message)) findings.push({ kind: 'to decide', what: `The document holds something that may be lost: ${message.replace(/\.$/, '')}.` });
  }
  const html = unified().use(rehypeParse, { fragment: true }).parse(value) as Root;
  const mended = mend(html);
  const text = await unified().use(rehypeRemark, { handlers: { div: noteOf } } as never).run(html as never) as unknown as Markdown;
  return { ...(mended.title ? { title: mended.title } : {}), text, findings: [...findings, ...mended.findings] };
}

/** A text box, as the component that stands beside the text. */
function noteOf(state: { all(node: Element): unknown[]; toFlow?(nodes: unknown[]): unknown[] }, node: Element): unknown[] {
  return [{ type: 'html', value: `<Note title="${UNNAMED}">` }, ...state.all(node), { type: 'html', value: '</Note>' }];
}
