import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from '../../manual/reading/folder.ts';
import { ADOPTED, adoptedText, namesInTexts, placeOf, wordsDigest, type Adopted } from '../../manual/adopted.ts';
import { EVERYONE_ELSE, FIRST_EDITION, type Version } from '../../manual/schemas/version.ts';
import { inForce, seriesOf, versionOn } from '../../manual/versions.ts';
import type { Desk } from '../desk.ts';
import { monthsLater, updateFile, versionFile } from '../drafting.ts';
import { asYaml, editDocument, editFile, setKeys } from '../edit.ts';
import type { Answers } from './answers.ts';
import { adoptContacts, contactOf } from './contacts.ts';
import { placesFor, type Places } from './places.ts';

export interface AdoptedFiles {
  files: Map<string, string | null>;
  /** What somebody has to read and make local, as `toLocalise:` names it. */
  toLocalise: string[];
}

/** The content as the partnership begins with it. */
export function adoptedFiles(desk: Desk, answers: Answers): AdoptedFiles {
  const { content, asAt } = desk;
  const places = placesFor(content.partnership, content.contacts, answers);
  const day = answers.firstDay;
  const files = new Map<string, string | null>();
  const inFolder = (folder: string): string[] => listFolder(join(desk.root, 'content', folder)).map((name) => `content/${folder}/${name}`);
  const current = inForce(seriesOf(content.procedures, content.versions, asAt).values());
  const kept = new Set(current.map((s) => s.slug));

  // The history goes: it is the example's.
  for (const { slug } of content.procedures) for (const file of inFolder(`procedures/${slug}`)) if (!kept.has(slug) || file.endsWith('.mdx')) files.set(file, null);
  for (const file of [...inFolder('updates'), ...inFolder('learning'), ...inFolder('thresholds')]) files.set(file, null);
  if (desk.isThere('content/published.lock')) files.set('content/published.lock', null);

  for (const { slug, current: version } of current) {
    files.set(versionFile(slug, day), firstVersion(desk, version, answers, places));
    const yaml = `content/procedures/${slug}/procedure.yaml`;
    files.set(yaml, places.inText(setKeys(desk.text(yaml), { reviews: undefined, formerAddresses: undefined, formerAnchors: undefined })));
  }
  files.set(updateFile(day), `---\n${asYaml({ title: 'First edition', timetabled: true })}---\n[to write: what this manual is and whom it is for; npm run manual -- bulletin ${day} lists what is in it]\n`);
  const levels = versionOn(content.thresholds, asAt);
  if (levels) files.set(`content/thresholds/${day}.yaml`, places.inText(desk.text(`content/thresholds/${levels.date}.yaml`)));

  const texts = ['documents', 'toolkits', 'guides'].flatMap(inFolder);
  for (const file of texts.filter((f) => f.endsWith('.mdx'))) files.set(file, editFile(places.inText(desk.text(file)), { head: (yaml) => setKeys(yaml, { updated: day }) }));
  // What tools say is data: it is of the first day too, and rests on the versions of that day.
  for (const file of [...texts, ...inFolder('maps')].filter((f) => f.endsWith('.yaml'))) {
    const guide = content.decisions.find((d) => file === `content/toolkits/${d.id}.yaml`);
    files.set(file, setKeys(places.inText(desk.text(file)), { updated: day, ...(guide ? { restsOn: Object.fromEntries(Object.keys(guide.restsOn).map((slug) => [slug, day])) } : {}) }));
  }
  for (const file of inFolder('contacts')) files.set(file, adoptContacts(desk.text(file), content.partnership, answers, places, asAt));
  for (const folder of ['glossary', 'roles', 'sections', 'services', 'sources', 'training', 'timescales', 'events', 'neglect']) for (const file of inFolder(folder)) {
    const text = desk.text(file);
    const fresh = places.inText(folder === 'timescales' ? withoutComing(text, desk) : text);
    if (fresh !== text) files.set(file, fresh);
  }
  const toLocalise = [
    ...current.map((s) => s.slug).sort(),
    ...content.documents.map((d) => `documents/${d.id}`), ...content.toolkits.map((t) => `toolkits/${t.id}`), ...content.guides.map((g) => `guides/${g.id}`),
    ...content.decisions.map((d) => `toolkits/${d.id}`), ...content.preBirth.map(() => 'toolkits/pre-birth-timeline'), ...content.maps.map((m) => `maps/${m.id}`), ...content.neglect.map((d) => `neglect/${d.id}`),
    ...content.sources.filter((s) => s.kind === 'local standard').map((s) => `sources/${s.id}`),
  ];
  files.set('content/partnership.yaml', partnership(desk, answers, places, toLocalise));
  adoptNames(desk, answers, files);
  files.set(ADOPTED, adoptedText(record(desk, answers, toLocalise, files)));
  return { files, toLocalise };
}

