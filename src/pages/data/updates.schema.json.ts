import type { APIRoute } from 'astro';
import { z } from 'zod';
import { day } from '../../manual/schemas/common.ts';
import { publishedUpdateSchema } from '../../manual/schemas/published.ts';

/** JSON Schema of updates.json, made from the schema that the build checks it with. */
export const GET: APIRoute = () => {
  const schema = z.strictObject({ $schema: z.string(), asAt: day, updates: z.array(publishedUpdateSchema) });
  return new Response(JSON.stringify({ ...z.toJSONSchema(schema), title: 'Updates of the manual' }, null, 1), { headers: { 'Content-Type': 'application/schema+json' } });
};
