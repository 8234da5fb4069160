import { whyNotADate } from '../dates.ts';
import { asMarkdown } from '../decision/pieces.ts';
import { lockSchema, type Lock } from '../frozen.ts';
import type { Problem } from '../problems.ts';
import { bankHolidaysSchema, type BankHolidays } from '../schemas/bank-holidays.ts';
import { contactSchema, serviceSchema, type Contact, type Service } from '../schemas/contact.ts';
import { decisionSchema, type DecisionGuide } from '../schemas/decision.ts';
import { documentSchema, toolkitSchema, type ManualDocument, type Toolkit } from '../schemas/document.ts';
import { eventSchema, type ManualEvent } from '../schemas/event.ts';
import { glossarySchema, type GlossaryEntry } from '../schemas/glossary.ts';
import { guideSchema, type Guide } from '../schemas/guide.ts';
import { learningSchema, type Learning } from '../schemas/learning.ts';
import { mapSchema, type ProcessMap } from '../schemas/map.ts';
import { neglectSchema, type NeglectDomain } from '../schemas/neglect.ts';
import { partnershipSchema, type Partnership } from '../schemas/partnership.ts';
import { preBirthSchema, type PreBirth } from '../schemas/pre-birth.ts';
import { procedureSchema, type Procedure } from '../schemas/procedure.ts';
import { roleSchema, type Role } from '../schemas/role.ts';
import { searchSchema, type SearchSettings } from '../schemas/search.ts';
import { sectionSchema, type Section } from '../schemas/section.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { thresholdSetSchema, type ThresholdSet } from '../schemas/threshold.ts';
import { timescaleSchema, type Timescale } from '../schemas/timescale.ts';
import { trainingSchema, type Training } from '../schemas/training.ts';
import { updateSchema, type Update } from '../schemas/update.ts';
import { versionSchema, type Version } from '../schemas/version.ts';
import { ContentFolder, listFolder, type Entry, type Reading } from './folder.ts';

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

/** Files among the toolkits that are the words of one tool, each with a schema of its own; all other YAML there is decision guides. */
const PRE_BIRTH = 'pre-birth-timeline.yaml';
const OWN_SCHEMA: readonly string[] = [PRE_BIRTH];

type Keep = <T>(part: keyof ManualContent, reading: Reading<T>) => Entry<T>[];

const isId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

const nameProblem = (folder: ContentFolder, path: string, code: string, what: string, fix: string): Problem => ({ level: 'problem', code, file: folder.name(path), line: 1, column: 1, what, fix });

function readTexts<T extends object>(folder: ContentFolder, name: 'documents' | 'toolkits' | 'guides' | 'updates', schema: Parameters<ContentFolder['head']>[2], keep: Keep, problems: Problem[], named?: 'dates'): Entry<T & { id: string; source: string }>[] {
  return listFolder(folder.path(name)).flatMap((file) => {
    const path = folder.path(name, file);
    const id = file.replace(/\.mdx$/, '');
    // The YAML among the toolkits is no text: each kind of it is read by itself.
    if (name === 'toolkits' && file.endsWith('.yaml')) return [];
    if (!file.endsWith('.mdx')) {
      problems.push(nameProblem(folder, path, 'stray-file', `${file} does not belong in content/${name}/`, 'this folder holds files that end in .mdx: rename it or move it away'));
      return [];
    }
    const why = named === 'dates' ? whyNotADate(id) : isId(id) ? undefined : `"${id}" is not lower case letters, digits and single hyphens`;
    if (why) {
      problems.push(nameProblem(folder, path, 'bad-file-name', `the file name cannot be used: ${why}`, named ? 'name the file after the day the update takes effect, such as 2026-06-01.mdx' : 'rename the file, such as referral-form.mdx'));
      return [];
    }
    return keep(name, folder.head(path, id, schema)).map((e) => ({ ...e, value: { ...(e.value as T & { source: string }), id } }));
  });
}

