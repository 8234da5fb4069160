import { closest, distance } from 'fastest-levenshtein';

/** How many words can be listed before the list stops helping. */
const MOST_NAMED = 20;

/** The known word that `word` was probably meant to be, or undefined when none is near enough to suggest. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = word.toLowerCase();
  const same = known.find((k) => k.toLowerCase().replace(/[-_ ]/g, '') === folded.replace(/[-_ ]/g, ''));
  if (same) return same;
  const candidate = closest(folded, known.map((k) => k.toLowerCase()));
  const found = known.find((k) => k.toLowerCase() === candidate);
  return found !== undefined && distance(folded, candidate) <= Math.max(2, Math.floor(folded.length / 3)) ? found : undefined;
}

/** A sentence that helps to choose: the likely word first, otherwise the words there are. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (known.length === 0) return 'there are none yet: add it first';
  if (known.length <= MOST_NAMED) return `use one of: ${[...known].sort().join(', ')}`;
  const closestFirst = [...known].sort((a, b) => distance(word, a) - distance(word, b) || a.localeCompare(b, 'en'));
  return `add it first, or use one that is there; the nearest are: ${closestFirst.slice(0, 5).join(', ')}`;
}
