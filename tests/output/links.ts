import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { BuiltPage } from '../site-files.ts';

/** What a page links to, and the anchors it offers. */
interface Links {
  ids: Set<string>;
  repeated: string[];
  addresses: string[];
}

const ADDRESS = new Set(['href', 'src', 'action', 'srcset']);

function linksOf(html: string): Links {
  const found: Links = { ids: new Set(), repeated: [], addresses: [] };
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      if (attributes.id !== undefined) {
        if (found.ids.has(attributes.id)) found.repeated.push(attributes.id);
        found.ids.add(attributes.id);
      }
      for (const [name, value] of Object.entries(attributes)) if (ADDRESS.has(name) && !(tag === 'link' && attributes.rel === 'canonical')) found.addresses.push(value);
    },
  });
  parser.end(html);
  return found;
}

/** Links of built pages that lead nowhere: to no file, or to an anchor that the page does not offer. One line each. */
export function brokenLinks(pages: readonly BuiltPage[], folder: string, base = ''): string[] {
  const byAddress = new Map(pages.map((page) => [page.address, linksOf(page.html)]));
  const broken: string[] = [];
  for (const page of pages) {
    const { addresses, repeated } = byAddress.get(page.address)!;
    broken.push(...repeated.map((id) => `${page.address} has the anchor #${id} more than once`));
    for (const address of addresses) {
      if (/^(https:|mailto:|tel:)/.test(address)) continue;
      const url = new URL(address, `https://here${base}${page.address}`);
      if (url.host !== 'here' || !url.pathname.startsWith(`${base}/`)) {
        broken.push(`${page.address} links to ${address}, which is not on this site`);
        continue;
      }
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const target = byAddress.get(path);
      if (!target && !(path.includes('.') && existsSync(join(folder, path)))) broken.push(`${page.address} links to ${address}, where there is nothing`);
      else if (target && url.hash && !target.ids.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${page.address} links to ${address}; that page offers: ${[...target.ids].join(', ')}`);
    }
  }
  return broken;
}
