import { callable } from '../../manual/contacts.ts';
import { inWords } from '../../manual/dates.ts';
import { editionMeant, thresholdsOn, timescaleOn } from '../../manual/editions.ts';
import type { Manual } from '../../manual/manual.ts';
import type { Level } from '../../manual/schemas/threshold.ts';
import { LEVELS } from '../../manual/thresholds/names.ts';
import { asksByRole } from '../../manual/published.ts';
import { inForce } from '../../manual/versions.ts';
import { sentence } from '../../manual/wording.ts';
import type { SearchRecord } from './pagefind.ts';

const AGES: Readonly<Record<string, string>> = { unborn: 'before birth', '0-4': 'under 5', '5-10': '5 to 10', '11-17': '11 to 17' };
const rolesOf = (roles: readonly string[] | 'all' | undefined, manual: Manual): string[] => (roles === undefined || roles === 'all' ? [...manual.roles.keys()] : [...roles]);

/** Everything in force that is smaller than a page: each leads to its own place. What is past or coming is not among them. */
export function searchRecords(manual: Manual): SearchRecord[] {
  return [...levels(manual), ...timescales(manual), ...contacts(manual), ...terms(manual), ...courses(manual), ...changes(manual)];
}

/** What a level says in words: its form and who to call are ids. */
const textsOf = ({ summary, looksLike, help, consent, leads, act }: Level): string[] => [summary, looksLike, help, consent, leads, act];

function levels(manual: Manual): SearchRecord[] {
  const set = thresholdsOn(manual.thresholds, manual.asAt);
  if (!set) return [];
  return [
    ...LEVELS.map((n): SearchRecord => ({ url: `/thresholds/#level-${n}`, title: `Level ${n}: ${set.levels[n].label}`, kind: 'indicator', content: textsOf(set.levels[n]).join(' '), filters: {} })),
    ...set.indicators.map((i): SearchRecord => ({ url: `/thresholds/#${i.id}`, title: `Level ${i.level}: ${set.levels[i.level].label}`, kind: 'indicator', content: `${i.words} ${i.ages.map((age) => AGES[age]).join(', ')}${i.disabled ? ', disabled children' : ''}${i.keywords.length > 0 ? `. ${i.keywords.join(', ')}` : ''}`, filters: {} })),
  ];
}

function timescales(manual: Manual): SearchRecord[] {
  return [...manual.timescales.values()].flatMap((t): SearchRecord[] => {
    const value = timescaleOn(t, manual.asAt);
    const source = value && manual.sources.get(value.source);
    return value && source ? [{ url: `/timescales/#${t.id}`, title: `${t.title}: ${value.words}`, kind: 'timescale', content: `${sentence(t.who)} The clock starts when ${sentence(t.starts)} ${t.note ?? ''} ${editionMeant(source, manual.asAt).label}`, filters: {} }] : [];
  });
}

function contacts(manual: Manual): SearchRecord[] {
  return [...manual.contacts.values()].map((c): SearchRecord => {
    const service = c.service === undefined ? undefined : manual.services.get(c.service);
    const [number] = callable(manual, c.id).numbers;
    return { url: `/contacts/#${c.service ?? c.id}`, title: service ? `${service.title}: ${c.name}` : c.name, kind: 'contact', content: [number?.phone, c.email, c.hours, c.use].filter(Boolean).join('. '), filters: { ...(c.areas === 'all' ? {} : { area: c.areas }), role: rolesOf(c.roles, manual) } };
  });
}

function terms(manual: Manual): SearchRecord[] {
  return [...manual.glossary.values()].map((g): SearchRecord => ({
    url: `/glossary/#${g.id}`, title: g.abbreviation ? `${g.abbreviation}: ${g.term}` : g.term, kind: 'glossary',
    content: [g.meaning, g.variants.length > 0 ? `Also: ${g.variants.join(', ')}.` : '', g.retired.length > 0 ? `No longer used: ${g.retired.join(', ')}.` : '', g.trap ?? ''].filter(Boolean).join(' '), filters: {},
  }));
}

function courses(manual: Manual): SearchRecord[] {
  return [...manual.training.values()].map((t): SearchRecord => ({ url: `/training/#${t.id}`, title: t.title, kind: 'training', content: `${t.kind}, ${t.length}. ${t.summary}`, filters: { role: rolesOf(t.roles, manual) } }));
}

/** How each procedure came to be as it is: earlier changes are in the bulletins, which are not what is in force. */
function changes(manual: Manual): SearchRecord[] {
  return inForce(manual.series.values()).map(({ current: version, ...series }): SearchRecord => {
    const asks = asksByRole(manual, version);
    return { url: `/updates/${version.update}/#${series.slug}`, title: `${version.title}: what changed on ${inWords(version.date)}`, kind: 'change', content: [version.change.note, ...version.change.changes.map((c) => c.words), ...new Set(Object.values(asks))].join(' '), filters: { section: [series.procedure.section], role: Object.keys(asks) } };
  });
}
