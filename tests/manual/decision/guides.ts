import { fileURLToPath } from 'node:url';
import { readContent } from '../../../src/manual/reading/content.ts';

/** The decision guides of the example manual. */
export const guides = readContent(fileURLToPath(new URL('../../..', import.meta.url))).entries.decisions.map((entry) => entry.value);
