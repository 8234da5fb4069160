import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ContentEntries } from './manual/reading/content.ts';
import { part } from './site/loader.ts';
import { PARTS } from './site/parts.ts';

// The loader reads, checks and shapes every entry with the schemas in src/manual/schemas/; here they only get their types.
const collection = <K extends keyof ContentEntries>(name: K) => defineCollection({ loader: part(name), schema: z.custom<ContentEntries[K][number]['value']>() });

export const collections = Object.fromEntries(PARTS.map((name) => [name, collection(name)])) as unknown as { [K in keyof ContentEntries]: ReturnType<typeof collection<K>> };
