/** An MDX file cut into its head (YAML between two lines of ---) and its text. */
export interface CutFile {
  /** The YAML of the head, without the --- lines; it begins on line 2. */
  head: string | undefined;
  /** The whole file with the head replaced by blank lines, so that places in it are places in the file. */
  text: string;
}

/** Cuts an MDX file. Windows line endings are read as plain ones, so that a checkout setting changes nothing. */
export function cutFile(source: string): CutFile {
  const plain = normalised(source);
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(plain);
  if (!match) return { head: undefined, text: plain };
  const lines = match[0].split('\n').length - 1;
  return { head: match[1] ?? '', text: '\n'.repeat(lines) + plain.slice(match[0].length) };
}

/** Text with one kind of line ending and no byte order mark. */
export function normalised(source: string): string {
  const marked = source.startsWith('\uFEFF') ? source.slice(1) : source;
  return marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked;
}
