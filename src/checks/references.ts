import { didYouMean } from '../manual/did-you-mean.ts';
import type { Problem } from '../manual/problems.ts';
import type { ContentEntries } from '../manual/reading/content.ts';
import type { Entry } from '../manual/reading/folder.ts';
import { LEVELS } from '../manual/thresholds/names.ts';
import { EVERYONE_ELSE } from '../manual/schemas/version.ts';
import { problem, type Check } from './check.ts';

type Register = 'role' | 'area' | 'board' | 'section' | 'service' | 'contact' | 'service or contact' | 'source' | 'timescale' | 'event' | 'procedure' | 'document' | 'course' | 'update' | 'version';

/** One place where an entry names another. */
interface Reference {
  to: Register;
  id: string;
  path: readonly (string | number)[];
}

const many = (to: Register, ids: readonly string[] | 'all' | undefined, ...path: (string | number)[]): Reference[] =>
  ids === undefined || ids === 'all' ? [] : ids.map((id, i) => ({ to, id, path: [...path, i] }));
const one = (to: Register, id: string | undefined, ...path: (string | number)[]): Reference[] => (id === undefined ? [] : [{ to, id, path }]);

/** Every id that an entry mentions, by kind of entry. A new field that names something else belongs here. */
const REFERENCES: { [K in keyof ContentEntries]?: (entry: ContentEntries[K][number]['value']) => Reference[] } = {
  partnership: (p) => [
    ...Object.entries(p.boards).flatMap(([board, { areas }]) => many('area', areas, 'boards', board, 'areas')),
    ...Object.entries(p.areas).flatMap(([area, a]) => [...one('contact', a.frontDoor, 'areas', area, 'frontDoor'), ...one('contact', a.outOfHours, 'areas', area, 'outOfHours')]),
    ...one('procedure', p.thresholds, 'thresholds'),
    ...one('procedure', p.referral, 'referral'),
  ],
  roles: (r) => [...many('procedure', r.start, 'start'), ...many('service or contact', r.call, 'call'), ...r.duties.flatMap((d, i) => one('source', d.source, 'duties', i, 'source'))],
  contacts: (c) => [...one('service', c.service, 'service'), ...many('area', c.areas, 'areas'), ...many('role', c.roles, 'roles')],
  timescales: (t) => [...one('event', t.event, 'event'), ...t.values.flatMap((v, i) => one('source', v.source, 'values', i, 'source')), ...many('procedure', t.procedures, 'procedures')],
  events: (e) => [...many('event', e.also, 'also'), ...e.perhaps.flatMap((p, i) => one('event', p.event, 'perhaps', i, 'event')), ...one('event', e.now, 'now')],
  glossary: (g) => many('procedure', g.see, 'see'),
  training: (t) => [...many('role', t.roles, 'roles'), ...many('procedure', t.procedures, 'procedures'), ...one('contact', t.book, 'book')],
  documents: (d) => [...many('procedure', d.procedures, 'procedures'), ...many('role', d.roles, 'roles')],
  guides: (g) => many('procedure', g.procedures, 'procedures'),
  learning: (l) => [...one('source', l.source, 'source'), ...l.changed.flatMap((c, i) => one('version', c.version, 'changed', i, 'version')), ...many('role', l.roles, 'roles')],
  maps: (m) => [
    ...many('procedure', m.procedures, 'procedures'),
    ...many('service or contact', m.call, 'call'),
    ...m.steps.flatMap((s): Reference[] => [
      ...many('role', typeof s.who === 'string' ? undefined : s.who, 'steps', s.id, 'who'),
      ...one('timescale', s.by, 'steps', s.id, 'by'),
      ...one('service or contact', s.call, 'steps', s.id, 'call'),
      ...one('source', s.source?.id, 'steps', s.id, 'source', 'id'),
      ...(s.link && 'procedure' in s.link ? one('procedure', s.link.procedure, 'steps', s.id, 'link', 'procedure') : []),
      ...(s.link && 'document' in s.link ? one('document', s.link.document, 'steps', s.id, 'link', 'document') : []),
      ...(s.link && 'timescale' in s.link ? one('timescale', s.link.timescale, 'steps', s.id, 'link', 'timescale') : []),
    ]),
  ],
  toolkits: (t) => many('procedure', t.procedures, 'procedures'),
  preBirth: (p) => [
    ...many('procedure', p.procedures, 'procedures'), ...one('procedure', p.hidden.procedure, 'hidden', 'procedure'),
    ...p.milestones.flatMap((m, i) => one('timescale', m.timescale, 'milestones', i, 'timescale')), ...one('timescale', p.born.timescale, 'born', 'timescale'),
  ],
  decisions: (d) => [
    ...Object.entries(d.restsOn).flatMap(([slug, day]) => one('version', `${slug}/${day}`, 'restsOn', slug)),
    ...many('service or contact', d.call, 'call'),
    ...one('document', d.form?.document, 'form', 'document'),
    ...Object.entries(d.outcomes).flatMap(([id, o]) => [...many('service or contact', o.call, 'outcomes', id, 'call'), ...many('document', o.documents, 'outcomes', id, 'documents'), ...many('procedure', o.procedures, 'outcomes', id, 'procedures')]),
  ],
  neglect: (d) => [...many('procedure', d.procedures, 'procedures'), ...Object.entries(d.prompts).flatMap(([id, p]) => many('procedure', p.procedures, 'prompts', id, 'procedures'))],
  updates: (u) => u.signedOff.flatMap((s, i) => one('board', s.board, 'signedOff', i, 'board')),
  procedures: (p) => [...one('section', p.section, 'section'), ...many('role', p.audiences, 'audiences'), ...many('course', p.training, 'training'), ...many('document', p.documents, 'documents')],
  versions: (v) => [
    ...one('update', v.update, 'update'),
    ...many('service or contact', v.call, 'call'),
    ...many('timescale', v.timescales, 'timescales'),
    ...many('procedure', v.related, 'related'),
    ...many('procedure', v.withdrawn?.replacedBy, 'withdrawn', 'replacedBy'),
    ...v.change.triggers.flatMap((t, i) => one('source', t.source, 'change', 'triggers', i, 'source')),
    ...Object.keys(v.change.roles).filter((r) => r !== EVERYONE_ELSE).flatMap((r) => one('role', r, 'change', 'roles', r)),
  ],
};

