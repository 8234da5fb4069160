import type { CmsConfig, Collection, Field } from '@sveltia/cms';
import type { Lock } from '../manual/frozen.ts';
import type { ContentComponent, TextKind } from '../manual/text/component.ts';
import { blocksOf, MARKDOWN, type Block } from './blocks.ts';
import { fieldsOf } from './fields.ts';
import { ENTRIES, STATE, TEXT, type FileKind } from './file.ts';
import { MAP_KEY } from './form-value.ts';
import { backendOf, type EditorSettings } from './hosting.ts';
import { KINDS, type KindName } from './kinds.ts';
import type { Options } from './refers.ts';
import { fileShapeOf } from './shape.ts';

/** What a build tells the editor. */
export interface EditorData {
  config: CmsConfig;
  kinds: Record<string, FileKind & { extension: string }>;
  blocks: Block[];
  /** The version files that are in content/published.lock, by path such as `content/procedures/neglect/2026-06-01.mdx`, with the SHA-256 of each. */
  published: Record<string, string>;
  /** Address of the site, as a path. */
  base: string;
}

/** What the configuration is made from. */
export interface EditorSources {
  settings: EditorSettings;
  options: Options;
  components: Iterable<ContentComponent>;
  /** The YAML files of each register, by folder. */
  registers: Readonly<Record<string, readonly string[]>>;
  /** What has been published, by `slug/date`. */
  published: Lock;
  title: string;
  base: string;
}

/** Everything the page of the editor carries: made from the schemas, so that a form has a field for every key. */
export function editorData({ settings, options, components, registers, published, title, base }: EditorSources): EditorData {
  const all = [...components];
  const kinds = Object.fromEntries(Object.entries(KINDS).map(([name, { schema, holds, extension }]) => [name, { shape: fileShapeOf(schema), holds, extension }]));
  const collections = Object.keys(KINDS).flatMap((name) => collectionOf(name as KindName, kinds[name]!, { options, components: all, files: registers[name] ?? [] }));
  return {
    config: {
      load_config_file: false, backend: backendOf(settings), app_title: `Edit: ${title}`, show_preview_links: false,
      media_folder: 'public', media_libraries: { default: false, stock_assets: false }, editor: { preview: false }, publish_mode: 'simple',
      output: { omit_empty_optional_fields: true }, logo: { src: `${base}icon.svg` }, collections,
    } as CmsConfig,
    kinds, blocks: blocksOf(all, options), published: Object.fromEntries(Object.entries(published).map(([id, { source }]) => [`content/procedures/${id}.mdx`, source])), base,
  };
}

interface Making { options: Options; components: readonly ContentComponent[]; files: readonly string[] }

function collectionOf(name: KindName, { shape, holds }: FileKind, { options, components, files }: Making): Collection[] {
  const { label, one, description, place, text } = KINDS[name];
  const fields = fieldsOf(shape.keys, { kind: name, options });
  const common = { name, label, label_singular: one, description, format: name };
  if (holds === 'register') {
    const entries = { name: ENTRIES, label, label_singular: one, widget: 'list', required: true, collapsed: true, summary: summaryOf(shape), fields: [entryId, ...fields] } as Field;
    return files.length === 0 ? [] : [{ ...common, files: files.map((file) => ({ name: file, label: file, file: `content/${name}/${file}.yaml`, format: name, fields: [entries] })) }];
  }
  if ('register' in place) return [];
  if ('file' in place) return [{ ...common, files: [{ name, label, file: place.file, format: name, fields }] }];
  return [{ ...common, folder: place.folder, delete: false, fields: [...fields, ...(text ? [textField(text, components)] : []), ...(name === 'versions' ? [state] : [])], ...place.more }];
}

/** An entry of a register that is folded: its id and what it is called. */
function summaryOf({ keys }: FileKind['shape']): string {
  const name = ['title', 'name', 'term'].find((n) => keys.some((key) => key.name === n));
  return name ? `{{${MAP_KEY}}}: {{${name}}}` : `{{${MAP_KEY}}}`;
}

const entryId = { name: MAP_KEY, label: 'Id', widget: 'string', required: true, pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'use lower case letters, digits and single hyphens, such as pre-birth'], hint: 'What refers to this entry names it by its id: leave the id of an old entry as it is' } as Field;

const state = { name: STATE, widget: 'hidden' } as Field;

/** The text below the head: Markdown with the components that this kind of text may hold. */
function textField(kind: TextKind, components: readonly ContentComponent[]): Field {
  return { name: TEXT, label: 'Text', widget: 'markdown', required: true, editor_components: components.filter((c) => c.usedIn.includes(kind)).map((c) => c.name), ...MARKDOWN } as Field;
}
