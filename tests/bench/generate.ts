import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/cli/build.ts';
import { cutFile } from '../../src/manual/reading/frontmatter.ts';

const DAY = '2026-06-01';

/** The latest version of every real procedure that is in force: what generated ones are made from. */
function models(): { slug: string; head: string; body: string; procedure: string }[] {
  const folder = join(project, 'content/procedures');
  return readdirSync(folder).map((slug) => {
    const dates = readdirSync(join(folder, slug)).filter((f) => f.endsWith('.mdx') && f <= '2026-11-20.mdx').sort();
    const source = readFileSync(join(folder, slug, dates.at(-1)!), 'utf8');
    const { head } = cutFile(source);
    return { slug, head: head!, body: source.slice(source.indexOf('\n---\n', 4) + 5), procedure: readFileSync(join(folder, slug, 'procedure.yaml'), 'utf8') };
  });
}

/** A manual with the real registers and `count` procedures of the length of the real ones, one version each. */
export function generateManual(root: string, count: number): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
  const real = models();
  for (let i = 0; i < count; i += 1) {
    const { head, body, procedure } = real[i % real.length]!;
    const folder = join(root, 'content/procedures', `generated-${String(i).padStart(4, '0')}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'procedure.yaml'), procedure.replace(/\nreviews:[\s\S]*$/, '\n'));
    const title = /^title: (.*)$/m.exec(head)![1]!.replace(/^["']|["']$/g, '');
    // The change note is replaced, because a first version has to be new; everything else is as in the real one.
    const kept = head.replace(/^change:\n(?:[ ].*\n|\n)*/m, '').replace(/^title: .*$/m, `title: ${JSON.stringify(`${title} ${i}`)}`).replace(/^update: .*$/m, `update: ${DAY}`).replace(/^nextReview: .*$/m, 'nextReview: 2027-06-01');
    const change = "change:\n  size: major\n  note: Generated for a benchmark.\n  triggers:\n    - {kind: scheduled review, words: Generated.}\n  changes:\n    - {kind: new, sections: [], words: Generated.}\n  roles:\n    everyone else: no action\n";
    writeFileSync(join(folder, `${DAY}.mdx`), `---\n${kept}${change}---\n${body}`);
  }
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
    const title = /^title: (.*)$/m.exec(head)![1]!.replace(/^["']|["']$/g, '');
    const plain = body.replace(/<(\w+)([^>]*)\/>/g, (_, name: string, rest: string) => `${name} ${[...rest.matchAll(/"([^"]*)"/g)].map((m) => m[1]).join(' ')}`).replace(/<\/?\w+[^>]*>/g, '').replace(/\]\(\/[^)]*\)/g, '](https://bench.example/)');
    writeFileSync(join(root, 'src/content/docs', `generated-${String(i).padStart(4, '0')}.md`), `---\ntitle: ${JSON.stringify(`${title} ${i}`)}\n---\n${plain}`);
  }
}