function readMaps(folder: ContentFolder, keep: Keep, problems: Problem[]): Entry<ProcessMap>[] {
  return listFolder(folder.path('maps')).flatMap((file) => {
    const path = folder.path('maps', file);
    const id = file.replace(/\.yaml$/, '');
    if (!file.endsWith('.yaml') || !isId(id)) {
      problems.push(nameProblem(folder, path, 'bad-file-name', `the file name cannot be used: ${file.endsWith('.yaml') ? `"${id}" is not lower case letters, digits and single hyphens` : 'it does not end in .yaml'}`, 'rename the file, such as missing-children.yaml'));
      return [];
    }
    return keep('maps', folder.file(path, id, mapSchema)).map((e) => ({ ...e, value: { ...e.value, id, steps: Object.entries(e.value.steps).map(([step, value]) => ({ ...value, id: step })) } }));
  });
}

/** Decision guides are the YAML files among the toolkits that are not the words of another tool. */
function readDecisions(folder: ContentFolder, keep: Keep, problems: Problem[]): Entry<DecisionGuide>[] {
  return listFolder(folder.path('toolkits')).filter((file) => file.endsWith('.yaml') && !OWN_SCHEMA.includes(file)).flatMap((file) => {
    const path = folder.path('toolkits', file);
    const id = file.replace(/\.yaml$/, '');
    if (!isId(id)) {
      problems.push(nameProblem(folder, path, 'bad-file-name', `the file name cannot be used: "${id}" is not lower case letters, digits and single hyphens`, 'rename the file, such as fgm-duty.yaml'));
      return [];
    }
    return keep('decisions', folder.file(path, id, decisionSchema)).map((e) => ({ ...e, value: { ...e.value, id, source: asMarkdown({ ...e.value, id }, (path) => e.at(path).line) } }));
  });
}

function readThresholds(folder: ContentFolder, keep: Keep, problems: Problem[]): Entry<ThresholdSet>[] {
  return listFolder(folder.path('thresholds')).flatMap((file) => {
    const path = folder.path('thresholds', file);
    const date = file.replace(/\.yaml$/, '');
    const why = file.endsWith('.yaml') ? whyNotADate(date) : 'it does not end in .yaml';
    if (why) {
      problems.push(nameProblem(folder, path, 'bad-file-name', `the file name cannot be used: ${why}`, 'name the file after the day its levels of need take effect, such as 2026-06-01.yaml'));
      return [];
    }
    return keep('thresholds', folder.file(path, date, thresholdSetSchema)).map((e) => ({
      ...e,
      value: { date, levels: e.value.levels, indicators: Object.entries(e.value.indicators).map(([id, indicator]) => ({ ...indicator, id })) },
    }));
  });
}

function readProcedures(folder: ContentFolder, keep: Keep, problems: Problem[]): { procedures: Entry<Procedure>[]; versions: Entry<Version>[] } {
  const procedures: Entry<Procedure>[] = [];
  const versions: Entry<Version>[] = [];
  for (const slug of listFolder(folder.path('procedures'))) {
    const path = folder.path('procedures', slug);
    if (!folder.isFolder(path)) {
      problems.push(nameProblem(folder, path, 'stray-file', `${slug} does not belong in content/procedures/`, 'this folder holds one folder for each procedure: move the file into the folder it belongs to'));
      continue;
    }
    procedures.push(...keep('procedures', folder.file(folder.path('procedures', slug, 'procedure.yaml'), slug, procedureSchema)).map((e) => ({ ...e, value: { ...e.value, slug } })));
    for (const file of listFolder(path).filter((name) => name !== 'procedure.yaml')) {
      const date = file.replace(/\.mdx$/, '');
      const why = file.endsWith('.mdx') ? whyNotADate(date) : 'it does not end in .mdx';
      if (why) {
        problems.push(nameProblem(folder, folder.path('procedures', slug, file), 'bad-file-name', `the file name cannot be used: ${why}`, 'name a version after the day it takes effect, such as 2026-06-01.mdx'));
        continue;
      }
      versions.push(...keep('versions', folder.head(folder.path('procedures', slug, file), `${slug}/${date}`, versionSchema)).map((e) => ({ ...e, value: { ...e.value, procedure: slug, date } })));
    }
  }
  return { procedures, versions };
}
