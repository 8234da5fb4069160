import type { ContentComponent } from '../../manual/text/component.ts';
import { ActNow } from './act-now.ts';
import { Area } from './area.ts';
import { BodyMap } from './body-map.ts';
import { Contact } from './contact.ts';
import { Document } from './document.ts';
import { Choices, Field } from './field.ts';
import { Level, LevelsOfNeed } from './levels.ts';
import { NeglectPrompts } from './neglect-prompts.ts';
import { Example, Note } from './note.ts';
import { Role } from './role.ts';
import { Source } from './source.ts';
import { Timescale } from './timescale.ts';

/** Everything that MDX may use, by name. What is not here cannot be published. */
export const contentComponents: ReadonlyMap<string, ContentComponent> = new Map(
  [ActNow, Role, Area, Note, Example, LevelsOfNeed, Timescale, Source, Contact, Document, Level, Field, Choices, BodyMap, NeglectPrompts].map((c) => [c.name, c]),
);
