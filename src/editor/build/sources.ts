import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentComponents } from '../../components/content/index.ts';
import { createManual } from '../../manual/manual.ts';
import { contentOf, readContent, readLock } from '../../manual/reading/content.ts';
import { editorData, type EditorData } from '../config.ts';
import type { EditorSettings } from '../hosting.ts';
import { KINDS } from '../kinds.ts';
import { optionsFrom } from '../refers.ts';

/**
 * What a build tells the editor, from the content as readers may see it on the day: what is not announced stays out of the page's lists,
 * because the page is as public as any other.
 */
export function readEditorData({ root, asAt, base, settings }: { root: string; asAt: string; base: string; settings: EditorSettings }): EditorData {
  const manual = createManual(contentOf(readContent(root).entries), asAt);
  const lists = { roles: [...manual.roles.values()], services: [...manual.services.values()], contacts: [...manual.contacts.values()], sources: [...manual.sources.values()], timescales: [...manual.timescales.values()], events: [...manual.events.values()], documents: [...manual.documents.values()], sections: [...manual.sections.values()], training: [...manual.training.values()] };
  const procedures = [...manual.series.values()].map(({ procedure, versions }) => ({ slug: procedure.slug, title: versions.at(-1)!.title }));
  const published = readLock(root).entries[0]?.value ?? {};
  const registers = Object.fromEntries(Object.entries(KINDS).filter(([, kind]) => kind.holds === 'register').map(([name]) => [name, yamlFiles(join(root, 'content', name))]));
  return editorData({ settings, options: optionsFrom({ partnership: manual.partnership, ...lists }, procedures), components: contentComponents.values(), registers, published, title: manual.partnership.shortName, base });
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => name.replace(/\.yaml$/, '')).sort();
}
