import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import sharp from 'sharp';
import { contentComponents } from '../../components/content/index.ts';
import { bodyMapSvg, WIDTH } from '../../components/content/body-map.ts';
import { renderText } from '../../manual/text/render.ts';
import { wordCopy } from '../../outgoing/word/document.ts';
import { fullAddress, href } from '../../site/href.ts';
import { getManual } from '../../site/manual.ts';

export async function getStaticPaths() {
  const { documents } = await getManual();
  return [...documents.keys()].map((id) => ({ params: { id } }));
}

// Word shows a picture of its own kind everywhere; three times the size, so that it prints sharp.
const bodyMap = sharp(Buffer.from(toHtml(bodyMapSvg(), { space: 'svg' })), { density: 216 }).resize({ width: WIDTH * 3 }).flatten({ background: '#ffffff' }).png({ palette: true, colours: 16, effort: 1 }).toBuffer();

/** The Word copy of a document. */
export const GET: APIRoute = async ({ params, site }) => {
  const manual = await getManual();
  const document = manual.documents.get(params.id!)!;
  const text = renderText(document.source, contentComponents, { manual, on: manual.asAt, view: 'current', href }, `content/documents/${document.id}.mdx`);
  const origin = (site?.href ?? '').replace(/\/$/, '');
  // Addresses in the text have the base in them already.
  const full = (address: string): string => (address.startsWith(href('/')) && href('/') !== '/' ? origin + address : fullAddress(site)(address));
  const bytes = wordCopy(manual, document, text, { full, bodyMap: await bodyMap });
  return new Response(bytes, { headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } });
};
