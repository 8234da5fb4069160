import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check.ts';
import { isInstalled, NOT_INSTALLED, OPTIONS } from '../../../src/readership/goaccess.ts';
import { goaccessReport, inPlainEnglish, pagesByKind, readership } from '../../../src/readership/report.ts';
import { SMALL } from '../../checks/fixture.ts';
import { SAMPLE } from './log.ts';

const manual = checkContent(SMALL, '2026-11-26').manual!;
/** What GoAccess 1.7 made of the sample with our options. */
const counted = goaccessReport.parse(JSON.parse(readFileSync(new URL('goaccess.json', import.meta.url), 'utf8')));
const kindOf = (kind: string, found = readership(counted, manual, '/manual/')) => found.kinds.find((k) => k.kind === kind)!;

describe('from the counts to who read what', () => {
  it('a page with and without index.html is one; what is posted, and what is outside the site, is not opened', () => {
    expect(kindOf('Procedures').pages).toEqual([{ title: 'Lost child', address: '/procedures/lost-child/', opened: 7 }]);
    expect(kindOf('Procedures').unread.map((p) => p.title)).toEqual(['Fire safety']);
    expect(kindOf('Earlier versions and what changed in them').pages.map((p) => p.address)).toEqual(['/procedures/lost-child/2024-02-29/']);
    expect(kindOf('Other pages').pages.map((p) => p.title)).toEqual(['Home']);
  });
  it('says from when to when, how often in all, what was lost and how much could not be read', () => expect(readership(counted, manual, '/manual')).toMatchObject({ from: '2026-11-25', to: '2026-11-26', opened: 9, lost: [{ address: '/procedures/gone/', opened: 2 }], unreadable: 1 }));
  it('a site at the root has none of these pages', () => expect(readership(counted, manual, '/').opened).toBe(0));
  it('an empty log is told as such', () => expect(inPlainEnglish(readership({ general: { valid_requests: 0, failed_requests: 0 } }, manual))).toContain('Pages were opened 0 times.'));
  it('no page has two kinds', () => {
    const all = pagesByKind(manual).flatMap((k) => [...k.pages.keys()]);
    expect(new Set(all).size).toBe(all.length);
  });
  it('lists the most read first, and says how many more there are', () => {
    const rows = ['fire-safety', 'lost-child'].map((slug, i) => ({ data: `/procedures/${slug}/`, hits: { count: i + 1 }, visitors: { count: 1 } }));
    const words = inPlainEnglish(readership({ ...counted, requests: { data: rows } }, manual), 1);
    expect(words).toMatch(/Procedures: opened 3 times\n {7}2 {2}Lost child\n {10}and 1 other\n/);
  });
});

it('asks for no address of a reader and no query', () => expect(OPTIONS).toEqual(expect.arrayContaining(['--anonymize-ip', '--no-query-string', '--ignore-crawlers', '--ignore-panel=HOSTS', '--ignore-panel=REFERRERS', '--ignore-panel=KEYPHRASES'])));

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'logs-'));
    writeFileSync(join(folder, 'access.log'), SAMPLE.slice(0, 6).join('\n'));
    writeFileSync(join(folder, 'access.log.1'), gzipSync(`${SAMPLE.slice(6).join('\n')}\n`));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (words: string[], environment: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../../../src/cli/readership.ts', import.meta.url)), ...words], { encoding: 'utf8', cwd: folder, env: { ...process.env, MANUAL_ROOT: SMALL, MANUAL_AS_AT: '2026-11-26', MANUAL_BASE: '/manual/', ...environment } });
    return { status, stdout, stderr: stderr.trim() };
  };

  it('without GoAccess says how to install it, in one sentence', () => expect(run(['access.log'], { MANUAL_GOACCESS: 'no-such-program' })).toEqual({ status: 1, stdout: '', stderr: NOT_INSTALLED }));
  it('without a log says how to name one', () => expect(run([]).stderr).toMatch(/^Name the logs .*access\.log/));

  // Where GoAccess is not installed, the whole command is held to say so, whatever it is given.
  if (!isInstalled()) it('with logs, on a machine without GoAccess', () => expect(run(['access.log', 'access.log.1'])).toEqual({ status: 1, stdout: '', stderr: NOT_INSTALLED }));
  else {
    it('counts plain and gzipped logs, also one that was cut off in its last line', () => {
      const { status, stdout } = run(['--json', 'access.log', 'access.log.1']);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(readership(counted, manual, '/manual/'))));
    });
    it('tells it in plain English, and nothing of any reader', () => {
      const { stdout, stderr } = run(['access.log', 'access.log.1']);
      expect(stderr).toBe('');
      expect(stdout).toContain('Readership of the manual from 25 November 2026 to 26 November 2026\nPages were opened 9 times.');
      expect(stdout).toContain('       7  Lost child');
      expect(stdout).not.toMatch(/198\.51|203\.0|192\.0|secret|Chrome/);
      expect(readdirSync(folder).sort()).toEqual(['access.log', 'access.log.1']);
    });
    it('a log that is not there is named', () => expect(run(['nowhere.log'])).toMatchObject({ status: 1, stderr: 'nowhere.log is not there.' }));
  }
});
