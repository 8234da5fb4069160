import { checkedWith } from '../apply.ts';
import { adoptedFiles } from '../adopting/files.ts';
import { answersFrom, askAnswers } from '../adopting/answers.ts';
import { forTerminal } from '../../checks/reporters/terminal.ts';
import { inWords } from '../../manual/dates.ts';
import { didYouMean } from '../../manual/did-you-mean.ts';
import { counted } from '../../manual/wording.ts';
import { Told } from '../steps.ts';
import type { ChangingVerb } from '../verb.ts';

/** What is only to be expected before anybody has begun: the first edition is unsigned and has no bulletin. */
const EXPECTED = ['not-signed', 'to-write'];

/**
 * Makes the example a partnership's own: its names, areas and front doors, and the text in force as a first edition, to be made local,
 * signed and published. The example's history is not the partnership's, so none of it is kept.
 */
export const adopt: ChangingVerb = {
  name: 'adopt',
  about: "make the example your own partnership's manual: asks for names, boards, areas and front doors",
  args: {
    answers: { type: 'string', description: 'a YAML file with the answers, instead of questions', valueHint: 'file.yaml' },
  },
  async plan(desk, said) {
    const { partnership } = desk.content;
    if (!partnership.example) throw new Told(`This manual is that of ${partnership.name}, and no longer the example: there is nothing to adopt.`);
    const path = said.words('answers');
    const answers = path ? answersFrom(path) : await askAnswers(desk);
    if (answers.firstDay <= desk.asAt) throw new Told(`The first day cannot be ${inWords(answers.firstDay)}: it has to be to come, so that the boards can sign before.`);
    for (const { basedOn } of Object.values(answers.areas)) if (basedOn && !(basedOn in partnership.areas)) throw new Told(`The example has no area "${basedOn}" to start from: ${didYouMean(basedOn, Object.keys(partnership.areas))}`);
    const { files, toLocalise } = adoptedFiles(desk, answers);
    const problems = checkedWith(desk.root, answers.firstDay, files).filter((p) => p.level === 'problem' && !EXPECTED.includes(p.code));
    if (problems.length > 0) throw new Told(`${forTerminal(problems, process.stderr.isTTY)}\n\nNothing was changed: the first edition would have ${problems.length === 1 ? 'this problem' : 'these problems'}. Put ${problems.length === 1 ? 'it' : 'them'} right in the example first.`);
    if (!path && !await desk.ask.yes('answers', `The example's versions, updates and learning go, and ${counted(toLocalise.length, 'text')} become your drafts. Go on?`)) throw new Told('Stopped: nothing was changed.');
    return {
      files, startsAfresh: true,
      did: [
        `This is now the manual of ${answers.name}. What was in force in the example is your first edition, of ${inWords(answers.firstDay)}: drafts, which nobody sees.`,
        'The example\u2019s earlier versions, updates and learning are gone from content/ (git has them). Its numbers and addresses are still invented.',
      ],
      next: [
        `Look at it: npm run manual -- preview --date ${answers.firstDay} --drafts`,
        `Read each of the ${counted(toLocalise.length, 'text')} under \`toLocalise:\` in content/partnership.yaml, make it local, and tick it off: npm run manual -- localised <name>`,
        ...(answers.rungToday ? [] : ['Ring every number that you gave, and set its `lastChecked:` in content/contacts/ to that day.']),
        'npm run build lists everything that is missing (contacts, the accessibility statement, signatures), and builds when nothing is.',
        `Then: npm run manual -- bulletin ${answers.firstDay}, submit, sign, publish.`,
      ],
    };
  },
};
