import { inWords } from '../manual/dates.ts';
import type { Place, Problem } from '../manual/problems.ts';
import type { Update } from '../manual/schemas/update.ts';
import { isAwaited, unsignedBoards } from '../manual/updates.ts';
import { inWordsList } from '../manual/wording.ts';
import { problem, type Check } from './check.ts';

/** An update goes out whole, signed by every board it needs, and in the right order of days (DESIGN, idea 4). */
export const checkUpdates: Check = ({ entries, content, asAt, hasBroken, goesOut: judged }) =>
  entries.updates.flatMap(({ value, at }) => {
    const unsigned = judged === value.id ? [] : unsignedBoards(value, content.partnership).map((board) => content.partnership.boards[board]?.name ?? board);
    const goesOut = value.id <= asAt || (value.announced !== undefined && value.announced <= asAt);
    const held = hasBroken('versions') || content.versions.some((v) => v.update === value.id);
    return [
      ...(unsigned.length > 0 && isAwaited(value, content.partnership, asAt) ? [awaitsSignature(value, unsigned, at(['signedOff']))]
      : goesOut && unsigned.length > 0 ? [problem(at(['signedOff']), 'not-signed', `this update ${value.id <= asAt ? 'is in force' : 'has been announced'}, but ${inWordsList(unsigned)} ${unsigned.length === 1 ? 'has' : 'have'} not signed it off`, 'record the sign-off under `signedOff:` (board, by, on), or move the update to a later day')] : []),
      ...(held ? [] : [problem(at(), 'empty-update', 'no version names this update', 'write `update: ' + value.id + '` in the versions that belong to it, or delete it')]),
      ...(value.announced && value.announced > value.id ? [problem(at(['announced']), 'announced-late', `it is announced on ${inWords(value.announced)}, after it takes effect`, 'announce it on or before the day it takes effect')] : []),
      ...value.signedOff.flatMap((s, i) => [
        ...(s.on > value.id ? [problem(at(['signedOff', i, 'on']), 'signed-late', `it was signed off on ${inWords(s.on)}, after it takes effect`, 'sign an update off before the day it takes effect, or move it to a later day')] : []),
        ...(value.announced && s.on > value.announced ? [problem(at(['signedOff', i, 'on']), 'announced-unsigned', `it is announced on ${inWords(value.announced)}, before it was signed off on ${inWords(s.on)}`, 'announce it on or after the day the last board signs')] : []),
        ...(value.signedOff.findIndex((other) => other.board === s.board) < i ? [problem(at(['signedOff', i, 'board']), 'signed-twice', `the board "${s.board}" has signed twice`, 'keep one of the two')] : []),
      ]),
    ];
  });

/** An urgent update of today is written and signed on its day: what stops the build meanwhile, and what comes next. */
function awaitsSignature({ id, submitted }: Update, unsigned: readonly string[], place: Place): Problem {
  const next = submitted ? `when they have: npm run manual -- sign ${id}` : `when it is written: npm run manual -- submit ${id}, then sign it`;
  return problem(place, 'awaits-signature', `this urgent update takes effect today, but ${inWordsList(unsigned)} ${unsigned.length === 1 ? 'has' : 'have'} not signed it off, so the manual cannot be built`, `${next}; to build without it meanwhile: npm run manual -- postpone ${id}`);
}
