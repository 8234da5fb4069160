import { make } from '../kit/make.ts';

/** One line at the foot of the tool that says what has just happened, with the way to undo it. */
export interface Said {
  say: (words: string, undo?: () => void) => void;
  /** What was said has been overtaken by what the reader does next; what can still be undone stays. */
  fade: () => void;
}

/** @param box holds the status and the button that closes it; @param closed is told when the reader has closed it */
export function saidIn(box: HTMLElement, closed: () => void): Said {
  const status = box.querySelector<HTMLElement>('[role="status"]')!;
  const dismiss = box.querySelector<HTMLButtonElement>('[data-dismiss]')!;
  let undoing: HTMLButtonElement | undefined;
  const say = (words: string, undo?: () => void): void => {
    status.textContent = words;
    dismiss.hidden = words === '';
    undoing?.remove();
    undoing = undo && make('button', { type: 'button', className: 'button small' }, 'Undo');
    undoing?.addEventListener('click', () => undo!());
    if (undoing) dismiss.before(undoing);
  };
  dismiss.addEventListener('click', () => {
    say('');
    closed();
  });
  return { say, fade: () => void (undoing ?? say('')) };
}
