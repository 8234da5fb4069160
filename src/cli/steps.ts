/** Something that went wrong and can be told to a person in one sentence. */
export class Told extends Error {}

const started = Date.now();
export const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step with a line that moves while it works and says how long it took. */
export async function step<T>(name: string, work: () => Promise<T> | T, note?: (result: T) => string): Promise<T> {
  const start = Date.now();
  const moving = process.stdout.isTTY;
  const timer = moving ? setInterval(() => process.stdout.write(`\r${name} … ${seconds(start)}`), 200) : undefined;
  if (!moving) process.stdout.write(`${name} … `);
  try {
    const result = await work();
    const words = note?.(result);
    process.stdout.write(`${moving ? `\r${name} … ` : ''}${seconds(start)}${words ? ` (${words})` : ''}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${moving ? `\r${name} … ` : ''}stopped\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

export const total = (): string => seconds(started);

/** Runs a command to its end; whatever goes wrong is told in one sentence, never as a stack trace. */
export async function runToEnd(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(inOneSentence(error));
    process.exitCode = 1;
  }
}

/** What went wrong, for the person who waits: the whole of what is Told, and otherwise one sentence. */
export function inOneSentence(error: unknown): string {
  if (error instanceof Told) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'The disk is full: free some space and try again. What was there before is untouched.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'This folder cannot be written to: move the project to a folder of your own and try again.';
  return `Something went wrong that was not foreseen: ${message.split('\n', 1)[0]}`;
}
