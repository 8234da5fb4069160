import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one run of a command cost. */
export interface Cost {
  wall: number;
  /** User and system time of the command and everything it started, in seconds; undefined where the system does not tell. */
  cpu: number | undefined;
  /** Most memory held at once by the command and everything it started, in MB. */
  memory: number | undefined;
  code: number;
  output: string;
}

const children = (): Map<number, number[]> => {
  const found = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      found.set(parent, [...(found.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return found;
};

function memoryOf(pid: number): number {
  const tree = children();
  const all = [pid];
  for (const one of all) all.push(...(tree.get(one) ?? []));
  return all.reduce((sum, one) => {
    try {
      return sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0) / 1024;
}

/** Runs a command in a shell and measures it. CPU and memory are told on Linux only. */
export async function measure(command: string, cwd: string, environment: Record<string, string>): Promise<Cost> {
  const linux = process.platform === 'linux';
  const start = performance.now();
  const child = spawn('bash', ['-c', `${command}; code=$?; times >&2; exit $code`], { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment } });
  let output = '';
  child.stdout.on('data', (d: Buffer) => (output += d.toString()));
  child.stderr.on('data', (d: Buffer) => (output += d.toString()));
  let memory = 0;
  const timer = linux ? setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 150) : undefined;
  const code = await new Promise<number>((done) => child.on('close', (c) => done(c ?? 1)));
  clearInterval(timer);
  const times = [...output.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2).map((m) => Number(m[1]) * 60 + Number(m[2]));
  return { wall: (performance.now() - start) / 1000, cpu: times.length === 2 ? times[0]! + times[1]! : undefined, memory: linux ? memory : undefined, code, output };
}

/** Number of pages and bytes of a built site. */
export function sizeOf(folder: string): { pages: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return { pages: files.filter((f) => f.endsWith('.html')).length, bytes: files.reduce((n, f) => n + statSync(f).size, 0) };
}
