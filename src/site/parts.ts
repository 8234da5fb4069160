import type { ManualContent } from '../manual/reading/content.ts';

const IN_ORDER: { [K in keyof ManualContent]: true } = {
  partnership: true, roles: true, sections: true, services: true, contacts: true, sources: true, timescales: true, events: true, bankHolidays: true, glossary: true, training: true, documents: true,
  toolkits: true, preBirth: true, decisions: true, neglect: true, search: true, guides: true, learning: true, maps: true, thresholds: true, updates: true, procedures: true, versions: true,
};

/** The parts of the content, each a collection of the site. They stand here without their schemas, which a page does not need. */
export const PARTS = Object.keys(IN_ORDER) as (keyof ManualContent)[];
