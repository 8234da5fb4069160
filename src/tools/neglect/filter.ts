import { isFor } from '../../manual/neglect/prompts.ts';
import { AGE_WORDS, AGES, type Age } from '../../manual/neglect/record.ts';
import { make } from '../kit/make.ts';

/** Lets a reader of the prompts see only those for one child's age. Nothing of it is kept. */
export function offerAges(prompts: HTMLElement): void {
  const age = make('select', {}, new Option('every age', ''), ...AGES.map((a) => new Option(AGE_WORDS[a], a)));
  const disabled = make('input', { type: 'checkbox' });
  const tick = make('label', { className: 'remember', hidden: true }, disabled, 'The child is disabled');
  const said = make('p', { className: 'vh' });
  said.setAttribute('role', 'status');
  const show = (): void => {
    tick.hidden = age.value === '' || age.value === 'unborn';
    const child = { age: age.value as Age, disabled: disabled.checked };
    let shown = 0;
    for (const section of prompts.querySelectorAll<HTMLElement>('[data-domain]')) {
      const own = [...section.querySelectorAll<HTMLElement>('[data-prompt]')];
      for (const p of own) p.hidden = age.value !== '' && !isFor({ ages: p.dataset.ages!.split(' ') as Age[], disabled: p.dataset.disabled !== undefined }, child);
      section.hidden = own.every((p) => p.hidden);
      prompts.querySelector<HTMLElement>(`li:has(> [href="#${section.dataset.domain}"])`)?.toggleAttribute('hidden', section.hidden);
      shown += own.filter((p) => !p.hidden).length;
    }
    said.textContent = `${shown} prompts are shown.`;
  };
  age.addEventListener('change', show);
  disabled.addEventListener('change', show);
  prompts.prepend(make('div', { className: 'chooser tw:print:hidden' }, make('label', {}, 'Show the prompts for', age), tick), said);
}
