import { lockSchema, type Lock } from '../frozen.ts';
import type { Problem } from '../problems.ts';
import { bankHolidaysSchema, type BankHolidays } from '../schemas/bank-holidays.ts';
import { contactSchema, serviceSchema, type Contact, type Service } from '../schemas/contact.ts';
import type { DecisionGuide } from '../schemas/decision.ts';
import { documentSchema, toolkitSchema, type ManualDocument, type Toolkit } from '../schemas/document.ts';
import { eventSchema, type ManualEvent } from '../schemas/event.ts';
import { glossarySchema, type GlossaryEntry } from '../schemas/glossary.ts';
import { guideSchema, type Guide } from '../schemas/guide.ts';
import { learningSchema, type Learning } from '../schemas/learning.ts';
import type { ProcessMap } from '../schemas/map.ts';
import { neglectSchema, type NeglectDomain } from '../schemas/neglect.ts';
import { partnershipSchema, type Partnership } from '../schemas/partnership.ts';
import { preBirthSchema, type PreBirth } from '../schemas/pre-birth.ts';
import type { Procedure } from '../schemas/procedure.ts';
import { roleSchema, type Role } from '../schemas/role.ts';
import { searchSchema, type SearchSettings } from '../schemas/search.ts';
import { sectionSchema, type Section } from '../schemas/section.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import type { ThresholdSet } from '../schemas/threshold.ts';
import { timescaleSchema, type Timescale } from '../schemas/timescale.ts';
import { trainingSchema, type Training } from '../schemas/training.ts';
import { updateSchema, type Update } from '../schemas/update.ts';
import type { Version } from '../schemas/version.ts';
import { ContentFolder, type Entry, type Reading } from './folder.ts';
import { PRE_BIRTH, readDecisions, readMaps, readProcedures, readTexts, readThresholds, type Keep } from './parts.ts';

/** Everything the subgroup has written, read and well formed, as plain data. */
export interface ManualContent {
  partnership: Partnership;
  roles: Role[];
  sections: Section[];
  services: Service[];
  contacts: Contact[];
  sources: Source[];
  timescales: Timescale[];
  events: ManualEvent[];
  /** One list, or none. */
  bankHolidays: BankHolidays[];
  glossary: GlossaryEntry[];
  training: Training[];
  documents: ManualDocument[];
  toolkits: Toolkit[];
  preBirth: PreBirth[];
  decisions: DecisionGuide[];
  neglect: NeglectDomain[];
  search: SearchSettings[];
  guides: Guide[];
  learning: Learning[];
  maps: ProcessMap[];
  thresholds: ThresholdSet[];
  updates: Update[];
  procedures: Procedure[];
  versions: Version[];
}

/** The same, entry by entry with its place in the files, for the checks. */
export type ContentEntries = { [K in keyof ManualContent]: Entry<ManualContent[K] extends (infer T)[] ? T : ManualContent[K]>[] };

export interface ReadContent {
  entries: ContentEntries;
  problems: Problem[];
  /** Ids of entries that are there but could not be read, by part; `*` for a whole file. */
  broken: ReadonlyMap<keyof ManualContent, readonly string[]>;
}

/**
 * Reads `content/` below `root`.
 * @returns the well-formed entries and a problem for everything else; nothing is thrown for what an editor wrote
 */
export function readContent(root: string): ReadContent {
  const folder = new ContentFolder(root);
  const problems: Problem[] = [];
  const broken = new Map<keyof ManualContent, string[]>();
  const keep: Keep = (part, reading) => {
    problems.push(...reading.problems);
    broken.set(part, [...(broken.get(part) ?? []), ...reading.broken]);
    return reading.entries;
  };
  const { procedures, versions } = readProcedures(folder, keep, problems);
  const entries: ContentEntries = {
    partnership: keep('partnership', folder.file(folder.path('partnership.yaml'), 'partnership', partnershipSchema)),
    roles: keep('roles', folder.register('roles', roleSchema)),
    sections: keep('sections', folder.register('sections', sectionSchema)),
    services: keep('services', folder.register('services', serviceSchema)),
    contacts: keep('contacts', folder.register('contacts', contactSchema)),
    sources: keep('sources', folder.register('sources', sourceSchema)),
    timescales: keep('timescales', folder.register('timescales', timescaleSchema)),
    events: keep('events', folder.register('events', eventSchema)),
    // Optional: a manual without it counts no dates.
    bankHolidays: keep('bankHolidays', bankHolidaysIn(folder)),
    glossary: keep('glossary', folder.register('glossary', glossarySchema)),
    training: keep('training', folder.register('training', trainingSchema)),
    documents: readTexts(folder, 'documents', documentSchema, keep, problems),
    toolkits: readTexts(folder, 'toolkits', toolkitSchema, keep, problems),
    // A manual without this file has no pre-birth timeline.
    preBirth: folder.isThere(folder.path('toolkits', PRE_BIRTH)) ? keep('preBirth', folder.file(folder.path('toolkits', PRE_BIRTH), 'pre-birth-timeline', preBirthSchema)) : [],
    decisions: readDecisions(folder, keep, problems),
    neglect: keep('neglect', folder.register('neglect', neglectSchema)),
    // What the search knows is optional: without it, it knows the glossary and the keywords.
    search: folder.isThere(folder.path('search.yaml')) ? keep('search', folder.file(folder.path('search.yaml'), 'search', searchSchema)) : [],
    guides: readTexts(folder, 'guides', guideSchema, keep, problems),
    learning: keep('learning', folder.register('learning', learningSchema)),
    maps: readMaps(folder, keep, problems),
    updates: readTexts(folder, 'updates', updateSchema, keep, problems, 'dates'),
    thresholds: readThresholds(folder, keep, problems),
    procedures,
    versions,
  };
  return { entries, problems, broken };
}

/** The lock of what has been published; no entry when there is none, which is a manual that has not been published yet. */
export function readLock(root: string): Reading<Lock> {
  const folder = new ContentFolder(root);
  const path = folder.path('published.lock');
  return folder.isThere(path) ? folder.file(path, 'published.lock', lockSchema) : { entries: [], problems: [], broken: [] };
}

const bankHolidaysIn = (folder: ContentFolder): Reading<BankHolidays> => (folder.isThere(folder.path('bank-holidays.yaml')) ? folder.file(folder.path('bank-holidays.yaml'), 'bank-holidays', bankHolidaysSchema) : { entries: [], problems: [], broken: [] });

/** The bank holidays of the manual below `root`; no entry when it has no list of them. */
export const readBankHolidays = (root: string): Reading<BankHolidays> => bankHolidaysIn(new ContentFolder(root));

/** The values alone. @throws Error when the partnership file could not be read, which the checks report first */
export function contentOf(entries: ContentEntries): ManualContent {
  const [partnership] = entries.partnership;
  if (!partnership) throw new Error('content/partnership.yaml could not be read: run `npm run manual -- check`');
  const lists = Object.fromEntries(Object.entries(entries).map(([name, list]) => [name, (list as Entry<unknown>[]).map((e) => e.value)]));
  return { ...lists, partnership: partnership.value } as ManualContent;
}
