import type * as Prompts from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { Told } from './steps.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/**
 * Asks what the command line did not say. `option` names the option that answers without a question, so that a run without a terminal
 * can say what it lacks.
 */
export interface Asker {
  /** Whether there is somebody to ask. */
  somebody: boolean;
  /** @param more `initial` is offered: Enter keeps it, and what is typed takes its place */
  text(option: string, question: string, more?: { initial?: string; example?: string; optional?: boolean; valid?: (answer: string) => string | undefined }): Promise<string>;
  /** @param open nothing is chosen to begin with, where taking the first by a slip would tell readers something untrue */
  one(option: string, question: string, choices: readonly Choice[], open?: 'nothing chosen'): Promise<string>;
  many(option: string, question: string, choices: readonly Choice[], optional?: boolean): Promise<string[]>;
  yes(option: string, question: string, initial?: boolean): Promise<boolean>;
}

/** Thrown where an answer is needed and nobody can be asked. */
export class Missing extends Told {
  readonly option: string;
  constructor(option: string, question: string, choices: readonly Choice[] = []) {
    const from = choices.length === 0 || choices.length > 20 ? '' : ` One of: ${choices.map((c) => c.value).join(', ')}.`;
    super(`${option.startsWith('<') ? option : `--${option}`} is missing: ${question}${from}`);
    this.option = option;
  }
}

/** For a run without a terminal: every question is an option that is missing. */
export const nobody: Asker = {
  somebody: false,
  text: (option, question) => Promise.reject(new Missing(option, question)),
  one: (option, question, choices) => Promise.reject(new Missing(option, question, choices)),
  many: (option, question, choices) => Promise.reject(new Missing(option, question, choices)),
  yes: (option, question) => Promise.reject(new Missing(option, question)),
};

/** Above this many a list can be searched by typing. */
const MANY = 9;

/** What stands first in a list of which nothing is chosen yet. */
const NOTHING: Choice = { value: '', label: '(nothing chosen yet)' };

/** Asks with the prompts, which are loaded when there is something to ask: most commands ask nothing. */
async function answered<T>(ask: (prompts: typeof Prompts) => Promise<T>): Promise<Exclude<T, symbol>> {
  const prompts = await import('@clack/prompts');
  const answer = await ask(prompts);
  if (prompts.isCancel(answer)) throw new Told('Stopped: nothing was changed.');
  return answer as Exclude<T, symbol>;
}

/** The terminal, but for words of the prompts that cannot be set: how many were ticked ("1 items selected"), and that none was. */
const inOwnWords = (output: Writable): Writable => new Proxy(output, {
  get(target, key) {
    if (key === 'write') return (piece: unknown, ...rest: never[]) => target.write(typeof piece === 'string' ? piece.replace(/(\d+) items selected/, '$1 ticked').replace('Please select at least one item', 'Tick at least one: the arrow keys move, Tab ticks') : piece, ...rest);
    const value: unknown = Reflect.get(target, key);
    return typeof value === 'function' ? (value as (...all: unknown[]) => unknown).bind(target) : value;
  },
});

/** Asks in the terminal. @param streams other than the terminal's own, for tests */
export function terminal(streams: { input?: Readable; output?: Writable } = {}): Asker {
  return {
    somebody: true,
    text: async (_, message, { initial, example, optional, valid } = {}) => (await answered(({ text }) => text({
      ...streams, message, ...(initial ? { placeholder: initial, defaultValue: initial } : example ? { placeholder: example } : {}),
      validate: (typed, answer = typed?.trim() || initial) => (answer ? valid?.(answer) : optional ? undefined : 'Write some words here.'),
    }))).trim(),
    one: (_, message, choices, open) => answered(({ autocomplete, select }) => (open || choices.length > MANY
      ? autocomplete({ ...streams, message, options: [...(open ? [NOTHING] : []), ...choices], maxItems: MANY, placeholder: 'Type to search', validate: (answer) => (answer === undefined ? 'Nothing in the list matches: delete some letters.' : answer === NOTHING.value ? 'Choose one of these: the arrow keys move.' : undefined) })
      : select({ ...streams, message, options: [...choices] }))),
    // Also where the list is short: so that the same key ticks in every list.
    many: (_, message, choices, optional = false) => answered(({ autocompleteMultiselect }) => autocompleteMultiselect({ ...streams, output: inOwnWords(streams.output ?? process.stdout), message, options: [...choices], maxItems: MANY, required: !optional, placeholder: 'Type to search; Tab ticks' })),
    yes: (_, message, initial = false) => answered(({ confirm }) => confirm({ ...streams, message, initialValue: initial })),
  };
}
