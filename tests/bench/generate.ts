import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/cli/programs.ts';
import { addDays, inWords } from '../../src/manual/dates.ts';
import { cutFile } from '../../src/manual/reading/frontmatter.ts';
import { revised } from './edits.ts';

/** The day of the last update in force: the first edition of a generated manual. */
const DAY = '2026-10-05';

interface Model {
  slug: string;
  head: string;
  body: string;
  procedure: string;
}

/** The latest version of every real procedure that is in force: what generated ones are made from. */
function models(): Model[] {
  const folder = join(project, 'content/procedures');
  return readdirSync(folder).map((slug) => {
    const dates = readdirSync(join(folder, slug)).filter((f) => f.endsWith('.mdx') && f <= '2026-11-20.mdx').sort();
    const source = readFileSync(join(folder, slug, dates.at(-1)!), 'utf8');
    const { head } = cutFile(source);
    return { slug, head: head!, body: source.slice(source.indexOf('\n---\n', 4) + 5), procedure: readFileSync(join(folder, slug, 'procedure.yaml'), 'utf8') };
  });
}

/** A fresh folder with the real manual in it. */
function copyManual(root: string): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
}

const titleOf = (head: string): string => /^title: (.*)$/m.exec(head)![1]!.replace(/^["']|["']$/g, '');
const slugOf = (i: number): string => `generated-${String(i).padStart(4, '0')}`;

/** Makes the folder of a generated procedure. */
function addProcedure(root: string, i: number, { procedure }: Model): string {
  const folder = join(root, 'content/procedures', slugOf(i));
  mkdirSync(folder);
  writeFileSync(join(folder, 'procedure.yaml'), procedure.replace(/\nreviews:[\s\S]*$/, '\n'));
  return folder;
}

/** Writes a version: everything in its head but the change note is as in the real one. */
function writeVersion(folder: string, { head }: Model, title: string, body: string, date: string, nextReview: string, change: string): void {
  const kept = head.replace(/^change:\n(?:[ ].*\n|\n)*/m, '').replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`).replace(/^update: .*$/m, `update: ${date}`).replace(/^nextReview: .*$/m, `nextReview: ${nextReview}`);
  writeFileSync(join(folder, `${date}.mdx`), `---\n${kept}${change}---\n${body}`);
}

const FIRST = "change:\n  size: major\n  note: Generated for a benchmark.\n  triggers:\n    - {kind: scheduled review, words: Generated.}\n  changes:\n    - {kind: new, sections: [], words: Generated.}\n  roles:\n    everyone else: no action\n";

/** Leaves what a partnership begins with when it adopts the manual: everything that is in force, as a first edition of one day. The lock and what leads into the history go with it. */
function withoutHistory(root: string, real: readonly Model[]): void {
  const content = join(root, 'content');
  for (const model of real) {
    const folder = join(content, 'procedures', model.slug);
    for (const name of readdirSync(folder)) if (name.endsWith('.mdx')) rmSync(join(folder, name));
    writeVersion(folder, model, titleOf(model.head), model.body, DAY, '2027-06-01', FIRST);
  }
  const levels = readdirSync(join(content, 'thresholds')).filter((name) => name <= `${DAY}.yaml`).sort().at(-1)!;
  renameSync(join(content, 'thresholds', levels), join(root, 'levels.yaml'));
  for (const gone of ['thresholds', 'updates', 'learning', 'published.lock']) rmSync(join(content, gone), { recursive: true });
  for (const folder of ['thresholds', 'updates']) mkdirSync(join(content, folder));
  renameSync(join(root, 'levels.yaml'), join(content, 'thresholds', `${DAY}.yaml`));
  for (const name of readdirSync(join(content, 'toolkits')).filter((n) => n.endsWith('.yaml'))) {
    const file = join(content, 'toolkits', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^restsOn: .*$/m, (line) => line.replace(/\d{4}-\d{2}-\d{2}/g, DAY)));
  }
  writeUpdate(root, DAY);
}

/** A manual of `count` procedures in all, each in its first version: the real ones, generated ones of their length, and everything that stands beside them. */
export function generateManual(root: string, count: number): void {
  copyManual(root);
  const real = models();
  withoutHistory(root, real);
  for (let i = 0; i < count - real.length; i += 1) {
    const model = real[i % real.length]!;
    writeVersion(addProcedure(root, i, model), model, `${titleOf(model.head)} ${i}`, model.body, DAY, '2027-06-01', FIRST);
  }
}

/** The day on which a generated history is read: after its last update. */
export const HISTORY_AS_AT = '2036-11-20';
/** An update every quarter; each procedure has a new version once a year, so a quarter of them in each. */
const UPDATES = Array.from({ length: 40 }, (_, n) => `${2027 + (n >> 2)}-${['02', '05', '08', '11'][n & 3]}-01`);

function writeUpdate(root: string, date: string): void {
  const signed = ['elmsworth', 'brackenshire-wolding'].map((board) => `  - {board: ${board}, by: Independent scrutineer, on: ${addDays(date, -35)}}\n`).join('');
  writeFileSync(join(root, 'content/updates', `${date}.mdx`), `---\ntitle: Update of ${inWords(date)}\ntimetabled: true\nannounced: ${addDays(date, -28)}\nsignedOff:\n${signed}---\nGenerated for a benchmark.\n`);
}

/** Writes the version of procedure `i` that is revision `n` of its text; revision 0 is the text as it is. */
function writeRevision(root: string, i: number, model: Model, n: number, date: string): void {
  const { body, sections } = revised(model.body, n);
  const change = `change:\n  size: ${n % 3 === 0 ? 'minor' : 'major'}\n  note: Says more plainly what to write down, and adds to what to look for (revision ${n}).\n  triggers:\n    - {kind: scheduled review, words: Practitioners asked for it at the yearly review.}\n  changes:\n    - {kind: clarified, sections: [${sections.join(', ')}], words: What to write down is said more plainly.}\n  roles:\n${n % 3 === 0 ? '' : '    social-care: Write down the day, the time and who decided.\n'}    everyone else: no action\n`;
  writeVersion(join(root, 'content/procedures', slugOf(i)), model, `${titleOf(model.head)} ${i}`, body, date, addDays(date, 365), n === 0 ? FIRST : change);
}

/** A manual with the real registers and `count` procedures of ten versions each, in forty updates that both boards signed. */
export function generateHistories(root: string, count: number): void {
  copyManual(root);
  UPDATES.forEach((date) => writeUpdate(root, date));
  const real = models();
  for (let i = 0; i < count; i += 1) {
    const model = real[i % real.length]!;
    addProcedure(root, i, model);
    for (let n = 0; n < 10; n += 1) writeRevision(root, i, model, n, UPDATES[(i % 4) + 4 * n]!);
  }
}

/** Gives the first procedure of such a manual one version more, with the last update. */
export function addVersion(root: string): void {
  writeRevision(root, 0, models()[0]!, 10, UPDATES.at(-1)!);
}

/** The same texts as a Starlight site: Markdown, with our components as the plain words they stand for. */
export function generateStarlight(root: string, count: number): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src/content/docs'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"type":"module","dependencies":{"astro":"*","@astrojs/starlight":"*"}}');
  writeFileSync(join(root, 'astro.config.mjs'), "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'https://bench.example', integrations: [starlight({ title: 'Bench' })] });\n");
  writeFileSync(join(root, 'src/content.config.ts'), "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n");
  const real = models();
  for (let i = 0; i < count; i += 1) {
    const { head, body } = real[i % real.length]!;
    const plain = body.replace(/<(\w+)([^>]*)\/>/g, (_, name: string, rest: string) => `${name} ${[...rest.matchAll(/"([^"]*)"/g)].map((m) => m[1]).join(' ')}`).replace(/<\/?\w+[^>]*>/g, '').replace(/\]\(\/[^)]*\)/g, '](https://bench.example/)');
    writeFileSync(join(root, 'src/content/docs', `${slugOf(i)}.md`), `---\ntitle: ${JSON.stringify(`${titleOf(head)} ${i}`)}\n---\n${plain}`);
  }
}
