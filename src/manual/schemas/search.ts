import { z } from 'zod';
import { words } from './common.ts';

/** `content/search.yaml`: what the search knows of how people speak, beside the glossary and the keywords of each page. */
export const searchSchema = z.strictObject({
  quiet: z.array(words).default([]).meta({ description: 'Little words that say nothing of what is meant', example: 'the' }),
  same: z.array(z.array(words).min(2)).default([]).meta({ description: 'Everyday words that mean much the same, a list for each meaning', example: '[mum, mother]' }),
  real: z.array(words).default([]).meta({ description: 'Words of their own that the manual does not use, and that the search must not take for slips of words that it does', example: 'window' }),
  pages: z.record(z.string().regex(/^\/([a-z0-9-]+\/)*$/, 'write the address of a page of this site, such as /contacts/'), z.strictObject({
    title: words,
    summary: words,
    keywords: z.array(words).default([]).meta({ description: 'Words people type when this page is what they need' }),
    bestAnswers: z.array(words).default([]).meta({ description: 'What people ask that this page answers better than any other' }),
  })).default({}).meta({ description: 'Pages that are lists or tools, and so have no head to write keywords in' }),
});
export type SearchSettings = z.infer<typeof searchSchema>;
