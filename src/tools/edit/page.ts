import CMS from '@sveltia/cms';
import { patternOf, summaryOf, textOf, valuesIn } from '../../editor/block-text.ts';
import type { EditorData } from '../../editor/config.ts';
import { Files } from '../../editor/file.ts';
import { refusal } from '../../editor/refusal.ts';
import { showState } from './state.ts';

// The page carries everything as data, so that nothing is asked for after it has loaded.
const data = JSON.parse(document.querySelector('#editor-data')!.textContent!) as EditorData;
const files = new Files();

for (const [name, kind] of Object.entries(data.kinds))
  CMS.registerCustomFormat(name, kind.extension, { fromFile: (source: string) => files.toForm(kind, source), toFile: (form) => files.toFile(kind, form) });

for (const block of data.blocks)
  CMS.registerEditorComponent({
    id: block.name, label: block.name, mode: block.form === 'inline' ? 'dialog' : 'block', fields: [...block.fields], pattern: patternOf(block),
    ...(block.attributes[0] && { summary: `${block.name}: ${block.attributes.map((a) => `{{${a.name}}}`).join(' ')}` }),
    fromBlock: (match) => valuesIn(block, match), toBlock: (values) => textOf(block, values), toPreview: (values) => summaryOf(block, values),
  });

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const why = refusal({ collection: String(entry.get('collection')), path: String(entry.get('path')), isNew: Boolean(entry.get('newRecord')) }, data.published);
    // The editor shows the cause of an error of this name, and saves nothing.
    if (why) throw new Error('saving_failed', { cause: new Error(why) });
  },
});

showState(data.published);
await CMS.init({ config: data.config });
