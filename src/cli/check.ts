import { checkContent } from '../checks/check.ts';
import { withExcerpts } from '../checks/excerpts.ts';
import { kindsInWords } from '../checks/kinds.ts';
import { stillToFillIn } from '../checks/publication.ts';
import { asAnnotations } from '../checks/reporters/annotations.ts';
import { asJson } from '../checks/reporters/json.ts';
import { forTerminal, summary } from '../checks/reporters/terminal.ts';
import { inWords, type IsoDate } from '../manual/dates.ts';
import { counted } from '../manual/wording.ts';

/** `check`: prints the report and says whether the manual can be published; with `--kinds`, prints every kind of problem instead. @returns the exit code */
export function check(root: string, asAt: IsoDate, options: readonly string[]): number {
  if (options.includes('--kinds')) {
    console.log(kindsInWords());
    return 0;
  }
  const { problems: found, counts, manual } = checkContent(root, asAt);
  const problems = withExcerpts(found, root);
  const ok = problems.every((p) => p.level === 'warning');
  if (options.includes('--json')) console.log(asJson(problems));
  else if (options.includes('--annotations')) console.log(asAnnotations(problems));
  else {
    // What stops the build comes last, where a terminal still shows it.
    const list = [...problems.filter((p) => p.level === 'warning'), ...problems.filter((p) => p.level === 'problem')];
    if (list.length > 0) console.log(`${forTerminal(list, process.stdout.isTTY)}\n`);
    const toFillIn = ok && manual ? stillToFillIn(root, asAt, manual.partnership) : undefined;
    console.log(`${!ok ? 'The content cannot be published yet' : toFillIn ? `Nothing is wrong with the content, but ${toFillIn}` : 'The content can be published'}: ${counted(counts.procedures, 'procedure')}, ${counted(counts.versions, 'version')}, ${counted(counts.updates, 'update')}, as at ${inWords(asAt)}. ${summary(problems)}`);
  }
  return ok ? 0 : 1;
}
