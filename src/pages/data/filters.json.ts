import type { APIRoute } from 'astro';
import { inForce } from '../../manual/versions.ts';
import { getManual } from '../../site/manual.ts';

/** The names of what search can be narrowed by, in the manual's order. */
export const GET: APIRoute = async () => {
  const manual = await getManual();
  const sections = new Set(inForce(manual.series.values()).map((s) => s.procedure.section));
  return new Response(JSON.stringify({
    kind: { procedure: 'Procedures', 'levels of need': 'Levels of need', toolkit: 'Toolkits', document: 'Documents', timescales: 'Timescales', contacts: 'Contacts', glossary: 'Glossary', training: 'Training', guide: 'Guides', learning: 'Learning', role: 'Roles' },
    section: Object.fromEntries([...manual.sections.values()].filter((s) => sections.has(s.id)).map((s) => [s.id, s.title])),
    role: Object.fromEntries([...manual.roles.values()].map((r) => [r.id, r.name])),
  }), { headers: { 'Content-Type': 'application/json' } });
};
