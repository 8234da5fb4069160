import type { Field } from '@sveltia/cms';
import type { AttributeRule, ContentComponent, TextKind } from '../manual/text/component.ts';
import { BETWEEN } from './block-text.ts';
import { labelOf } from './fields.ts';
import type { Option, Options } from './refers.ts';

/** Block components that stand for themselves: `<Field … />`. All other blocks have text between their two tags. */
const WITHOUT_TEXT = new Set(['LevelsOfNeed', 'NeglectPrompts', 'Field', 'Choices', 'BodyMap']);

/** A component as the editor needs it: data that a page can carry. */
export interface Block {
  name: string;
  about: string;
  /** In a sentence, alone on a line, or around a text. */
  form: 'inline' | 'alone' | 'around';
  attributes: readonly { name: string; list: boolean }[];
  fields: readonly Field[];
  usedIn: readonly TextKind[];
}

/** The components of the manual as blocks of the editor, their attributes as fields with the registers' entries to choose from. */
export function blocksOf(components: Iterable<ContentComponent>, options: Options): Block[] {
  return [...components].map(({ name, kind, about, attributes, usedIn }) => {
    const form = kind === 'inline' ? 'inline' : WITHOUT_TEXT.has(name) ? 'alone' : 'around';
    const fields = Object.entries(attributes).map(([attribute, rule]) => attributeField(attribute, rule, options));
    const text = { name: BETWEEN, label: 'Text', widget: 'markdown', required: true, editor_components: inlineNames(components, usedIn), ...MARKDOWN } as Field;
    return { name, about, form, usedIn, attributes: Object.entries(attributes).map(([n, rule]) => ({ name: n, list: rule.list ?? false })), fields: form === 'around' ? [...fields, text] : fields };
  });
}

/** What every text may hold: no code, quotes, headings of other levels, pictures. */
export const MARKDOWN = { buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list'], modes: ['rich_text', 'raw'], use_emoji_autocomplete: false, linked_images: false };

/** Names of the components that may stand within another: never a block in a block. */
const inlineNames = (components: Iterable<ContentComponent>, usedIn: readonly TextKind[]): string[] => [...components].filter((c) => c.kind === 'inline' && c.usedIn.some((kind) => usedIn.includes(kind))).map((c) => c.name);

function attributeField(name: string, { required, about, example, refersTo, list, pattern }: AttributeRule, options: Options): Field {
  const known: readonly Option[] | undefined = refersTo && options[refersTo];
  const common = { name, label: labelOf(name), required, hint: `${about.charAt(0).toUpperCase()}${about.slice(1)}, such as ${example}` };
  if (known) return { ...common, widget: 'select', options: [...known], ...(list && { multiple: true, ...(required && { min: 1 }) }) } as Field;
  return { ...common, widget: 'string', use_emoji_autocomplete: false, ...(pattern && { pattern: [pattern.test.source, `write ${pattern.say}`] }) } as Field;
}
