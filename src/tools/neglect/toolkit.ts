import type { Domain, Prompt } from '../../manual/neglect/prompts.ts';
import type { Age } from '../../manual/neglect/record.ts';

const wordsOf = (within: Element, selector: string): string => within.querySelector(selector)?.textContent?.trim() ?? '';

/** The toolkit as the page shows it: what can be read without a script is all that the record asks. */
export function readToolkit(prompts: ParentNode): Domain[] {
  return [...prompts.querySelectorAll<HTMLElement>('[data-domain]')].map((section): Domain => {
    const id = section.dataset.domain!;
    const title = wordsOf(section, 'h3');
    return {
      id,
      title,
      ask: wordsOf(section, '.ask'),
      prompts: [...section.querySelectorAll<HTMLElement>('[data-prompt]')].map((p): Prompt => ({
        id: p.dataset.prompt!, title: p.querySelector('h4')!.dataset.title!, domain: id, domainTitle: title,
        ages: p.dataset.ages!.split(' ') as Age[], disabled: p.dataset.disabled !== undefined,
        good: wordsOf(p, '.good dd'), worrying: wordsOf(p, '.worrying dd'), serious: wordsOf(p, '.serious dd'), act: wordsOf(p, '.act dd'),
      })),
    };
  });
}
