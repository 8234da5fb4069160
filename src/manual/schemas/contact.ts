import { z } from 'zod';
import { day, id, roleList, words } from './common.ts';

/** `content/services/`: kinds of local help that each area offers under its own name and number. */
export const serviceSchema = z.strictObject({
  title: words.meta({ description: 'What the service is', example: "Children's social care front door" }),
  use: words.meta({ description: 'When to use it' }),
  order: z.int().meta({ description: 'Place in lists, 1 first' }),
});
export type Service = z.infer<typeof serviceSchema> & { id: string };

/** Days and times of day. */
const TIMES = /\d\s?[ap]m\b|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|bank holidays?|all day|24 hours)\b/i;

/** `content/contacts/`: numbers and mailboxes, of teams and never of people. */
export const contactSchema = z.strictObject({
  name: words.meta({ description: 'Name of the team or helpline', example: 'First Response, Elmsworth' }),
  service: id.optional().meta({ description: 'Id of the local service that this is; left out for national helplines' }),
  areas: z.union([z.literal('all'), z.array(id).min(1)]).meta({ description: 'Ids of the areas it serves, or all' }),
  use: words.meta({ description: 'When to use it, in a sentence' }),
  phone: z.string().regex(/^[0-9 ]{3,16}$/, 'write the number in digits and spaces, such as 01632 960100').optional(),
  email: z.email().optional(),
  url: z.url().optional(),
  textphone: words.optional(),
  hours: words.meta({ description: 'When it answers, whole in the first sentence; what else there is to say after a full stop', example: 'Monday to Friday, 5pm to 9am, and all day at weekends. Leave no message' }),
  lastChecked: day.meta({ description: 'The day somebody rang or wrote to be sure' }),
  roles: roleList.optional(),
}).superRefine((contact, ctx) => {
  if (!contact.phone && !contact.email && !contact.url)
    ctx.addIssue({ code: 'custom', message: 'there is no way to reach this contact', params: { fix: 'add a `phone:`, an `email:` or a `url:`' } });
  if (TIMES.test(contact.hours.split('. ').slice(1).join(' ')))
    ctx.addIssue({ code: 'custom', path: ['hours'], message: 'days or times stand after a full stop, where a card of numbers does not show them', params: { fix: 'say all of it in one sentence, such as "Monday to Friday, 5pm to 9am, and all day at weekends"' } });
});
export type Contact = z.infer<typeof contactSchema> & { id: string };