/** The parts of the content in which each kind of id stands. */
const PARTS: Record<Register, (keyof ContentEntries)[]> = {
  role: ['roles'], area: [], board: [], section: ['sections'], service: ['services'], contact: ['contacts'], 'service or contact': ['services', 'contacts'],
  source: ['sources'], timescale: ['timescales'], event: ['events'], procedure: ['procedures'], document: ['documents'], course: ['training'], update: ['updates'], version: ['versions'],
};

/** Every id that names something has to name something that is there. */
export const checkReferences: Check = ({ entries, content, isBroken }) => {
  const ids = (list: readonly { id: string }[]): string[] => list.map((e) => e.id);
  const known: Record<Register, string[]> = {
    role: ids(content.roles), section: ids(content.sections), service: ids(content.services), contact: ids(content.contacts),
    area: Object.keys(content.partnership.areas), board: Object.keys(content.partnership.boards),
    'service or contact': [...ids(content.services), ...ids(content.contacts)],
    source: ids(content.sources), timescale: ids(content.timescales), event: ids(content.events), procedure: content.procedures.map((p) => p.slug),
    document: ids(content.documents), course: ids(content.training), update: ids(content.updates), version: content.versions.map((v) => `${v.procedure}/${v.date}`),
  };
  const check = <T>(list: readonly Entry<T>[], references: (value: T) => Reference[]): Problem[] =>
    list.flatMap((entry) => references(entry.value)
      .filter(({ to, id }) => !known[to].includes(id) && !PARTS[to].some((part) => isBroken(part, id)))
      .map(({ to, id, path }) => problem(entry.at(path), `unknown-${to.replaceAll(' ', '-')}`, `there is no ${to} "${id}"`, didYouMean(id, known[to]))));
  const thresholds = entries.thresholds.flatMap((entry) => entry.value.indicators.flatMap((indicator) => indicator.procedures
    .filter((slug) => !known.procedure.includes(slug) && !isBroken('procedures', slug))
    .map((slug) => problem(entry.at(['indicators', indicator.id]), 'unknown-procedure', `there is no procedure "${slug}"`, didYouMean(slug, known.procedure)))));
  const calls = entries.thresholds.flatMap((entry) => LEVELS.flatMap((n) => {
    const call = entry.value.levels[n].call;
    return call === undefined || known['service or contact'].includes(call) || isBroken('services', call) || isBroken('contacts', call) ? [] : [problem(entry.at(['levels', n, 'call']), 'unknown-service-or-contact', `there is no service or contact "${call}"`, didYouMean(call, known['service or contact']))];
  }));
  return [...thresholds, ...calls, ...Object.entries(REFERENCES).flatMap(([name, references]) => check(entries[name as keyof ContentEntries] as Entry<never>[], references as (value: never) => Reference[]))];
};
