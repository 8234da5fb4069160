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

/** What the system tells of one process: its parent, and the ticks of user and system time it has used by itself. */
function processes(): Map<number, { parent: number; ticks: number }> {
  const found = new Map<number, { parent: number; ticks: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of a program may hold blanks and brackets: what is counted stands after the last of them.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      found.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return found;
}

function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The process and everything it has started that still runs. */
function treeOf(pid: number, all: ReturnType<typeof processes>): number[] {
  const tree = [pid];
  for (const one of tree) for (const [child, { parent }] of all) if (parent === one) tree.push(child);
  return tree;
}

/** Ticks in a second, in which Linux counts time for every program (USER_HZ). */
const HZ = 100;

/**
 * Runs a command in a shell and measures it. CPU and memory are told on Linux only.
 * Two counts of CPU each miss something: the shell's `times` a child that nobody waited for (Pagefind is one), and looking at each
 * process while it runs its last 50 ms. Both are at most the truth, so the larger is told.
 */
export async function measure(command: string, cwd: string, environment: Record<string, string>): Promise<Cost> {
  const linux = process.platform === 'linux';
  const start = performance.now();
  const child = spawn('bash', ['-c', `${command}; code=$?; times >&2; exit $code`], { cwd, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment } });
  let output = '';
  child.stdout.on('data', (d: Buffer) => (output += d.toString()));
  child.stderr.on('data', (d: Buffer) => (output += d.toString()));
  let memory = 0;
  const ticks = new Map<number, number>();
  const look = (): void => {
    const all = processes();
    const tree = treeOf(child.pid!, all);
    for (const pid of tree) ticks.set(pid, all.get(pid)?.ticks ?? ticks.get(pid) ?? 0);
    memory = Math.max(memory, tree.reduce((sum, pid) => sum + memoryOf(pid), 0));
  };
  const timer = linux ? setInterval(look, 50) : undefined;
  const code = await new Promise<number>((done) => child.on('close', (c) => done(c ?? 1)));
  clearInterval(timer);
  const looked = [...ticks.values()].reduce((sum, t) => sum + t, 0) / HZ;
  const waitedFor = [...output.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2).reduce((sum, m) => sum + Number(m[1]) * 60 + Number(m[2]), 0);
  return { wall: (performance.now() - start) / 1000, cpu: linux ? Math.max(looked, waitedFor) : undefined, memory: linux ? memory : undefined, code, output };
}

/** Number of pages and bytes of a built site. */
export function sizeOf(folder: string): { pages: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return { pages: files.filter((f) => f.endsWith('.html')).length, bytes: files.reduce((n, f) => n + statSync(f).size, 0) };
}
