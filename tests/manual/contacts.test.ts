import { expect, it } from 'vitest';
import { project } from '../../src/cli/programs.ts';
import { callable, callables } from '../../src/manual/contacts.ts';
import { contentComponents } from '../../src/components/content/index.ts';
import { createManual } from '../../src/manual/manual.ts';
import { contentOf, readContent } from '../../src/manual/reading/content.ts';
import { renderText } from '../../src/manual/text/render.ts';
import { AS_AT } from '../as-at.ts';

const manual = createManual(contentOf(readContent(project).entries), AS_AT);

it.each([
  [['front-door'], ['front-door', 'out-of-hours']],
  [['police-101', 'front-door', 'nspcc-fgm'], ['police-101', 'front-door', 'out-of-hours', 'nspcc-fgm']],
  [['out-of-hours', 'front-door'], ['out-of-hours', 'front-door']],
  [['elmsworth-front-door'], ['elmsworth-front-door', 'elmsworth-out-of-hours']],
  [['lado', 'police-101'], ['lado', 'police-101']],
  [[], []],
])('of %j the numbers are those of %j: front doors close', (ids, shown) => {
  expect(callables(manual, ids)).toEqual(shown.map((id) => callable(manual, id)));
});

it.each([
  ['current', 'In danger: call <a href="tel:999" translate="no">999</a>. Not a baby of 999 1 or 0999. Or **ring** <a href="tel:101" translate="no">101</a>.'],
  ['record', 'In danger: call 999. Not a baby of 999 1 or 0999. Or **ring** 101.'],
] as const)('what is to be done at once, as it is %s, can be dialled where it may be', (view, shown) => {
  const source = '---\ntitle: A\n---\n<ActNow>\n\n1. In danger: call 999. Not a baby of 999 1 or 0999. Or **ring** 101.\n\n</ActNow>\n\nThen 999 people.\n';
  const { actNow, html } = renderText(source, contentComponents, { manual, on: AS_AT, view, href: (address) => address });
  expect(actNow).toContain(shown.replace(/\*\*(.*?)\*\*/, '<strong>$1</strong>'));
  expect(html).toContain('Then 999 people.');
});
