import type { Block } from './blocks.ts';

/** The field that holds the text between the tags of a block. */
export const BETWEEN = 'between';

type Values = Record<string, unknown>;

/** How a block is found in a text. Attributes may stand in any order; one that the component does not have leaves the block as text, unharmed. */
export function patternOf({ name, form, attributes }: Block): RegExp {
  const names = attributes.map((a) => a.name).join('|');
  const all = names ? `((?: (?:${names})="[^"<>{}\\n]*")*)` : '()';
  if (form === 'inline') return new RegExp(`<${name}${all} ?/>`);
  // The `m` makes the editor take it as a block of lines.
  if (form === 'alone') return new RegExp(`^<${name}${all} ?/>$`, 'm');
  return new RegExp(`^<${name}${all}>\\n+([\\s\\S]*?)\\n+</${name}>$`, 'm');
}

/** The fields of a block that was found. */
export function valuesIn({ attributes, form }: Block, match: RegExpMatchArray): Values {
  const given = Object.fromEntries([...(match[1] ?? '').matchAll(/ (\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)]));
  const values: Values = Object.fromEntries(attributes.map(({ name, list }) => [name, list ? (given[name] ?? '').split(/\s+/).filter(Boolean) : given[name] ?? '']));
  return form === 'around' ? { ...values, [BETWEEN]: match[2] ?? '' } : values;
}

/** The text of a block. Attributes without a value are left out. */
export function textOf({ name, form, attributes }: Block, values: Values): string {
  const given = attributes.map((a) => [a.name, attributeText(values[a.name])] as const).filter(([, value]) => value !== '').map(([n, value]) => ` ${n}="${value}"`).join('');
  return form === 'around' ? `<${name}${given}>\n\n${plain(values[BETWEEN]).trim()}\n\n</${name}>` : `<${name}${given} />`;
}

/** A few words for a block that is folded. */
export function summaryOf({ name, attributes }: Block, values: Values): string {
  return [name, ...attributes.map((a) => attributeText(values[a.name])).filter(Boolean)].join(': ');
}

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A list may come as an array, or as an object with numbers for keys. */
function attributeText(value: unknown): string {
  const items = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  return encoded(items.map(plain).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim());
}

const encoded = (text: string): string => text.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\{/g, '&#123;').replace(/\}/g, '&#125;');
const decoded = (text: string): string => text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#123;/g, '{').replace(/&#125;/g, '}');
