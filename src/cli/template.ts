import type { ManualContent } from '../manual/reading/content.ts';

/** The text of a first version: everything that a procedure has, each place with what belongs there. */
export function firstText(content: ManualContent, call: string, audiences: readonly string[] | 'all'): string {
  const contact = content.services.some((s) => s.id === call) ? `<Contact service="${call}" />` : `<Contact id="${call}" />`;
  const roles = audiences === 'all'
    ? '[to write: what everyone does; what only one role does stands in a block of its own, as other procedures have it]'
    : audiences.map((role) => `<Role for="${role}">\n\n[to write: what ${content.roles.find((r) => r.id === role)?.name ?? role} should do, in short sentences]\n\n</Role>`).join('\n\n');
  return `<ActNow>

1. [to write: what to do first; at most five steps, each a short sentence]
2. Ring ${contact}.

</ActNow>

## Recognise

[to write: what somebody sees or hears that should make them think of this]

## What to do, by role

${roles}

## Step by step

1. [to write: what happens, in order; who does it, and by when]

## Record and share

[to write: what to write down, and with whom to share it]

## If you disagree

[to write: what to do when another agency sees it differently]
`;
}
