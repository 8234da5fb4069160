import { DOMAIN_NAMES, DOMAINS, LEVELS } from './names.ts';
import { counted, inSentence, inWordsList } from '../wording.ts';

// What a reader takes away from the signs they collected. It counts signs and says where they stand; it never adds them up to a level.

/** A sign that a reader has collected, with what they wrote of it. */
export interface Collected {
  id: string;
  words: string;
  level: (typeof LEVELS)[number];
  domain: (typeof DOMAINS)[number];
  /** The reader's own words; empty until they write some. */
  note: string;
}

/** What the words say of the set they come from. */
export interface FromSet {
  labels: Readonly<Record<(typeof LEVELS)[number], string>>;
  /** "26 November 2026" */
  since: string;
  address: string;
}

const ofLevel = (signs: readonly Collected[], n: number): Collected[] => signs.filter((sign) => sign.level === n);
const ofDomain = (signs: readonly Collected[], domain: string): Collected[] => signs.filter((sign) => sign.domain === domain);
/** Levels as they are told of: the gravest first. */
export const HIGHEST_FIRST = LEVELS.toReversed();

/** The signs by part of the child's life, in the order of the parts; empty parts left out. */
export function byDomain(signs: readonly Collected[]): { domain: (typeof DOMAINS)[number]; name: string; signs: Collected[] }[] {
  return DOMAINS.map((domain) => ({ domain, name: DOMAIN_NAMES[domain], signs: ofDomain(signs, domain) })).filter((group) => group.signs.length > 0);
}

/** How many signs stand at each level in each part of the child's life: a row for each part, counts by level, highest first. */
export function table(signs: readonly Collected[]): { name: string; counts: number[]; all: number }[] {
  return DOMAINS.map((domain) => ({ name: DOMAIN_NAMES[domain], counts: HIGHEST_FIRST.map((n) => ofLevel(ofDomain(signs, domain), n).length), all: ofDomain(signs, domain).length }));
}

/** Where the signs stand, in a sentence or two. */
export function whereTheyStand(signs: readonly Collected[], { labels }: FromSet): string {
  const levels = HIGHEST_FIRST.flatMap((n) => {
    const here = ofLevel(signs, n).length;
    return here > 0 ? [`${here} described at level ${n} (${inSentence(labels[n])})`] : [];
  });
  return `${counted(signs.length, 'sign')}: ${inWordsList(levels)}. By part of the child\u2019s life: ${byDomain(signs).map((group) => `${inSentence(group.name)} ${group.signs.length}`).join('; ')}.`;
}

/** The rule that holds wherever signs are counted. */
export const NO_SCORE = 'Signs support professional judgement. They are not a score, and they do not decide a level.';

/**
 * Plain words for a referral: the signs by part of the child's life, each with what the reader wrote, then where they stand.
 * @returns lines with \n between; empty when nothing is collected
 */
export function referralWords(signs: readonly Collected[], from: FromSet): string {
  if (signs.length === 0) return '';
  const groups = byDomain(signs).flatMap((group) => ['', group.name, ...group.signs.flatMap((sign) => [`- ${sign.words}`, ...lines(sign.note).map((line) => `  ${line}`)])]);
  return ['What we have seen or heard', ...groups, '', 'Where these signs stand', whereTheyStand(signs, from), `${NO_SCORE} They are from the levels of need in force since ${from.since}: ${from.address}`].join('\n');
}

const lines = (note: string): string[] => note.split('\n').map((line) => line.trim()).filter((line) => line !== '');
