import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { AT_A_GLANCE } from '../../src/manual/text/headings.ts';
import { changeView } from '../../src/site/views/changes.ts';
import { AS_AT } from '../as-at.ts';
import { SMALL } from '../checks/fixture.ts';

it('a change of the red box has the name that the box has on the page, and leads to the card it is in', () => {
  const manual = checkContent(SMALL, AS_AT).manual!;
  const version = manual.series.get('fire-safety')!.current!;
  const change = { ...version.change, changes: [{ kind: 'clarified' as const, sections: [AT_A_GLANCE, 'recognise'], words: 'Clearer.' }] };
  expect(changeView(manual, { ...version, change }).changes[0]!.sections).toEqual([
    { words: 'Act now', href: expect.stringMatching(/\/procedures\/fire-safety\/2026-06-01\/#at-a-glance$/) as string },
    { words: 'Recognise', href: expect.stringMatching(/#recognise$/) as string },
  ]);
});
