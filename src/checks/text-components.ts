import { didYouMean } from '../manual/did-you-mean.ts';
import type { Problem } from '../manual/problems.ts';
import { contentComponents } from '../components/content/index.ts';
import { idsIn, type AttributeRule, type ContentComponent, type RegisterName } from '../manual/text/component.ts';
import { isComponent, isElement, type ComponentNode, type TextNode } from '../manual/text/parse.ts';
import { gather } from '../manual/text/walk.ts';
import { timescaleOn } from '../manual/editions.ts';
import { problem, type Check, type Checked, type CheckedText } from './check.ts';

/** Components: known, in the right kind of text, with attributes that name what is there (DESIGN, idea 6). */
export const checkTextComponents: Check = (checked) => checked.texts.flatMap((text) => {
  const roleBlocks = new Set<string>();
  return gather(text.tree, (node, within) => (isComponent(node) ? checkComponent(node, within, text, checked, roleBlocks) : []));
});

function checkComponent(node: ComponentNode, within: readonly TextNode[], text: CheckedText, checked: Checked, roleBlocks: Set<string>): Problem[] {
  const place = { file: text.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
  const name = node.name ?? '';
  const component = contentComponents.get(name);
  const usable = (): string[] => [...contentComponents.values()].filter((c) => c.usedIn.includes(text.kind)).map((c) => c.name);
  if (!component) return [problem(place, 'unknown-component', `there is no component <${name}>`, didYouMean(name, usable()))];
  if (!component.usedIn.includes(text.kind)) return [problem(place, 'component-elsewhere', `<${name}> cannot be used in a ${text.kind}`, `use one of: ${usable().join(', ')}`)];
  return [...checkPlace(component, node, within, place), ...checkAttributes(component, node, place, text, checked), ...checkRoleBlock(node, place, roleBlocks)];
}

function checkPlace(component: ContentComponent, node: ComponentNode, within: readonly TextNode[], place: Pick<Problem, 'file' | 'line' | 'column'>): Problem[] {
  const outer = within.findLast(isComponent);
  if (component.kind === 'block' && node.type === 'mdxJsxTextElement')
    return [problem(place, 'block-in-sentence', `<${component.name}> stands inside a sentence`, 'put it on a line of its own with an empty line before and after it, and an empty line inside before and after its text')];
  if (component.kind === 'block' && outer)
    return [problem(place, 'nested-block', `<${component.name}> stands inside <${outer.name}>`, `close </${outer.name}> before it`)];
  if (component.kind === 'block' && within.some((n) => isElement(n)))
    return [problem(place, 'block-in-list', `<${component.name}> stands inside a list or a table`, 'put it after the list, at the start of a line')];
  if (component.kind === 'inline' && node.children.length > 0)
    return [problem(place, 'inline-with-text', `<${component.name}> has text inside it`, `end it with " />", as in <${component.name} id="…" />`)];
  return [];
}

function checkAttributes(component: ContentComponent, node: ComponentNode, place: Pick<Problem, 'file' | 'line' | 'column'>, text: CheckedText, checked: Checked): Problem[] {
  const rules = component.attributes;
  const given = new Map(node.attributes.map((a) => [a.name ?? '', a.value]));
  const problems: Problem[] = [];
  for (const [name, value] of given) {
    const rule = rules[name];
    if (!rule) problems.push(problem(place, 'unknown-attribute', `<${component.name}> has no attribute "${name}"`, Object.keys(rules).length === 0 ? 'take it out' : didYouMean(name, Object.keys(rules))));
    else if (typeof value !== 'string' || value.trim() === '') problems.push(problem(place, 'empty-attribute', `the attribute "${name}" of <${component.name}> is empty`, `write ${rule.about}, as in ${name}="${rule.example}"`));
    else problems.push(...checkValue(name, value, rule, place, text, checked));
  }
  for (const [name, rule] of Object.entries(rules))
    if (rule.required && !given.has(name)) problems.push(problem(place, 'missing-attribute', `<${component.name}> needs the attribute "${name}"`, `write ${rule.about}, as in ${name}="${rule.example}"`));
  if (component.name === 'Contact' && given.size !== 1) problems.push(problem(place, 'missing-attribute', '<Contact> needs either "service" or "id"', 'write one of the two, as in service="lado"'));
  return problems;
}

function checkValue(name: string, value: string, rule: AttributeRule, place: Pick<Problem, 'file' | 'line' | 'column'>, text: CheckedText, checked: Checked): Problem[] {
  if (rule.pattern && !rule.pattern.test.test(value)) return [problem(place, 'attribute-value', `"${value}" is not something that "${name}" can be`, `write ${rule.pattern.say}`)];
  if (!rule.refersTo) return [];
  const known = idsOf(rule.refersTo, checked);
  const problems = (rule.list ? idsIn(value) : [value]).filter((id) => !known.has(id) && !isBroken(rule.refersTo!, id, checked)).map((id) => problem(place, `unknown-${rule.refersTo!.replace(/s$/, '')}`, `there is no ${rule.refersTo!.replace(/s$/, '')} "${id}"`, didYouMean(id, [...known])));
  const timescale = rule.refersTo === 'timescales' && checked.content.timescales.find((t) => t.id === value);
  if (timescale && !timescaleOn(timescale, text.on)) problems.push(problem(place, 'timescale-without-value', `the timescale "${value}" has no value on ${text.on}, the day of this text`, `give it one with \`from:\` on or before that day in content/timescales/, or use another`));
  return problems;
}

const isBroken = (register: RegisterName, id: string, checked: Checked): boolean => register !== 'areas' && register !== 'levels' && checked.isBroken(register, id);

const idsKnown = new WeakMap<Checked, Map<RegisterName, ReadonlySet<string>>>();

/** The ids of a register; gathered once for each check. */
function idsOf(register: RegisterName, checked: Checked): ReadonlySet<string> {
  const known = idsKnown.get(checked) ?? new Map<RegisterName, ReadonlySet<string>>();
  idsKnown.set(checked, known);
  const before = known.get(register);
  if (before) return before;
  const { content } = checked;
  const ids = new Set(register === 'areas' ? Object.keys(content.partnership.areas) : register === 'levels' ? ['1', '2', '3', '4'] : content[register].map((e) => e.id));
  known.set(register, ids);
  return ids;
}

function checkRoleBlock(node: ComponentNode, place: Pick<Problem, 'file' | 'line' | 'column'>, seen: Set<string>): Problem[] {
  if (node.name !== 'Role') return [];
  const value = node.attributes.find((a) => a.name === 'for')?.value;
  const repeated = idsIn(typeof value === 'string' ? value : '').filter((id) => seen.size === seen.add(id).size);
  return repeated.map((id) => problem(place, 'role-twice', `the role "${id}" has two <Role> blocks in this text`, 'say everything for a role in one block'));
}
