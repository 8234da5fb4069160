import type { LEVELS } from '../../../src/manual/thresholds/names.ts';
import type { Indicator, Level, ThresholdSet } from '../../../src/manual/schemas/threshold.ts';

/** A sign with what a test does not care about filled in. */
export const aSign = (id: string, more: Partial<Indicator> = {}): Indicator => ({ id, level: 2, domain: 'family', ages: ['0-4'], words: `Words of ${id}.`, procedures: [], keywords: [], ...more });

export const aLevel = (more: Partial<Level> = {}): Level => ({ label: 'L', summary: 'S', looksLike: 'X', help: 'H', consent: 'C', leads: 'W', form: 'F', act: 'A', ...more });

export const aSet = (indicators: Indicator[], levels: Partial<Record<(typeof LEVELS)[number], Level>> = {}, date = '2026-06-01'): ThresholdSet => ({ date, levels: { 1: aLevel(), 2: aLevel(), 3: aLevel(), 4: aLevel(), ...levels }, indicators });
