import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dayInLondon } from '../../src/manual/dates.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const lines = (words: string): string[] => [...words.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((m) => m[1]!);

interface Step { uses?: string; run?: string; with?: Record<string, string>; env?: Record<string, string> }
interface Job { permissions?: Record<string, string>; steps: Step[]; needs?: string }
interface Workflow { on: { push: { branches: string[] }; schedule: { cron: string }[] }; permissions: Record<string, string>; jobs: { build: Job; publish: Job } }
const GITHUB = '.github/workflows/publish.yml';
const GITLAB = '.gitlab-ci.yml';
const github = parse(read(GITHUB)) as Workflow;
const steps = Object.values(github.jobs).flatMap((j) => j.steps);

describe('GitHub', () => {
  it.each([['in winter', '2026-01-15'], ['in summer', '2026-07-15'], ['on the day the clocks go forward', '2026-03-29'], ['on the day after they go back', '2026-10-26']])('one of its runs is in the first hour of the day in London: %s', (_, day) => {
    const hours = github.on.schedule.map(({ cron }) => {
      const [minute, hour, ...rest] = cron.split(' ');
      expect(rest).toEqual(['*', '*', '*']);
      return [Number(hour), Number(minute)] as const;
    });
    const began = [-1, 0].flatMap((n) => hours.map(([hour, minute]) => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000 + (hour * 60 + minute) * 60_000)));
    expect(began.filter((at) => dayInLondon(at) === day && dayInLondon(new Date(at.getTime() - 3_600_000)) < day)).toHaveLength(1);
  });
  it('runs on every push to main', () => expect(github.on.push.branches).toEqual(['main']));
  it('may read the repository, and only the job that publishes may publish', () => {
    expect(github.permissions).toEqual({ contents: 'read' });
    expect(github.jobs.build.permissions).toBeUndefined();
    expect(github.jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(github.jobs.publish.steps.flatMap((s) => s.run ?? [])).toEqual([]);
  });
  it('uses actions of GitHub alone, each of one exact version', () => {
    const used = steps.flatMap((s) => s.uses ?? []);
    expect(used.length).toBeGreaterThan(4);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
  });
  it('checks, then builds with what it keeps, and publishes what it built', () => {
    expect(github.jobs.build.steps.flatMap((s) => lines(s.run ?? ''))).toEqual(['manual', 'build']);
    const build = github.jobs.build.steps.find((s) => s.run === 'npm run build')!;
    const cache = github.jobs.build.steps.find((s) => s.uses?.startsWith('actions/cache@'))!;
    expect(build.env!.MANUAL_KEEP).toBe(cache.with!.path);
    expect(github.jobs.build.steps.at(-1)!.with!.path).toBe('dist');
    expect(github.jobs.publish.needs).toBe('build');
  });
});

describe('GitLab', () => {
  const gitlab = parse(read(GITLAB)) as { workflow: { rules: { if: string }[] }; pages: { script: string[]; publish: string; variables: Record<string, string>; cache: { paths: string[] }[]; artifacts: { paths: string[] } } };
  it('runs on pushes to the default branch and on its schedule, which is written down', () => {
    expect(gitlab.workflow.rules.map((r) => r.if).join()).toMatch(/CI_DEFAULT_BRANCH.*push\|schedule/);
    expect(read(GITLAB)).toContain('10 0 * * *, time zone London');
    expect(read('README.md')).toContain('add `10 0 * * *` in the time zone London');
  });
  it('checks, then builds with what it keeps, and publishes what it built', () => {
    expect(gitlab.pages.script.flatMap(lines)).toEqual(['manual', 'build']);
    expect(gitlab.pages.cache.flatMap((c) => c.paths)).toContain(gitlab.pages.variables.MANUAL_KEEP);
    // Its customary folder is `public`, which holds sources here.
    expect([gitlab.pages.publish, gitlab.pages.artifacts.paths]).toEqual(['dist', ['dist']]);
  });
});

it('the cron line of the README waits for no other and builds for the web folder', () => {
  const line = read('README.md').split('\n').find((l) => /^10 0 \* \* \* cd /.test(l))!;
  expect(line).toMatch(/flock -n .*MANUAL_OUT=\S+ npm run -s build/);
});

it.each([GITHUB, GITLAB])('%s: commands that there are, the day left to the build, no registry and no secret', (path) => {
  const text = read(path);
  const used = lines(text);
  expect(used.length).toBeGreaterThan(1);
  expect(used.filter((name) => !scripts.includes(name))).toEqual([]);
  expect(text).not.toMatch(/MANUAL_AS_AT|registry|https?:\/\/|secrets\.|token(?!: write)|password/i);
});
