import type { Age, Child, NamedPrompt, NeglectRecord, Visit } from './record.ts';

/** A prompt as the page has it. */
export interface Prompt extends NamedPrompt {
  ages: readonly Age[];
  disabled: boolean;
  good: string;
  worrying: string;
  serious: string;
  act: string;
}
export interface Domain {
  id: string;
  title: string;
  ask: string;
  prompts: readonly Prompt[];
}

/** Whether a prompt is asked about a child of this age. */
export const isFor = ({ ages, disabled }: Pick<Prompt, 'ages' | 'disabled'>, child: Pick<Child, 'age' | 'disabled'>): boolean => ages.includes(child.age) && (!disabled || child.disabled);

/**
 * The domains to look at for a child, each with its prompts.
 * @param visit when given, prompts that were answered at it are among them even where the child has since grown out of them
 */
export function domainsFor(domains: readonly Domain[], child: Child, visit?: Visit): Domain[] {
  const asked = (p: Prompt): boolean => isFor(p, child) || (visit?.answers.some((a) => a.child === child.id && a.prompt === p.id) ?? false);
  return domains.map((d) => ({ ...d, prompts: d.prompts.filter(asked) })).filter((d) => d.prompts.length > 0);
}

/** How many of these prompts have been looked at: how far the reader has come, and nothing about the care. */
export const lookedAt = (domain: Domain, child: string, visit: Visit): number => domain.prompts.filter((p) => visit.answers.some((a) => a.child === child && a.prompt === p.id)).length;

/** Prompts in a record that the toolkit no longer has. What was said of them is kept and shown. */
export function goneFrom(record: NeglectRecord, domains: readonly Domain[]): NamedPrompt[] {
  const here = new Set(domains.flatMap((d) => d.prompts.map((p) => p.id)));
  const used = new Set(record.visits.flatMap((v) => v.answers.map((a) => a.prompt)));
  return record.prompts.filter((p) => used.has(p.id) && !here.has(p.id));
}
