import type { ElementContent, Root } from 'hast';
import { inLine, isElement, isTag, replace, text } from './nodes.ts';

/** Puts every footnote and endnote, in brackets, where its number was. */
export function notesIntoTheLine(html: Root): void {
  const notes = new Map<string, string | ElementContent[]>();
  replace(html.children, (node) => {
    const id = isTag(node, 'li') ? String(node.properties.id ?? '') : '';
    if (!isTag(node, 'li') || !/^(foot|end)note-\d+$/.test(id)) return undefined;
    replace(node.children, (c) => (isTag(c, 'a') && /^#(foot|end)note-ref-/.test(String(c.properties.href)) ? [] : undefined));
    notes.set(id, inLine(node.children));
    return [];
  });
  html.children = html.children.filter((node) => !(isTag(node, 'ol') && node.children.every((c) => c.type === 'text' && c.value.trim() === '')));
  replace(html.children, (node) => {
    if (!isTag(node, 'sup')) return undefined;
    const [link] = node.children.filter(isElement);
    const note = link && notes.get(String(link.properties.href ?? '').slice(1));
    return Array.isArray(note) ? [text(' ('), ...note, text(')')] : undefined;
  });
}
