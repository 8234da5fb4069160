import type { Verb } from '../verb.ts';
import { adopt } from './adopt.ts';
import { bulletin } from './bulletin.ts';
import { check } from './check.ts';
import { discard } from './discard.ts';
import { holidays } from './holidays.ts';
import { importWord } from './import.ts';
import { localised } from './localised.ts';
import { freeze, readability, register } from './looking.ts';
import { merge } from './merge.ts';
import { makeNew } from './new.ts';
import { postpone } from './postpone.ts';
import { preview } from './preview.ts';
import { publish } from './publish.ts';
import { rename } from './rename.ts';
import { review } from './review.ts';
import { reviewed } from './reviewed.ts';
import { revise } from './revise.ts';
import { sign } from './sign.ts';
import { submit } from './submit.ts';
import { withdraw } from './withdraw.ts';

/** Every verb, in the order in which a change goes out. One file each; a new one is added here and nowhere else. */
export const VERBS: readonly (readonly [part: string, verbs: readonly Verb[]])[] = [
  ['Write', [revise, makeNew, importWord, rename, merge, withdraw, discard, preview]],
  ['Let it out', [bulletin, submit, sign, publish, postpone]],
  ['Look after it', [check, review, reviewed, register, readability, holidays, freeze]],
  ['Start a manual of your own', [adopt, localised]],
];

export const ALL: readonly Verb[] = VERBS.flatMap(([, verbs]) => verbs);
