import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { contentOf, readContent } from '../../src/manual/reading/content.ts';
import { createManual } from '../../src/manual/manual.ts';
import { atomFeed, everything } from '../../src/outgoing/feed.ts';
import { project } from '../../src/cli/programs.ts';
import type { PublishedChange } from '../../src/manual/schemas/published.ts';
import { filesIn, pagesIn, SITE } from '../site-files.ts';

const SITE_ADDRESS = 'https://manual.example';
const read = (file: string): string => readFileSync(join(SITE, file), 'utf8');
const files = filesIn(SITE);
const pages = new Map(pagesIn(SITE).map((p) => [p.address, p.html]));
const { changes } = JSON.parse(read('data/changes.json')) as { changes: PublishedChange[] };

/** What is wrong with an address of this site: nothing there, or no such anchor. */
function brokenOn(address: string): string | undefined {
  const url = new URL(address);
  const html = pages.get(url.pathname);
  if (html === undefined) return files.includes(url.pathname.slice(1)) ? undefined : `${address}: no page`;
  return url.hash && !html.includes(`id="${url.hash.slice(1)}"`) ? `${address}: no anchor` : undefined;
}

describe('feeds', () => {
  const atoms = files.filter((f) => f.endsWith('feed.xml'));
  it('there are for all, for every role and for every section', () => expect(atoms.length).toBe(1 + 17 + 5));

  it.each(atoms)('%s can be read by two readers, and follows the rules of Atom', (file) => {
    const xml = read(file);
    const one = parseAtomFeed(xml);
    const other = rowan(xml);
    expect(other.items.map((i) => i.id)).toEqual(one.entries?.map((e) => e.id) ?? []);
    expect(other.items.every((i) => i.title && i.url && i.content && i.published instanceof Date)).toBe(true);
    // RFC 4287: one id, title, updated and self link; each entry an id of its own, a title, a date, a link.
    expect(one.id).toBe(`${SITE_ADDRESS}/${file}`);
    expect(one.updated).toMatch(/^\d{4}-\d{2}-\d{2}T12:00:00\.000Z$/);
    expect(one.links?.find((l) => l.rel === 'self')?.href).toBe(`${SITE_ADDRESS}/${file}`);
    const ids = one.entries?.map((e) => e.id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of one.entries ?? []) {
      expect(entry.updated).toBe(entry.published);
      expect(brokenOn(entry.links![0]!.href!)).toBeUndefined();
    }
  });

  it.each(files.filter((f) => f.endsWith('feed.json')))('%s is JSON Feed and says the same as its Atom twin', (file) => {
    const feed = parseJsonFeed(read(file));
    const twin = parseAtomFeed(read(file.replace('.json', '.xml')));
    expect(feed.items?.map((i) => i.id) ?? []).toEqual(twin.entries?.map((e) => e.id) ?? []);
    expect(feed.title).toBe(twin.title?.value);
  });

  it('carry what is in force and nothing that is coming', () => {
    const all = parseAtomFeed(read('updates/feed.xml')).entries!.map((e) => e.id);
    expect(all).toEqual(changes.filter((c) => c.status === 'published').map((c) => c.id));
    expect(changes.some((c) => c.status === 'coming')).toBe(true);
    expect(all.length).toBeGreaterThan(30);
  });

  it('carry for a role only what asks something of it', () => {
    const asked = changes.filter((c) => c.status === 'published' && 'midwifery' in c.asks).map((c) => c.id);
    expect(parseAtomFeed(read('updates/for/midwifery/feed.xml')).entries!.map((e) => e.id)).toEqual(asked);
  });

  it('never change the id, date or words of what has been told', () => {
    const content = contentOf(readContent(project).entries);
    const at = (asAt: string) => new Map(parseAtomFeed(atomFeed(createManual(content, asAt), everything(createManual(content, asAt)), (p) => SITE_ADDRESS + p)).entries!.map((e) => [e.id!, e]));
    const [early, late] = [at('2022-07-01'), at('2027-02-01')];
    expect(early.size).toBeGreaterThan(10);
    for (const [id, entry] of early) expect(late.get(id)).toEqual(entry);
  });
});

