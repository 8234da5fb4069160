import type { z } from 'zod';
import { contactSchema, serviceSchema } from '../manual/schemas/contact.ts';
import { documentSchema, toolkitSchema } from '../manual/schemas/document.ts';
import { glossarySchema } from '../manual/schemas/glossary.ts';
import { guideSchema } from '../manual/schemas/guide.ts';
import { learningSchema } from '../manual/schemas/learning.ts';
import { partnershipSchema } from '../manual/schemas/partnership.ts';
import { procedureSchema } from '../manual/schemas/procedure.ts';
import { roleSchema } from '../manual/schemas/role.ts';
import { sectionSchema } from '../manual/schemas/section.ts';
import { sourceSchema } from '../manual/schemas/source.ts';
import { timescaleSchema } from '../manual/schemas/timescale.ts';
import { trainingSchema } from '../manual/schemas/training.ts';
import { updateSchema } from '../manual/schemas/update.ts';
import { versionSchema } from '../manual/schemas/version.ts';
import type { TextKind } from '../manual/text/component.ts';
import type { FileKind } from './file.ts';

interface Kind {
  schema: z.ZodType;
  holds: FileKind['holds'];
  extension: 'mdx' | 'yaml';
  label: string;
  one: string;
  description: string;
  /** The folder of the files, or the one file; a register lies in the folder of its name. */
  place: { folder: string; more?: object } | { file: string } | { register: true };
  /** What kind of text stands below the head. */
  text?: TextKind;
}

const DAY_NAME = ['^\\d{4}-\\d{2}-\\d{2}$', 'write the day it takes effect, such as 2026-06-01'];
const ID_NAME = ['^[a-z0-9]+(-[a-z0-9]+)*$', 'use lower case letters, digits and single hyphens, such as body-map'];
const named = (pattern: string[], hint: string): object => ({ slug: { editable: ['create'], pattern, hint } });
const register = (schema: z.ZodType, label: string, one: string, description: string): Kind => ({ schema, holds: 'register', extension: 'yaml', label, one, description, place: { register: true } });
const text = (folder: string, schema: z.ZodType, kind: TextKind, label: string, one: string, description: string, more: object): Kind => ({ schema, holds: 'text', extension: 'mdx', label, one, description, text: kind, place: { folder: `content/${folder}`, more } });

/**
 * Every kind of file that the editor shows, in the order of its list. Not among them, and edited as YAML: the levels of need (their keys are
 * numbers, which the editor takes for places in a list), `search.yaml` (lists in lists) and `published.lock` (never edited by hand).
 */
export const KINDS = {
  versions: text('procedures', versionSchema, 'procedure', 'Procedures', 'Version', 'Every version of every procedure, in a folder for each. What has been published is read and duplicated, never changed.', {
    nested: { depth: 2, subfolders: false, summary: '{{title}}' }, meta: { path: {} }, slug: { template: '{{fields.update}}', editable: false },
    summary: '{{update}}: {{title}} ({{state}})', sortable_fields: { fields: ['update', 'title'], default: { field: 'update', direction: 'descending' } },
  }),
  updates: text('updates', updateSchema, 'bulletin', 'Updates', 'Update', 'One for each day on which versions take effect: its introduction, when it is announced, who signed it off.', {
    summary: '{{slug}}: {{title}}', sortable_fields: { fields: ['slug', 'title'], default: { field: 'slug', direction: 'descending' } }, ...named(DAY_NAME, 'The day the update takes effect'),
  }),
  procedures: { schema: procedureSchema, holds: 'keys', extension: 'yaml', label: 'Procedures: about each', one: 'Procedure', description: 'What does not change from version to version: owner, section, who it is for, words people search for.', place: { folder: 'content/procedures', more: { path: '{{slug}}/procedure', identifier_field: 'owner', summary: '{{slug}}', sortable_fields: { fields: ['slug'], default: { field: 'slug' } }, ...named(ID_NAME, 'The name of its folder, which becomes its address') } } },
  documents: text('documents', documentSchema, 'document', 'Documents', 'Document', 'Forms, tools, protocols, guidance and leaflets.', named(ID_NAME, 'Becomes its address')),
  guides: text('guides', guideSchema, 'guide', 'Guides', 'Guide', 'Plain pages for families and for people who seldom use the procedures.', named(ID_NAME, 'Becomes its address')),
  toolkits: text('toolkits', toolkitSchema, 'toolkit', 'Toolkits', 'Toolkit', 'Toolkits, such as the one for neglect.', named(ID_NAME, 'Becomes its address')),
  contacts: register(contactSchema, 'Contacts', 'Contact', 'Numbers and mailboxes of teams, never of people.'),
  services: register(serviceSchema, 'Services', 'Service', 'Kinds of local help that each area offers under its own number.'),
  timescales: register(timescaleSchema, 'Timescales', 'Timescale', 'Every limit of time, with the days from which each value held. A value that has been in force stays.'),
  sources: register(sourceSchema, 'Sources', 'Source', 'Law and guidance, with editions and how far each has been checked.'),
  glossary: register(glossarySchema, 'Glossary', 'Term', 'Abbreviations and terms.'),
  learning: register(learningSchema, 'Learning', 'Lesson', 'What reviews and audits taught, and what they changed.'),
  training: register(trainingSchema, 'Training', 'Course', 'Courses, linked from the procedures they teach.'),
  roles: register(roleSchema, 'Roles', 'Role', 'The audiences that procedures and changes are marked for.'),
  sections: register(sectionSchema, 'Sections', 'Section', 'The parts of the manual.'),
  partnership: { schema: partnershipSchema, holds: 'keys', extension: 'yaml', label: 'Partnership', one: 'Partnership', description: 'Names, boards, areas, who must sign.', place: { file: 'content/partnership.yaml' } },
} as const satisfies Record<string, Kind> as Record<KindName, Kind>;

export type KindName = 'versions' | 'updates' | 'procedures' | 'documents' | 'guides' | 'toolkits' | 'contacts' | 'services' | 'timescales' | 'sources' | 'glossary' | 'learning' | 'training' | 'roles' | 'sections' | 'partnership';
