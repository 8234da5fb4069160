import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../checks/check.ts';
import { isDraft } from '../checks/drafts.ts';
import { forTerminal } from '../checks/reporters/terminal.ts';
import { inWords, whyNotADate, type IsoDate } from '../manual/dates.ts';
import { didYouMean } from '../manual/did-you-mean.ts';
import type { Lock } from '../manual/frozen.ts';
import { inOrder, type Problem } from '../manual/problems.ts';
import { contentOf, readContent, readLock, type ManualContent, type ReadContent } from '../manual/reading/content.ts';
import { stampOf } from '../manual/reading/stamp.ts';
import type { Procedure } from '../manual/schemas/procedure.ts';
import type { Update } from '../manual/schemas/update.ts';
import type { Version } from '../manual/schemas/version.ts';
import { standingOf, type Standing } from '../manual/signed.ts';
import { isAwaited } from '../manual/updates.ts';
import { versionOn } from '../manual/versions.ts';
import type { Asker } from './ask.ts';
import { Told } from './steps.ts';

/** What a verb works on: the content as it is, the day, and somebody to ask. */
export class Desk {
  readonly root: string;
  readonly asAt: IsoDate;
  readonly ask: Asker;
  private reading: ReadContent | undefined;

  constructor(root: string, asAt: IsoDate, ask: Asker) {
    this.root = root;
    this.asAt = asAt;
    this.ask = ask;
  }

  private seen: string | undefined;
  private lock: Lock | undefined;

  /** Everything as it was read, which a plan rests on. */
  private read(): ReadContent {
    this.seen ??= stampOf(this.root);
    return (this.reading ??= readContent(this.root));
  }

  /** Whether the content is no longer what the plan rests on: somebody else, or an editor, has saved something meanwhile. */
  get isOvertaken(): boolean {
    return this.seen !== undefined && this.seen !== stampOf(this.root);
  }

  /** @throws Told when the partnership itself cannot be read: nothing can be planned then */
  get content(): ManualContent {
    const { entries, problems } = this.read();
    if (entries.partnership.length === 0) throw new Told(`${forTerminal(problems.filter((p) => p.file === 'content/partnership.yaml'), process.stderr.isTTY)}\n\nPut this right first.`);
    return contentOf(entries);
  }

  /** The text of a file that is there, as it is, line endings included. */
  text(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  isThere(file: string): boolean {
    return existsSync(join(this.root, file));
  }

  procedure(slug: string): Procedure {
    const { procedures } = this.content;
    const found = procedures.find((p) => p.slug === slug);
    if (!found) throw new Told(`There is no procedure "${slug}": ${didYouMean(slug, procedures.map((p) => p.slug))}`);
    return found;
  }

  versionsOf(slug: string): Version[] {
    return this.content.versions.filter((v) => v.procedure === slug).sort((a, b) => a.date.localeCompare(b.date, 'en'));
  }

  /** Its title as it stands today, or as its first version will have it. */
  titleOf(slug: string): string {
    const versions = this.versionsOf(slug);
    return (versionOn(versions, this.asAt) ?? versions[0])?.title ?? slug;
  }

  update(id: string): Update {
    const { updates } = this.content;
    const found = updates.find((u) => u.id === id);
    if (!found) throw new Told(`There is no update "${id}"${whyNotADate(id) ? ': an update is named after the day it takes effect, such as 2027-02-01' : `: ${didYouMean(id, this.coming().map((u) => u.id))}`}`);
    return found;
  }

  /** Updates that are not out yet, soonest first: those of days to come, and an urgent one of today that is still to be signed. */
  coming(): Update[] {
    return this.content.updates.filter((u) => u.id > this.asAt || (u.id === this.asAt && this.isOpen(u))).sort((a, b) => a.id.localeCompare(b.id, 'en'));
  }

  standing(update: Update): Standing {
    const own = this.content.versions.filter((v) => v.update === update.id);
    return standingOf(update, this.content, this.asAt, own.length > 0 && own.every((v) => this.isRecorded(v)));
  }

  /** Whether an update can still be written: the boards have not signed the words that it has now. */
  isOpen(update: Update): boolean {
    return ['draft', 'submitted', 'changed since'].includes(this.standing(update).stage);
  }

  private isRecorded({ procedure, date }: Pick<Version, 'procedure' | 'date'>): boolean {
    return `${procedure}/${date}` in (this.lock ??= readLock(this.root).entries[0]?.value ?? {});
  }

  boardsInWords(ids: readonly string[]): string[] {
    return ids.map((id) => this.content.partnership.boards[id]?.name ?? id);
  }

  /** Whether a version has been seen by readers: in force once, or announced, or recorded as published. */
  isPublished(version: Pick<Version, 'procedure' | 'date' | 'update'>): boolean {
    const update = this.content.updates.find((u) => u.id === version.update);
    const hasCome = version.date <= this.asAt && !(update && isAwaited(update, this.content.partnership, this.asAt));
    return hasCome || (update?.announced !== undefined && update.announced <= this.asAt) || this.isRecorded(version);
  }

  /**
   * What stands in the way of an update today, or would on its day, other than signatures: its own texts are judged as published ones, and
   * other drafts are left out.
   */
  problemsOnTheDay(update: Update): Problem[] {
    const { entries, broken } = this.read();
    const today = { asAt: this.asAt, goesOut: undefined, entries, isBroken: (part: keyof ManualContent, id: string) => (broken.get(part) ?? []).includes(id) };
    const otherDraft = (file: string): boolean => isDraft(file, today) && !file.includes(`/${update.id}.`);
    const stopping = (on: IsoDate): Problem[] => checkContent(this.root, on, 'with the lock', on === update.id ? on : undefined).problems.filter((p) => p.level === 'problem');
    const then = stopping(update.id).filter((p) => !otherDraft(p.file) && !['not-signed', 'signed-other-words'].includes(p.code));
    // What is published is only compared with its record when nothing else is wrong: on the day signatures are missing, today they are not.
    // That the boards signed other words than these is what submitting an announced update again puts right, so it does not stand in its way.
    const now = stopping(this.asAt).filter((p) => !(p.code === 'signed-other-words' && p.file === `content/updates/${update.id}.mdx`));
    return inOrder([...now, ...then]);
  }

  /** @throws Told with everything that stands in the way of an update on its day */
  refuseUnlessClean(update: Update): void {
    const problems = this.problemsOnTheDay(update);
    if (problems.length > 0) throw new Told(`${forTerminal(problems, process.stderr.isTTY)}\n\nThe update of ${inWords(update.id)} cannot go on until this is put right.`);
  }
}
