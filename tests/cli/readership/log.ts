/** One line of a log in the combined format of Apache and nginx. */
export function logLine(address: string, { from = '198.51.100.23', day = '25/Nov/2026', status = 200, agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', referrer = '-', method = 'GET' }: { from?: string; day?: string; status?: number; agent?: string; referrer?: string; method?: string } = {}): string {
  return `${from} - - [${day}:10:00:00 +0000] "${method} ${address} HTTP/1.1" ${status} 5120 "${referrer}" "${agent}"`;
}

const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

/** A day and a half of a small manual under a sub-path: readers, a robot, pictures and scripts, lost links, a scan, and a torn line. */
export const SAMPLE: readonly string[] = [
  ...Array.from({ length: 5 }, (_, i) => logLine('/manual/procedures/lost-child/', { from: `198.51.100.${i + 1}` })),
  logLine('/manual/procedures/lost-child/?find=secretword', { from: '203.0.113.77', day: '26/Nov/2026' }),
  logLine('/manual/procedures/lost-child/index.html', { day: '26/Nov/2026', referrer: 'https://search.example/?q=secretquery' }),
  logLine('/manual/procedures/lost-child/2024-02-29/'),
  logLine('/manual/procedures/fire-safety/', { agent: ROBOT, from: '192.0.2.9' }),
  logLine('/manual/', {}),
  logLine('/manual/procedures/lost-child/', { method: 'POST' }),
  logLine('/manual/assets/site.a1b2c3.css'), logLine('/manual/assets/site.a1b2c3.js'), logLine('/manual/icon.svg'),
  logLine('/manual/procedures/gone/', { status: 404 }), logLine('/manual/procedures/gone/', { status: 404, from: '198.51.100.9' }),
  logLine('/wp-login.php', { status: 404 }),
  logLine('/elsewhere/procedures/lost-child/'),
  'torn line',
];
