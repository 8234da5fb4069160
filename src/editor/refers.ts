import type { Partnership } from '../manual/schemas/partnership.ts';

/** What a key that holds an id refers to; `free` is an id that stands in no register: an anchor of a text, or an id that is made here. */
export type Reference = 'roles' | 'areas' | 'boards' | 'services' | 'contacts' | 'numbers' | 'sources' | 'timescales' | 'events' | 'documents' | 'procedures' | 'sections' | 'training' | 'levels' | 'update' | 'free';

/**
 * By kind of file and path of the key: what every key that holds ids refers to. Where the same name means the same in every kind of
 * file it stands under `*`. A test walks the schemas, so that a new key of ids cannot be left out.
 */
const REFERENCES: Record<string, Record<string, Reference>> = {
  '*': { procedures: 'procedures', roles: 'roles', source: 'sources', documents: 'documents', timescales: 'timescales', training: 'training', areas: 'areas', service: 'services' },
  versions: { update: 'update', call: 'numbers', related: 'procedures', 'withdrawn.replacedBy': 'procedures', 'change.triggers.source': 'sources', 'change.changes.sections': 'free', 'change.roles.id': 'roles' },
  procedures: { section: 'sections', audiences: 'roles', formerAnchors: 'free', 'formerAnchors.id': 'free' },
  updates: { 'signedOff.board': 'boards', 'submitted.texts.id': 'free' },
  glossary: { see: 'procedures' },
  roles: { 'duties.source': 'sources', call: 'numbers', start: 'procedures' },
  training: { book: 'contacts' },
  timescales: { 'values.source': 'sources', event: 'events' },
  partnership: { 'boards.id': 'free', 'boards.areas': 'areas', 'areas.id': 'free', 'areas.frontDoor': 'contacts', 'areas.outOfHours': 'contacts', thresholds: 'procedures', referral: 'procedures', 'settings.id': 'free', toLocalise: 'free' },
};

/** What a key of ids refers to; undefined when nobody has said. */
export function referenceOf(kind: string, path: readonly string[]): Reference | undefined {
  return REFERENCES[kind]?.[path.join('.')] ?? (path.length === 1 ? REFERENCES['*']![path[0]!] : undefined);
}

export interface Option { label: string; value: string }
/** The entries that a reference may name, with the words a person knows them by. */
export type Options = Readonly<Partial<Record<Reference, readonly Option[]>>>;

interface Named { id?: string; slug?: string; title?: string; name?: string }
interface Content {
  partnership: Partnership;
  roles: Named[]; services: Named[]; contacts: Named[]; sources: Named[]; timescales: Named[]; events: Named[]; documents: Named[]; sections: Named[]; training: Named[];
}

const named = (list: readonly Named[]): Option[] => list.map((e) => ({ value: (e.id ?? e.slug)!, label: e.title ?? e.name ?? e.id! })).sort((a, b) => a.label.localeCompare(b.label, 'en'));
const byName = (map: Readonly<Record<string, { name: string }>>): Option[] => Object.entries(map).map(([value, { name }]) => ({ value, label: name }));

/**
 * The options of every reference.
 * @param procedures each procedure with its newest title
 */
export function optionsFrom(content: Content, procedures: readonly { slug: string; title: string }[]): Options {
  const [services, contacts] = [named(content.services), named(content.contacts)];
  return {
    roles: named(content.roles), areas: byName(content.partnership.areas), boards: byName(content.partnership.boards), services, contacts,
    numbers: [...services.map((s) => ({ ...s, label: `${s.label} (the number of each area)` })), ...contacts],
    sources: named(content.sources), timescales: named(content.timescales), events: named(content.events), documents: named(content.documents), sections: named(content.sections), training: named(content.training),
    procedures: named(procedures), levels: ['1', '2', '3', '4'].map((n) => ({ value: n, label: `Level ${n}` })),
  };
}
