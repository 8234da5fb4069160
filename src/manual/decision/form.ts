import { isComponent, isElement, type TextTree } from '../text/parse.ts';
import { attributesOf, gather, wordsOf } from '../text/walk.ts';

/** A blank of a form. */
export interface FormField {
  label: string;
  /** The heading it stands under. */
  heading: string;
  /** Its boxes, when it is to be ticked. */
  boxes?: string[];
}

/** The blanks of a form in the order in which it has them. */
export function fieldsOf(tree: TextTree): FormField[] {
  let heading = '';
  return gather(tree, (node): FormField[] => {
    if (isElement(node) && node.tagName === 'h2') heading = wordsOf(node).trim();
    if (!isComponent(node) || (node.name !== 'Field' && node.name !== 'Choices')) return [];
    const { label = '', options } = attributesOf(node);
    return [{ label, heading, ...(options === undefined ? {} : { boxes: options.split('|').map((box) => box.trim()) }) }];
  });
}
