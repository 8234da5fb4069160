import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { ContentEntries } from '../manual/reading/content.ts';
import { stampOf } from '../manual/reading/stamp.ts';
import { handedOver } from './handed-over.ts';
import { settings } from './settings.ts';

// All collections come from one reading of the folder: reading and checking it takes seconds, and there are two dozen of them.
let reading: Promise<ContentEntries> | undefined;
let seen: string | undefined;

/** The content as it is; in a build, as it was when the build began. */
export function read(root: string, stopOnProblems: boolean): Promise<ContentEntries> {
  const stamp = stopOnProblems ? seen : stampOf(root);
  if (reading && stamp === seen) return reading;
  seen = stamp;
  reading = checked(root, stopOnProblems);
  return reading;
}

async function checked(root: string, stopOnProblems: boolean): Promise<ContentEntries> {
  // Half of the project's code is checks: only a build that has to check loads them.
  const [{ checkContent }, { forTerminal }] = await Promise.all([import('../checks/check.ts'), import('../checks/reporters/terminal.ts')]);
  const { problems, entries } = checkContent(root, process.env.MANUAL_AS_AT!);
  const stopping = problems.filter((p) => p.level === 'problem');
  if (stopping.length > 0) {
    const report = `The content cannot be published yet.\n\n${forTerminal(stopping, process.stdout.isTTY)}\n`;
    if (stopOnProblems) throw new Error(report);
    console.error(report);
  }
  return entries;
}

/**
 * Loads one part of `content/` as a collection. A build stops at the first problem the checks find; the preview reports it
 * and shows what can be shown.
 */
export function part(name: keyof ContentEntries): Loader {
  return {
    name: `manual-${name}`,
    load: async ({ store, watcher }) => {
      // What a build is handed, it takes up by itself (src/site/manual.ts).
      if (handedOver()) return;
      const { root } = settings(process.env);
      const fill = async (): Promise<void> => {
        const entries = (await read(root, !watcher))[name];
        store.clear();
        for (const { id, value } of entries) store.set({ id, data: value as unknown as Record<string, unknown> });
      };
      await fill();
      watcher?.add(`${root}/content`);
      watcher?.on('all', (_, path) => {
        if (!path.startsWith(`${root}${root.endsWith(sep) ? '' : sep}content`)) return;
        void fill();
      });
    },
  };
}