function firstVersion(desk: Desk, version: Version, answers: Answers, places: Places): string {
  const day = answers.firstDay;
  const note = 'This is the first edition of the procedure for this partnership.';
  const change = {
    size: 'major', note, triggers: [{ kind: FIRST_EDITION, words: 'The partnership begins a manual of its own. The text was adapted from an example manual and made local.' }],
    changes: [{ kind: 'new', sections: [], words: note }], roles: { [EVERYONE_ELSE]: 'Read it and use it from this day on.' },
  };
  return editFile(places.inText(desk.text(versionFile(version.procedure, version.date))), {
    head: (yaml) => setKeys(yaml, { update: day, nextReview: monthsLater(day, desk.content.partnership.review.everyMonths), change }),
  });
}

/** Limits of time without the values that an update still to come would have brought: that update is not the partnership's. */
function withoutComing(text: string, desk: Desk): string {
  const coming = new Set(desk.coming().map((u) => u.id));
  return desk.content.timescales.reduce((yaml, { id, values }) => {
    const left = values.filter((v) => !coming.has(v.from));
    if (left.length === values.length || !new RegExp(`^${id}:`, 'm').test(yaml)) return yaml;
    return editDocument(yaml, (document) => {
      if (left.length === 0) document.delete(id);
      else values.toReversed().forEach((v, i) => {
        if (coming.has(v.from)) document.deleteIn([id, 'values', values.length - 1 - i]);
      });
    });
  }, text);
}

function partnership(desk: Desk, answers: Answers, places: Places, toLocalise: string[]): string {
  const example = desk.content.partnership;
  const { name, shortName, address, email, boards } = answers;
  const areas = Object.fromEntries(Object.entries(answers.areas).map(([id, a]) => [id, {
    name: a.name, council: a.council, frontDoor: contactOf(example, places, id, 'frontDoor'), outOfHours: contactOf(example, places, id, 'outOfHours'),
  }]));
  const words = Object.keys(boards).length === 1 ? 'A change to a procedure counts only when the partnership has signed it off.' : 'A change to a shared procedure counts only when every partnership has signed it off.';
  return setKeys(places.inText(desk.text('content/partnership.yaml')), {
    name, shortName, example: false, exampleNotice: undefined, address, email, boards, areas,
    signOff: { rule: 'all boards', words }, toLocalise,
  });
}

/** What the check for publication and `localised` tell the example's words by. */
function record(desk: Desk, answers: Answers, toLocalise: readonly string[], files: ReadonlyMap<string, string | null>): Adopted {
  const { partnership, contacts } = desk.content;
  const own = Object.values(answers.areas);
  const doors = Object.values(partnership.areas).flatMap(({ name, frontDoor }) => {
    const found = contacts.find((c) => c.id === frontDoor);
    if (!found) return [];
    const said = namesInTexts(found.name, name);
    const theirs = said.abbreviation !== undefined && own.some((a) => new RegExp(`\\b${said.abbreviation}\\b`).test(a.frontDoor.name));
    // Theirs is a hub of that kind too, and texts write its name out.
    return theirs ? [] : [said.name, ...(said.short ? [said.short] : [])];
  });
  const read = (file: string): string => files.get(file) ?? desk.text(file);
  const list = (folder: string): string[] => [...new Set([...listFolder(join(desk.root, folder)).map((name) => `${folder}/${name}`), ...[...files.keys()].filter((file) => file.startsWith(`${folder}/`))])].filter((file) => files.get(file) !== null);
  return {
    on: desk.asAt, areaCount: Object.keys(partnership.areas).length, boardCount: Object.keys(partnership.boards).length,
    frontDoors: doors.filter((name) => !own.some((a) => a.frontDoor.name === name)),
    areas: Object.values(partnership.areas).map((a) => a.name).filter((name) => !own.some((a) => a.name === name)),
    texts: Object.fromEntries(toLocalise.flatMap((name) => {
      const place = placeOf(name, list, read);
      return place ? [[name, wordsDigest(place, read(place.file))]] : [];
    })),
  };
}

/** The spelling check learns the partnership's names, and the licence no longer says that the texts are an example. */
function adoptNames(desk: Desk, answers: Answers, files: Map<string, string | null>): void {
  const dictionary = 'content/dictionary.txt';
  if (desk.isThere(dictionary)) {
    const lines = desk.text(dictionary).trimEnd().split('\n');
    const said = [answers.name, answers.shortName, ...Object.values(answers.boards).map((b) => b.name), ...Object.values(answers.areas).flatMap((a) => [a.name, a.council, a.frontDoor.name, a.outOfHours.name])];
    const fresh = [...new Set(said.join(' ').match(/\p{Lu}[\p{L}\u2019']{3,}/gu) ?? [])].filter((word) => !lines.some((line) => line.toLowerCase() === word.toLowerCase()));
    const [notes, known] = [lines.filter((line) => line.startsWith('#')), lines.filter((line) => !line.startsWith('#'))];
    if (fresh.length > 0) files.set(dictionary, `${[...notes, ...[...known, ...fresh].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en'))].join('\n')}\n`);
  }
  const licence = 'content/LICENCE.md';
  if (desk.isThere(licence)) files.set(licence, `${readFileSync(join(desk.root, licence), 'utf8').split('\n\n', 1)[0]!.trimEnd()}\n\nThey are adapted from the example manual that comes with the Safeguarding Manual software, under the same licence.\n`);
}
