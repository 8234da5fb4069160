// The other engines as their documentation sets them up: the same for the build and the browser.
import { create, insertMultiple, save } from '@orama/orama';

export const MINISEARCH = { fields: ['title', 'headings', 'text'], storeFields: ['title'], searchOptions: { boost: { title: 3, headings: 2 }, fuzzy: 0.2, prefix: true } };

const SCHEMA = { id: 'string', title: 'string', headings: 'string', text: 'string' } as const;
export const newOrama = () => create({ schema: SCHEMA, components: { tokenizer: { stemming: false, language: 'english' } } });

/** Made at build time and saved, as its documentation advises for a static site. */
export async function saveOrama(documents: Record<string, string>[]): Promise<unknown> {
  const index = newOrama();
  await insertMultiple(index, documents as never);
  return save(index);
}
