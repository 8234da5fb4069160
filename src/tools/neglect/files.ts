import type { IsoDate } from '../../manual/dates.ts';
import { aboutOpened, fileName, fromFile, toFile } from '../../manual/neglect/file.ts';
import { goneFrom } from '../../manual/neglect/prompts.ts';
import type { NeglectRecord } from '../../manual/neglect/record.ts';
import { download } from '../kit/hand-over.ts';
import type { App } from './app.ts';
import { ask } from './ask.ts';

/** Hands the record to the reader's own device. */
export function save(app: App, toolkit: IsoDate): void {
  const name = fileName(app.today());
  download(name, toFile(app.record, { saved: app.today(), toolkit }), 'application/json');
  app.say(`Saved as ${name}. It is not encrypted: move it to where your organisation keeps records, and delete it from a phone of your own.${[...app.drafts.values()].some(Boolean) ? ' What you have begun to write in the chronology is not in it until you add it.' : ''}`);
}

/**
 * Opens a file that the reader has chosen.
 * @param unsaved whether there is something on the page that is in no file
 * @returns the record; nothing when the file was refused or the reader kept what is on the page, which is then untouched
 */
export async function open(app: App, file: File, toolkit: IsoDate, unsaved: boolean): Promise<{ record: NeglectRecord; words: string } | undefined> {
  const opened = await file.text().then(fromFile, () => ({ ok: false as const, why: 'The file could not be read from this device.' }));
  if (!opened.ok) {
    app.say(`${file.name} was not opened. ${opened.why} Nothing on this page has changed.`);
    return undefined;
  }
  if (unsaved && !(await ask('There is something on this page that you have not saved. Opening the file takes its place.', 'Open the file and lose it', 'Keep what is here'))) {
    app.say('The file was not opened. Nothing on this page has changed.');
    return undefined;
  }
  return { record: opened.record, words: aboutOpened(opened, toolkit, goneFrom(opened.record, app.domains).length).join(' ') };
}
