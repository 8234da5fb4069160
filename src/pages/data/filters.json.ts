import type { APIRoute } from 'astro';
import { inForce } from '../../manual/versions.ts';
import { getManual } from '../../site/manual.ts';

/** The names of what search can be narrowed by, in the manual's order. */
export const GET: APIRoute = async () => {
  const manual = await getManual();
  const sections = new Set(inForce(manual.series.values()).map((s) => s.procedure.section));
  return new Response(JSON.stringify({
    kind: { procedure: 'Procedures', indicator: 'Signs and levels of need', contact: 'Contacts', document: 'Forms and documents', toolkit: 'Toolkits', timescale: 'Timescales', glossary: 'Glossary', training: 'Training', guide: 'Guides', learning: 'Learning', role: 'Roles', change: 'Changes', update: 'Updates' },
    section: Object.fromEntries([...manual.sections.values()].filter((s) => sections.has(s.id)).map((s) => [s.id, s.title])),
    role: Object.fromEntries([...manual.roles.values()].map((r) => [r.id, r.name])),
    area: Object.fromEntries(Object.entries(manual.partnership.areas).map(([id, { name }]) => [id, name])),
  }), { headers: { 'Content-Type': 'application/json' } });
};
