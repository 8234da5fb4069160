import CMS from '@sveltia/cms';
import { patternOf, summaryOf, textOf, valuesIn } from '../../editor/block-text.ts';
import type { EditorData } from '../../editor/config.ts';
import { Files, MADE_FROM, STATE } from '../../editor/file.ts';
import { overtaken, refusal } from '../../editor/refusal.ts';
import { Folder } from './folder.ts';
import { keepFocus, tellState } from './state.ts';

// The page carries everything as data, so that nothing is asked for after it has loaded.
const data = JSON.parse(document.querySelector('#editor-data')!.textContent!) as EditorData;
const files = new Files();

const digests = new Set(Object.values(data.published));

for (const [name, kind] of Object.entries(data.kinds))
  CMS.registerCustomFormat(name, kind.extension, {
    // The state of a version stands beside its title in the list; it is no key of the file.
    fromFile: async (source: string) => ({ ...files.toForm(kind, source), ...(name === 'versions' && { [STATE]: digests.has(await digestOf(`${source}\n`)) ? 'published' : 'not yet published' }) }),
    toFile: (form) => files.toFile(kind, form),
  });

for (const block of data.blocks)
  CMS.registerEditorComponent({
    id: block.name, label: block.name, mode: block.form === 'inline' ? 'dialog' : 'block', fields: [...block.fields], pattern: patternOf(block),
    ...(block.attributes[0] && { summary: `${block.name}: ${block.attributes.map((a) => `{{${a.name}}}`).join(' ')}` }),
    fromBlock: (match) => valuesIn(block, match), toBlock: (values) => textOf(block, values), toPreview: (values) => summaryOf(block, values),
  });

const folder = new Folder();
/** What was last saved here, by path. */
const saved = new Map<string, string | undefined>();

CMS.registerEventListener({
  name: 'preSave',
  handler: async ({ entry, author }) => {
    const [collection, path, isNew] = [String(entry.get('collection')), String(entry.get('path')), Boolean(entry.get('newRecord'))];
    // A git host has names for people, and the editor asks it by itself what others have changed.
    const inFolder = folder.isOpen && author.login === '';
    const made = { [MADE_FROM]: String(entry.getIn(['data', MADE_FROM])) };
    const why = refusal({ collection, path, isNew }, data.published) ?? (inFolder ? overtaken({ path, isNew, known: saved.get(path) ?? files.sourceOf(made), now: await folder.text(path) }) : undefined);
    // The editor shows the cause of an error of this name, and saves nothing.
    if (why) throw new Error('saving_failed', { cause: new Error(why) });
  },
});

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => (entry.get('collection') === 'versions' ? (entry.setIn(['data', STATE], 'not yet published') as typeof entry) : undefined),
});

CMS.registerEventListener({
  name: 'postSave',
  handler: async ({ entry }) => {
    const path = String(entry.get('path'));
    if (folder.isOpen) saved.set(path, await folder.text(path));
  },
});

keepFocus(new Set(data.blocks.map((block) => block.name)));
tellState(data.published);
await CMS.init({ config: data.config });

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
