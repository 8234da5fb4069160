// "Keep on this device": the only thing that puts the manual on a device, and the only thing that takes it off again.

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const place = document.querySelector<HTMLElement>('[data-keep]');
const status = document.querySelector<HTMLElement>('[data-keep-status]');

interface Told { done?: number; total?: number; kept?: string; failed?: string }
const inWords = (day: string): string => new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const button = (words: string, work: () => void): HTMLButtonElement => {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: words });
  made.addEventListener('click', work);
  return made;
};

async function keptList(): Promise<{ asAt: string; bytes: number } | undefined> {
  if (!('caches' in globalThis) || !(await caches.has('manual-kept'))) return undefined;
  return (await (await caches.open('manual-kept')).match(`${base}offline.json`))?.json() as Promise<{ asAt: string; bytes: number } | undefined>;
}

async function keep(say: (words: string) => void): Promise<void> {
  say('Getting ready…');
  await navigator.serviceWorker.register(`${base}kept.js`, { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('keep');
}

async function forget(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) if (new URL(registration.scope).pathname === base) await registration.unregister();
  await caches.delete('manual-kept');
}

async function show(): Promise<void> {
  const kept = await keptList();
  const say = (words: string): void => void (status!.textContent = words);
  if (kept) say(`This device keeps the manual as at ${inWords(kept.asAt)}, ${(kept.bytes / 1e6).toFixed(0)} MB. It is brought up to date when you read online.`);
  place!.replaceChildren(...(kept
    ? [button('Bring it up to date now', () => void keep(say)), ' ', button('Take it off this device', () => void forget().then(() => { say('The copy has been taken off this device.'); return show(); }))]
    : [button('Keep the manual on this device', () => void keep(say).catch(() => say('It could not be kept. Check the connection and the space on this device, and try again.')))]));
}

if (place && status && 'serviceWorker' in navigator) {
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.total !== undefined) status.textContent = `${data.done} of ${data.total} pages and files kept…`;
    if (data.failed) status.textContent = `It could not be kept whole (${data.failed}) Try again when the connection is better.`;
    if (data.kept) void show();
  });
  void show();
}
