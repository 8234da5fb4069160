import type { APIRoute } from 'astro';
import { z } from 'zod';
import { day } from '../../manual/schemas/common.ts';
import { publishedChangeSchema } from '../../manual/schemas/published.ts';

/** JSON Schema of changes.json, made from the schema that the build checks it with. */
export const GET: APIRoute = () => {
  const schema = z.strictObject({ $schema: z.string(), asAt: day, changes: z.array(publishedChangeSchema) });
  return new Response(JSON.stringify({ ...z.toJSONSchema(schema), title: 'Changes of the manual' }, null, 1), { headers: { 'Content-Type': 'application/schema+json' } });
};