describe('the calendar', () => {
  const events = (): ICAL.Event[] => new ICAL.Component(ICAL.parse(read('updates/calendar.ics')) as unknown[]).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
  it('is read by a calendar: whole days, each with an id that stays', () => {
    const all = events();
    expect(new Set(all.map((e) => e.uid)).size).toBe(all.length);
    expect(all.every((e) => e.startDate.isDate && e.duration.toSeconds() === 86_400)).toBe(true);
    const days = new Map(all.map((e) => [e.uid, e.startDate.toString()]));
    expect(days.get('update-2026-06-01@manual.example')).toBe('2026-06-01');
    expect(days.get('update-2027-01-11@manual.example')).toBe('2027-01-11');
    expect(days.get('review-neglect@manual.example')).toBe('2027-06-01');
  });
});

describe('data for other systems', () => {
  it.each(['changes', 'updates'])('%s.json is what its published schema says', (name) => {
    const check = new Ajv2020({ strict: false, formats: { uri: (a: string) => URL.canParse(a) } }).compile(JSON.parse(read(`data/${name}.schema.json`)) as object);
    expect(check(JSON.parse(read(`data/${name}.json`))), JSON.stringify(check.errors)).toBe(true);
    const spoilt = JSON.parse(read(`data/${name}.json`)) as Record<string, { title?: string }[]>;
    delete spoilt[name]![0]!.title;
    expect(check(spoilt)).toBe(false);
  });
  it('leads nowhere that is not there', () => expect(changes.flatMap((c) => [c.id, c.address, c.version, c.redline].flatMap((a) => brokenOn(a) ?? []))).toEqual([]));
});

describe('newsletters', () => {
  const mails = [...pages].filter(([address]) => /^\/updates\/[^/]+\/email\//.test(address));
  it('there are for every update, and for every role it asks something of', () => {
    const updates = [...pages].filter(([address]) => /^\/updates\/\d{4}-\d{2}-\d{2}\/$/.test(address)).map(([address]) => `${address}email/`);
    expect(updates.length).toBeGreaterThan(10);
    expect(mails.map(([a]) => a).filter((a) => a.split('/').length === 5).sort()).toEqual(updates.sort());
    expect(mails.some(([a]) => a === '/updates/2026-10-05/email/schools/')).toBe(true);
  });

  it.each(mails)('%s is light, loads nothing, marks no link and leads somewhere', (_, html) => {
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(html).not.toMatch(/<(?:img|script|iframe|form|input|video|link)\b|url\(|@import|utm_|[?&](?:mc|ref|cid)=/i);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((m) => m[1]!.replace(/&amp;/g, '&'));
    expect(links.some((l) => l.includes('/changes/') || l.includes('/updates/'))).toBe(true);
    expect(links.filter((l) => !l.startsWith('mailto:')).flatMap((l) => (l.startsWith(SITE_ADDRESS) ? (brokenOn(l) ?? []) : [`${l}: another site`]))).toEqual([]);
  });

  it.each(mails)('%s has a plain twin and a draft that say the same', async (address, html) => {
    const stem = address.slice(1, -1);
    const text = read(`${stem}.txt`);
    const mail = await PostalMime.parse(readFileSync(join(SITE, `${stem}.eml`)));
    const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim();
    expect(squeezed(mail.text!)).toBe(squeezed(text));
    expect(mail.headers.find((h) => h.key === 'x-unsent')?.value).toBe('1');
    expect(mail.subject).toMatch(/what changed in the safeguarding procedures/);
    for (const line of text.split('\n')) if (!/https?:/.test(line)) expect(line.length).toBeLessThanOrEqual(74);
    const titles = [...html.matchAll(/<h2[^>]*>\s*<a[^>]*>([^<]+)/g)].map((m) => m[1]!.toUpperCase());
    for (const title of titles) expect(text).toContain(title);
    const words = (markup: string): string => squeezed(markup.replace(/<head>[\s\S]*<\/head>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, ' ').replace(/<[^>]+>/g, ' '));
    expect(words(mail.html!)).toBe(words(html));
  });
});
