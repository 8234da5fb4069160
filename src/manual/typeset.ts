/** Sets quotation marks and apostrophes as a printer would; the texts in MDX get the same from their parser. Components are left as they are. */
export function typeset(words: string): string {
  return words.includes('<') ? words.split(/(<[A-Z][^>]*>)/).map((part, i) => (i % 2 ? part : quotes(part))).join('') : quotes(words);
}

function quotes(words: string): string {
  if (!/["']/.test(words)) return words;
  return words
    .replace(/(^|[\s(\[\u2013\u2014])"/g, '$1\u201C')
    .replace(/"/g, '\u201D')
    .replace(/(^|[\s(\[\u201C])'(?=\S)/g, '$1\u2018')
    .replace(/'/g, '\u2019');
}

/** What is not for reading: the files themselves, and addresses. */
const NOT_WORDS = new Set(['source', 'url', 'email', 'address', 'formerAddresses']);

/** The same data with every word in it typeset. */
export function typesetAll<T>(data: T): T {
  if (typeof data === 'string') return typeset(data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => typesetAll(item)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, NOT_WORDS.has(key) ? value : typesetAll(value as unknown)])) as T;
}
