import type { ElementContent } from 'hast';
import type { IsoDate } from '../dates.ts';
import type { Manual } from '../manual.ts';

/** The kinds of text an editor writes; each component says in which it may stand. */
export type TextKind = 'procedure' | 'document' | 'toolkit' | 'bulletin' | 'guide';

/** The registers that an attribute can refer to by id. */
export type RegisterName = 'roles' | 'areas' | 'services' | 'contacts' | 'sources' | 'timescales' | 'documents' | 'levels';

export interface AttributeRule {
  required: boolean;
  /** What it is, for the editors' guide and for error messages. */
  about: string;
  example: string;
  refersTo?: RegisterName;
  /** Several ids with spaces between. */
  list?: boolean;
  /** When it is not an id: what it has to look like, and how to say so. */
  pattern?: { test: RegExp; say: string };
}

/** How a text is being read: which day its registers speak of, and whether it is today's text or a record of the past. */
export interface TextContext {
  manual: Manual;
  /** The day the text took effect; timescales, editions and levels of need are those of that day. */
  on: IsoDate;
  /** `record` is a version's own page: no live numbers, and links lead to what stood beside it. `compared` is the same with links as written, so that two versions differ only where their words do. */
  view: 'current' | 'record' | 'compared';
  /** Turns an address of this site, beginning with /, into one that works where the site lives. */
  href: (address: string) => string;
  /** For a record: where a section of it is today, by its anchor; undefined when there is none. */
  sectionToday?: (anchor: string) => string | undefined;
  /** Anchors that earlier versions offered, by the section that took their place: links to them land there. */
  formerAnchors?: ReadonlyMap<string, readonly string[]>;
}

type Render<C> = (attributes: Readonly<Record<string, string>>, children: ElementContent[], context: C) => ElementContent[];

/** A component that MDX may use: what it is called, takes and becomes. */
export type ContentComponent = About & (
  // Most read the same on today's page and on a record, which spares making them twice; one that does not has to say so to be told which it is on.
  | { byView?: never; render: Render<Pick<TextContext, 'manual' | 'on' | 'href'>> }
  | { byView: true; render: Render<TextContext> }
);

interface About {
  name: string;
  /** A block stands alone with empty lines around it; an inline one stands in a sentence. */
  kind: 'block' | 'inline';
  usedIn: readonly TextKind[];
  about: string;
  attributes: Readonly<Record<string, AttributeRule>>;
}

/** Ids in a space-separated attribute. */
export const idsIn = (attribute: string | undefined): string[] => attribute?.split(/\s+/).filter(Boolean) ?? [];
