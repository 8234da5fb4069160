import { z } from 'zod';
import { AGES, DOMAINS } from '../thresholds/names.ts';
import { id, words } from './common.ts';

export { AGES, DOMAINS, LEVELS } from '../thresholds/names.ts';

const level = z.strictObject({
  label: words.meta({ description: "The partnership's own name for the level", example: 'Universal' }),
  summary: words,
  looksLike: words.meta({ description: 'What life is like for a child at this level' }),
  help: words.meta({ description: 'Who helps, and how' }),
  consent: words,
  leads: words,
  form: words.meta({ description: 'Id of the form in content/documents/, or words when it is none of ours' }),
  call: id.optional().meta({ description: 'Id of the service or contact to ring at this level; left out where nobody has to be rung', example: 'front-door' }),
  act: words.meta({ description: 'What the reader does next' }),
});

const indicator = z.strictObject({
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  domain: z.enum(DOMAINS),
  ages: z.array(z.enum(AGES)).min(1),
  disabled: z.boolean().optional().meta({ description: 'true when it is specially about disabled children' }),
  words: words.meta({ description: 'What somebody sees or hears; not a diagnosis' }),
  procedures: z.array(id).default([]).meta({ description: 'Slugs of the procedures to read next, most telling first' }),
  keywords: z.array(words).default([]).meta({ description: 'Words people type for it that its words do not hold; only the search reads them', example: 'county lines' }),
});

/** `content/thresholds/<date>.yaml`: the levels of need and their indicators from that day. */
export const thresholdSetSchema = z.strictObject({
  levels: z.strictObject({ 1: level, 2: level, 3: level, 4: level }),
  indicators: z.record(id, indicator),
});
export type Level = z.infer<typeof level>;
export type Indicator = z.infer<typeof indicator> & { id: string };
export type ThresholdSet = { date: string; levels: Record<1 | 2 | 3 | 4, Level>; indicators: Indicator[] };
