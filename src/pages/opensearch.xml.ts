import type { APIRoute } from 'astro';
import { fullAddress } from '../site/href.ts';
import { getManual } from '../site/manual.ts';

const escaped = (words: string): string => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Lets a browser search the manual from its address bar (OpenSearch 1.1). */
export const GET: APIRoute = async ({ site }) => {
  const { partnership } = await getManual();
  const full = fullAddress(site);
  const name = escaped(partnership.shortName);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${name.slice(0, 16).trim()}</ShortName>
  <LongName>${name.slice(0, 48)}</LongName>
  <Description>What to do when you are worried about a child: search the procedures in force.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escaped(full('/icon.svg'))}</Image>
  <Url type="text/html" template="${escaped(full('/search/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
