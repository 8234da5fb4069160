import { whyNotADate } from '../dates.ts';
import { asMarkdown } from '../decision/pieces.ts';
import type { Problem } from '../problems.ts';
import { decisionSchema, type DecisionGuide } from '../schemas/decision.ts';
import { mapSchema, type ProcessMap } from '../schemas/map.ts';
import { procedureSchema, type Procedure } from '../schemas/procedure.ts';
import { thresholdSetSchema, type ThresholdSet } from '../schemas/threshold.ts';
import { versionSchema, type Version } from '../schemas/version.ts';
import type { ManualContent } from './content.ts';
import { listFolder, type ContentFolder, type Entry, type Reading } from './folder.ts';

/** Files among the toolkits that are the words of one tool, each with a schema of its own; all other YAML there is decision guides. */
export const PRE_BIRTH = 'pre-birth-timeline.yaml';
const OWN_SCHEMA: readonly string[] = [PRE_BIRTH];

/** Takes in what was read of a part: its problems are noted, its entries handed on. */
export type Keep = <T>(part: keyof ManualContent, reading: Reading<T>) => Entry<T>[];

const isId = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

const nameProblem = (folder: ContentFolder, path: string, code: string, what: string, fix: string): Problem => ({ level: 'problem', code, file: folder.name(path), line: 1, column: 1, what, fix });

/** Texts with a head, one file each. */
export function readTexts<T extends object>(folder: ContentFolder, name: 'documents' | 'toolkits' | 'guides' | 'updates', schema: Parameters<ContentFolder['head']>[2], keep: Keep, problems: Problem[], named?: 'dates'): Entry<T & { id: string; source: string }>[] {
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

/** Process maps, one file each. */
export function readMaps(folder: ContentFolder, keep: Keep, problems: Problem[]): Entry<ProcessMap>[] {
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
export function readDecisions(folder: ContentFolder, keep: Keep, problems: Problem[]): Entry<DecisionGuide>[] {
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

/** The levels of need, one file for each day on which they changed. */
export function readThresholds(folder: ContentFolder, keep: Keep, problems: Problem[]): Entry<ThresholdSet>[] {
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

/** Procedures, one folder each: what does not change, and a file for every version. */
export function readProcedures(folder: ContentFolder, keep: Keep, problems: Problem[]): { procedures: Entry<Procedure>[]; versions: Entry<Version>[] } {
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
