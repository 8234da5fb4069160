// The small tier: what answers at once. Made at build from the manual, read in the browser; kept as lists because names of keys
// would be sent with every record.

/** Kinds of thing that can be found, in the order of the choice "Everything". */
export const KINDS = ['procedure', 'page', 'contact', 'document', 'toolkit', 'guide', 'role', 'glossary', 'timescale', 'training', 'update', 'learning'] as const;
export type Kind = (typeof KINDS)[number];

/** A heading and its anchor. */
export type HeadingEntry = readonly [anchor: string, words: string];

/** One thing that can be found. Empty lists at the end of a row are left out of what is sent. */
export type TierRow = readonly [
  kind: number,
  title: string,
  /** Below the base, such as procedures/neglect/. */
  address: string,
  summary: string,
  /** Keywords and other names, with ; between. */
  keywords?: string,
  /** What it answers better than anything else, with ; between. */
  best?: string,
  headings?: readonly HeadingEntry[],
  /** Place in `sections`. */
  section?: number,
  /** Places in `roles`; none for everyone. */
  roles?: readonly number[],
  /** Places in `areas`; none for all. */
  areas?: readonly number[],
  /** Places in `calls`. */
  calls?: readonly number[],
  /** The words by which its text differs most from the others, with spaces between. */
  words?: string,
];

/** A number that somebody can ring: its area's place in `areas`, or -1 for all. */
export type CallNumber = readonly [area: number, phone: string, hours: string];

/** Names of one thing, with ; between, the first being the one in use; places of the rows that are about it, most important first. */
export type NameEntry = readonly [names: string, rows: readonly number[], trap?: string];

export interface Tier {
  sections: readonly string[];
  roles: readonly string[];
  areas: readonly (readonly [id: string, name: string])[];
  calls: readonly (readonly [title: string, numbers: readonly CallNumber[]])[];
  /** Place in `calls` of what answers when the front doors are closed; -1 when no row has it. */
  night: number;
  rows: readonly TierRow[];
  names: readonly NameEntry[];
  quiet: string;
  same: readonly string[];
  /** Words, with spaces between, that would be taken for slips of words that the tier has, and are none. */
  real: string;
  /** The row that says how to refer a concern. */
  referral?: number;
  email: string;
}
