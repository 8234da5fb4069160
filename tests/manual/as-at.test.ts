import { expect, it } from 'vitest';
import { asAtFrom } from '../../src/manual/as-at.ts';

const now = new Date('2026-06-30T23:30:00Z');

it.each([
  [{}, '2026-07-01'],
  [{ MANUAL_AS_AT: '' }, '2026-07-01'],
  [{ MANUAL_AS_AT: ' 2019-01-02 ' }, '2019-01-02'],
])('%o is %s', (environment, day) => expect(asAtFrom(environment, now)).toBe(day));

it('says what is wrong with a day that is none', () => expect(() => asAtFrom({ MANUAL_AS_AT: '2026-06-31' }, now)).toThrow('June 2026 has 30 days'));
