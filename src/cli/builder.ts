// The process that build.ts starts: it checks the content, says so, and has Astro build what it read. One process, because starting
// Astro beside it and handing over what was read cost a twentieth of a build of a thousand procedures.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What the builder tells whoever started it: that the content is checked, or why it stopped. */
export type Heard = { checked: string } | { stopped: string };
const tell = (said: Heard): void => void process.send?.(said);

/** Checks and hands over. Gives whether there is something to build. */
async function check(manner: string | undefined, colour: boolean): Promise<boolean> {
  const [{ publishable, sound }, { inOneSentence }, { handOver }] = await Promise.all([import('./publishable.ts'), import('./steps.ts'), import('../site/handed-over.ts')]);
  try {
    const content = { root: process.env.MANUAL_ROOT!, asAt: process.env.MANUAL_AS_AT! };
    const { words, entries, texts } = manner === 'for publication' ? publishable(content, colour) : sound(content, colour);
    handOver(entries, texts);
    tell({ checked: words });
    return true;
  } catch (error) {
    tell({ stopped: inOneSentence(error) });
    return false;
  }
}

// What Node makes of this project's code is kept, as Astro has it keep what it makes of Astro.
if (!process.env.CI) enableCompileCache(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)));
// Astro reads its own words where ours were.
const [manner, colour] = process.argv.splice(2);
if (await check(manner, colour === 'in colour')) {
  const { turnOfAstro } = await import('./programs.ts');
  await turnOfAstro();
  process.argv.push('build');
  await import(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).href);
} else process.exitCode = 1;
