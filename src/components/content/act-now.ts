import type { ContentComponent } from '../../manual/text/component.ts';

/** The steps for someone with a child in front of them. The page sets it inside the At a glance card. */
export const ActNow: ContentComponent = {
  name: 'ActNow',
  kind: 'block',
  usedIn: ['procedure'],
  about: 'What to do at once: a numbered list of at most five steps. Stands first in every procedure, once.',
  attributes: {},
  render: (_, children) => children,
};
