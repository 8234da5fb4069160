import { z } from 'zod';
import { whyNotADate } from '../dates.ts';

/** A day of the calendar, written 2026-06-01. */
export const day = z.string().superRefine((text, ctx) => {
  const why = whyNotADate(text);
  if (why) ctx.addIssue({ code: 'custom', message: why, params: { fix: 'write a day of the calendar as year-month-day, such as 2026-06-01' } });
});

/** An id: lower case letters, digits and single hyphens, because ids become addresses and anchors. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case letters, digits and single hyphens, such as pre-birth');

/** Words for a reader: not empty. */
export const words = z.string().trim().min(1, 'write some words here');

/** Role ids, or the one word `all`. */
export const roleList = z.union([z.literal('all'), z.array(id).min(1)]);

/** A text that YAML may have read as a number, such as an edition id 2023. */
export const label = z.union([z.string().min(1), z.number()]).transform(String);

/** How far a statement has been checked. `to be checked` must say by when and why. */
export const checking = {
  state: z.enum(['verified', 'to be checked']),
  check: z.strictObject({ by: day, why: words }).optional(),
};

/** Adds the rule that `to be checked` says by when and why, and that `verified` does not. */
export function withChecking<T extends z.ZodType<{ state: string; check?: unknown }>>(schema: T): T {
  return schema.superRefine((entry, ctx) => {
    if (entry.state === 'to be checked' && !entry.check)
      ctx.addIssue({ code: 'custom', path: ['check'], message: 'it is "to be checked", but not by when or why', params: { fix: 'add `check:` with `by:` (a date) and `why:` (what has to be compared)' } });
    if (entry.state === 'verified' && entry.check)
      ctx.addIssue({ code: 'custom', path: ['check'], message: 'it is marked verified and yet to be checked', params: { fix: 'take `check:` out, or write `state: to be checked`' } });
  }) as T;
}
