// The service worker of a manual that a reader has asked to keep on their device. It is registered only when they ask, and removed
// when they ask. Online, pages always come from the network, so that what is in force today is what is read; the kept copy is
// for when there is no signal. __BASE__ is put in by src/pages/kept.js.ts.

/* global self, caches, fetch, Response, AbortController, setTimeout, clearTimeout, URL */
const worker = self;
const BASE = '__BASE__';
const CACHE = 'manual-kept';
const LIST = `${BASE}offline.json`;
/** How long a page may take before the kept copy is shown instead, in milliseconds: a phone with one bar seems online for ever. */
const PATIENCE = 4000;
const AT_ONCE = 6;
/** A kept copy is brought up to date at most this often, in milliseconds. */
const REFRESH = 6 * 60 * 60 * 1000;
/** Files whose name changes with what is in them. */
const SETTLED = /\/(?:assets|pagefind\/(?:fragment|index))\//;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** @param {(done: number, total: number) => void} tell */
async function keep(tell) {
  const cache = await caches.open(CACHE);
  const before = await (await cache.match(LIST))?.json().catch(() => undefined);
  const had = new Map(before?.files ?? []);
  const response = await fetch(LIST, { cache: 'no-store' });
  if (!response.ok) throw new Error('The list could not be read.');
  const list = await response.clone().json();
  const wanted = /** @type {[string, string][]} */ (list.files).filter(([path, digest]) => had.get(path) !== digest);
  let done = 0;
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const one = await fetch(BASE + next[0], { cache: 'no-cache' });
      if (!one.ok) throw new Error(`${next[0]} could not be kept.`);
      await cache.put(BASE + next[0], one);
      tell((done += 1), wanted.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const paths = new Set(list.files.map((/** @type {[string, string]} */ [path]) => path));
  for (const path of had.keys()) if (!paths.has(path)) await cache.delete(BASE + path);
  // The list is put last: until it is there, the copy is not whole.
  await cache.put(LIST, new Response(JSON.stringify({ ...list, kept: Date.now() }), { headers: { 'Content-Type': 'application/json' } }));
  return list.asAt;
}

async function refresh() {
  const list = await (await (await caches.open(CACHE)).match(LIST))?.json();
  if (list && Date.now() - list.kept > REFRESH) await keep(() => undefined);
}

worker.addEventListener('message', (event) => {
  const client = event.source;
  if (event.data === 'refresh') return event.waitUntil(refresh().catch(() => undefined));
  if (event.data !== 'keep') return;
  event.waitUntil(keep((done, total) => client?.postMessage({ done, total })).then(
    (asAt) => client?.postMessage({ kept: asAt }),
    (error) => client?.postMessage({ failed: String(error?.message ?? error) }),
  ));
});

/** @param {Request} request */
async function fromKept(request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request, { ignoreSearch: true });
  if (found) return found;
  return request.mode === 'navigate' ? ((await cache.match(`${BASE}about/offline/`)) ?? Response.error()) : Response.error();
}

/** @param {Request} request */
async function answer(request) {
  if (SETTLED.test(request.url)) {
    const found = await (await caches.open(CACHE)).match(request);
    if (found) return found;
  }
  const control = new AbortController();
  const timer = request.mode === 'navigate' ? setTimeout(() => control.abort(), PATIENCE) : undefined;
  try {
    return await fetch(request, { signal: control.signal });
  } catch {
    return fromKept(request);
  } finally {
    clearTimeout(timer);
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === worker.location.origin) event.respondWith(answer(request));
});
