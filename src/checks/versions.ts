import { didYouMean } from '../manual/did-you-mean.ts';
import type { Problem } from '../manual/problems.ts';
import { AT_A_GLANCE } from '../manual/text/headings.ts';
import { EVERYONE_ELSE, LAW, NO_ACTION, type Version } from '../manual/schemas/version.ts';
import { problem, type Check, type Checked } from './check.ts';
import { PAGES } from './text-links.ts';
import type { Entry } from '../manual/reading/folder.ts';

/** Addresses below /procedures/ that are pages of their own and can never be a procedure. */
const RESERVED = ['a-to-z', 'by-role'];

/** The rules of a version and its change note (DESIGN, ideas 1, 3 and 4). */
export const checkVersions: Check = (checked) => {
  const { entries } = checked;
  return [
    ...entries.procedures.flatMap((e) => {
      const own = checked.versionsOf(e.value.slug);
      return [
        ...(own.length === 0 && !checked.isBroken('versions', e.value.slug) ? [problem(e.at(), 'no-version', `the procedure ${e.value.slug} has no version`, 'add one file named after the day it takes effect, such as 2026-06-01.mdx')] : []),
        ...(RESERVED.includes(e.value.slug) ? [problem(e.at(), 'reserved-slug', `a procedure cannot be called "${e.value.slug}": that address is a list`, 'rename its folder')] : []),
      ];
    }),
    ...checkFormerAddresses(checked),
    ...entries.versions.flatMap((entry) => [...checkDates(entry), ...checkNote(entry, checked), ...checkAudience(entry, checked), ...checkLaw(entry, checked)]),
  ];
};

/** A former address leads to one place only, and never hides a page that is there. */
function checkFormerAddresses({ entries, content }: Checked): Problem[] {
  const taken = new Map<string, string>(content.procedures.map((p) => [`/procedures/${p.slug}/`, `it is where the procedure ${p.slug} is today`]));
  return entries.procedures.flatMap(({ value, at }) => value.formerAddresses.flatMap((address, i) => {
    const why = taken.get(address) ?? (PAGES.includes(address) ? 'it is a page of every manual' : undefined);
    taken.set(address, `the procedure ${value.slug} has it already`);
    return why ? [problem(at(['formerAddresses', i]), 'former-address-taken', `${address} cannot be a former address: ${why}`, 'take it out of `formerAddresses:`')] : [];
  }));
}

function checkDates({ value, at }: Entry<Version>): Problem[] {
  return [
    ...(value.update !== value.date ? [problem(at(['update']), 'update-date', `this version takes effect on ${value.date}, but its update on ${value.update}`, `name the file ${value.update}.mdx, or name the update of ${value.date}`)] : []),
    ...(value.nextReview <= value.date ? [problem(at(['nextReview']), 'review-date', 'the next review is not after the day the version takes effect', 'set `nextReview:` to a later day')] : []),
  ];
}

function checkNote({ value, at }: Entry<Version>, { entries, textOf }: Checked): Problem[] {
  const { change } = value;
  const first = !entries.versions.some((v) => v.value.procedure === value.procedure && v.value.date < value.date);
  const isNew = change.changes.some((c) => c.kind === 'new');
  const asks = Object.entries(change.roles).filter(([, words]) => words.trim().toLowerCase() !== NO_ACTION);
  const problems: Problem[] = [];
  if (first && !isNew) problems.push(problem(at(['change', 'changes']), 'first-is-new', 'this is the first version of the procedure, but no change is of the kind "new"', 'give it a change with `kind: new`'));
  if (!first && isNew && change.changes.every((c) => c.kind === 'new' && c.sections.length === 0))
    problems.push(problem(at(['change', 'changes']), 'new-is-first', 'only the first version of a procedure is new as a whole', 'say which sections are new in `sections:`'));
  if (change.size === 'minor' && asks.length > 0)
    problems.push(problem(at(['change', 'size']), 'minor-asks', `a minor change asks nothing of anyone, but this one asks something of: ${asks.map(([role]) => role).join(', ')}`, 'make it `size: major`, or write "no action" for everyone'));
  const text = textOf(`${value.procedure}/${value.date}`);
  if (text?.whole) {
    const anchors = [AT_A_GLANCE, ...text.headings.map((h) => h.anchor)];
    change.changes.forEach((c, i) => c.sections.forEach((section, j) => {
      if (!anchors.includes(section)) problems.push(problem(at(['change', 'changes', i, 'sections', j]), 'unknown-section', `the text has no heading with the anchor "${section}"`, didYouMean(section, anchors)));
    }));
  }
  return problems;
}

/** Every role the procedure is for is told what it does differently, or that nothing is needed. */
function checkAudience({ value, at }: Entry<Version>, { content }: Checked): Problem[] {
  if (EVERYONE_ELSE in value.change.roles) return [];
  const procedure = content.procedures.find((p) => p.slug === value.procedure);
  const audiences = !procedure ? [] : procedure.audiences === 'all' ? content.roles.map((r) => r.id) : procedure.audiences;
  const missing = audiences.filter((role) => !(role in value.change.roles));
  return missing.length === 0 ? [] : [problem(at(['change', 'roles']), 'role-not-told', `the change note does not say what it asks of: ${missing.join(', ')}`, `write what each does differently, or "no action"; \`${EVERYONE_ELSE}: no action\` speaks for all the others`)];
}

/** Readers can open the law or guidance that made something change; what has been published stays as it is. */
function checkLaw({ value, at }: Entry<Version>, { asAt }: Checked): Problem[] {
  return value.date < asAt ? [] : value.change.triggers.flatMap(({ kind, source }, i) => (kind !== LAW || source ? [] : [problem(at(['change', 'triggers', i]), 'law-not-named', 'the change note says that law or guidance made it change, and not which', 'add `source:` with its id in content/sources/ (add it there first, if it is not there yet), or give another `kind:`', 'warning')]));
}
