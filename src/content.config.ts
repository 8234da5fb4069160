import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ContentEntries } from './manual/reading/content.ts';
import { part } from './site/loader.ts';

// The loader reads, checks and shapes every entry with the schemas in src/manual/schemas/; here they only get their types.
const collection = <K extends keyof ContentEntries>(name: K) => defineCollection({ loader: part(name), schema: z.custom<ContentEntries[K][number]['value']>() });

export const collections = {
  partnership: collection('partnership'),
  roles: collection('roles'),
  sections: collection('sections'),
  services: collection('services'),
  contacts: collection('contacts'),
  sources: collection('sources'),
  timescales: collection('timescales'),
  events: collection('events'),
  bankHolidays: collection('bankHolidays'),
  glossary: collection('glossary'),
  training: collection('training'),
  documents: collection('documents'),
  toolkits: collection('toolkits'),
  preBirth: collection('preBirth'),
  decisions: collection('decisions'),
  neglect: collection('neglect'),
  search: collection('search'),
  guides: collection('guides'),
  learning: collection('learning'),
  maps: collection('maps'),
  thresholds: collection('thresholds'),
  updates: collection('updates'),
  procedures: collection('procedures'),
  versions: collection('versions'),
};
