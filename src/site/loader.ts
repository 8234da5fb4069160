import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { checkContent } from '../checks/check.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import type { ContentEntries } from '../manual/reading/content.ts';
import { stampOf } from '../manual/reading/stamp.ts';
import { settings } from './settings.ts';

type Loaded = { [K in keyof ContentEntries]: Pick<ContentEntries[K][number], 'id' | 'value'>[] };

// All collections come from one reading of the folder: reading and checking it takes seconds, and there are two dozen of them.
let reading: Loaded | undefined;
let seen: string | undefined;

/** The content as it is; in a build, as it was when the build began. */
export function read(root: string, stopOnProblems: boolean): Loaded {
  const stamp = stopOnProblems ? seen : stampOf(root);
  if (reading && stamp === seen) return reading;
  seen = stamp;
  // `npm start` and `npm run build` have just checked it, said so, and hand over what they read: nothing else is built.
  if (process.env.MANUAL_CHECKED) return (reading = JSON.parse(readFileSync(process.env.MANUAL_CHECKED, 'utf8')) as Loaded);
  const { problems, entries } = checkContent(root, process.env.MANUAL_AS_AT!);
  const stopping = problems.filter((p) => p.level === 'problem');
  if (stopping.length > 0) {
    const report = `The content cannot be published yet.\n\n${forTerminal(stopping, process.stdout.isTTY)}\n`;
    if (stopOnProblems) throw new Error(report);
    console.error(report);
  }
  return (reading = entries);
}

/**
 * Loads one part of `content/` as a collection. A build stops at the first problem the checks find; the preview reports it
 * and shows what can be shown.
 */
export function part(name: keyof ContentEntries): Loader {
  return {
    name: `manual-${name}`,
    load: async ({ store, watcher, generateDigest }) => {
      const { root } = settings(process.env);
      const fill = (): void => {
        store.clear();
        for (const entry of read(root, !watcher)[name]) {
          const data = entry.value as unknown as Record<string, unknown>;
          const id = name === 'versions' ? `${String(data.procedure)}/${String(data.date)}` : entry.id;
          store.set({ id, data, digest: generateDigest(data) });
        }
      };
      fill();
      watcher?.add(`${root}/content`);
      watcher?.on('all', (_, path) => {
        if (!path.startsWith(`${root}${root.endsWith(sep) ? '' : sep}content`)) return;
        queueMicrotask(fill);
      });
    },
  };
}
