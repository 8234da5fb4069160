import { describe, expect, it } from 'vitest';
import { combinations } from '../../../src/manual/decision/combinations.ts';
import { decide, fits, knownFrom, type Answers } from '../../../src/manual/decision/decide.ts';
import { guides } from './guides.ts';

const guide = (id: string) => guides.find((g) => g.id === id)!;
const FGM = guide('fgm-duty');
const LADO = guide('harm-threshold');

/** Answers written as `question=answer` with spaces between. */
const read = (answers: string): Answers => Object.fromEntries(answers.split(' ').filter(Boolean).map((pair) => pair.split('=') as [string, string]));

// What the procedure of 1 June 2026 says, case by case, worked out by hand.
describe('which FGM duty', () => {
  it.each<[what: string, answers: string, outcomes: string]>([
    ['a midwife is told by a girl of 15', 'danger=no role=health who=girl how=told journey=no', 'report-101 front-door-known'],
    ['a teacher is told, and a flight is booked', 'danger=no role=teacher who=girl how=told journey=yes', 'report-101 front-door-known journey'],
    ['a social worker sees signs', 'danger=no role=social-worker who=girl how=seen journey=unknown', 'report-101 front-door-known'],
    ['somebody not sure of being covered reports', 'danger=no role=unsure who=girl how=told journey=no', 'report-101 front-door-known'],
    ['a receptionist is told', 'danger=no role=other who=girl how=told journey=no', 'known-tell-lead'],
    ['an aunt is told', 'danger=no role=public who=girl how=told journey=no', 'known-public'],
    ['a mother tells a health visitor: not the duty, and urgent', 'danger=no role=health who=girl how=others journey=no', 'refer-today'],
    ['a nurse sees a piercing', 'danger=no role=health who=girl how=piercing journey=no', 'piercing report-101 front-door-known'],
    ['a nurse sees the signs of an operation for her health', 'danger=no role=health who=girl how=surgery journey=no', 'lawful-surgery'],
    ['a teacher suspects it', 'danger=no role=teacher who=girl how=suspect journey=no', 'refer-today'],
    ['a girl at risk is to travel', 'danger=no role=other who=girl how=risk journey=yes', 'refer-today journey'],
    ['only a journey', 'danger=no role=teacher who=girl how=journey-only', 'journey-alone'],
    ['a neighbour knows only of a journey', 'danger=no role=public who=girl how=journey-only', 'advice-public'],
    ['a neighbour thinks that she is at risk', 'danger=no role=public who=girl how=risk journey=no', 'refer-public'],
    ['a girl is being taken to the airport', 'danger=yes role=health who=girl how=told journey=yes', 'call-999 report-101 front-door-known journey'],
    ['a woman with daughters, and her mother-in-law expects it', 'danger=no role=health who=woman girls=risk', 'refer-today woman-care'],
    ['a woman with daughters and no other sign', 'danger=no role=health who=woman girls=no-sign', 'decide-today woman-care'],
    ['a woman not asked yet', 'danger=no role=social-worker who=woman girls=unknown', 'decide-today woman-care'],
    ['a woman without girls in the family', 'danger=no role=health who=woman girls=none', 'woman-care'],
    ['a teacher hears of a woman', 'danger=no role=teacher who=woman girls=unknown', 'tell-lead'],
    ['a teacher hears of a woman whose girls are at risk', 'danger=no role=teacher who=woman girls=risk', 'refer-today'],
    ['a friend hears of a woman', 'danger=no role=public who=woman girls=none', 'woman-public'],
    ['an unborn baby, no other sign', 'danger=no role=health who=baby sign=no journey=no', 'decide-today plan-for-baby'],
    ['an unborn baby, relatives expect it', 'danger=no role=health who=baby sign=yes journey=no', 'refer-today plan-for-baby'],
    ['daughters and a journey', 'danger=no role=health who=baby sign=no journey=yes', 'refer-today journey plan-for-baby'],
  ])('%s', (_, answers, outcomes) => {
    const decision = decide(FGM, read(answers));
    expect(decision.complete).toBe(true);
    expect(decision.outcomes).toEqual(outcomes.split(' '));
  });

  it('is the duty by law in exactly the cases of section 5B, of all ways of answering', () => {
    for (const answers of combinations(FGM)) {
      const { outcomes } = decide(FGM, answers);
      const duty = answers.who === 'girl' && ['told', 'seen', 'piercing'].includes(answers.how!) && ['health', 'social-worker', 'teacher', 'unsure'].includes(answers.role!);
      expect(outcomes.includes('report-101'), JSON.stringify(answers)).toBe(duty);
      expect(outcomes[0] === 'call-999').toBe(answers.danger === 'yes');
      // A girl who has had it or may be at risk is always told to somebody who acts, the same day.
      if (answers.who === 'girl' && answers.how !== 'journey-only' && answers.how !== 'surgery') expect(outcomes.some((id) => FGM.outcomes[id]!.call.includes('front-door') && ['refer', 'duty by law'].includes(FGM.outcomes[id]!.kind))).toBe(true);
    }
  });

  it('says 999 before anything else is answered', () => expect(decide(FGM, { danger: 'yes' }).outcomes).toEqual(['call-999']));
});

describe('the harm threshold', () => {
  const base = 'safe=yes works=employee harmed=no offence=no risk=no suitable=no before=no disabled=no others=no setting=neither you=manager';
  it.each<[what: string, changes: string, outcomes: string]>([
    ['nothing of the criteria, the first time', '', 'low-level'],
    ['nothing of the criteria, and there have been others', 'before=yes', 'pattern'],
    ['nothing of the criteria, and the file cannot be seen', 'before=unknown', 'low-level'],
    ['a grip that leaves a mark', 'harmed=yes', 'tell-lado'],
    ['an arrest for violence to a partner', 'suitable=yes', 'tell-lado'],
    ['one criterion met and another not sure', 'risk=yes offence=unsure', 'tell-lado'],
    ['not sure of one', 'risk=unsure', 'ask-lado'],
    ['not sure whether they work with children', 'works=unsure', 'ask-lado'],
    ['not sure whether they work with children, and a criterion met', 'works=unsure offence=yes', 'tell-lado'],
    ['a colleague, a disabled child and a club', 'harmed=yes disabled=yes others=yes you=other', 'tell-lado tell-manager disabled-child other-children'],
    ['it is about the manager', 'risk=yes you=self disabled=unknown', 'tell-lado no-manager disabled-unknown'],
    ['a supply teacher', 'harmed=yes works=agency', 'tell-lado agency'],
    ['a nursery', 'harmed=yes setting=early-years', 'tell-lado tell-ofsted-early-years'],
    ['a children\u2019s home', 'offence=yes setting=home', 'tell-lado tell-ofsted-home'],
    ['a child in danger', 'safe=danger harmed=yes', 'call-999 front-door-now tell-lado'],
    ['not sure that the child is safe', 'safe=unsure risk=unsure', 'front-door-now ask-lado'],
  ])('%s', (_, changes, outcomes) => {
    const decision = decide(LADO, { ...read(base), ...read(changes) });
    expect(decision.complete).toBe(true);
    expect(decision.outcomes).toEqual(outcomes.split(' '));
  });

  it('somebody who does not work with children', () => expect(decide(LADO, read('safe=yes works=none disabled=no'))).toMatchObject({ complete: true, outcomes: ['not-lado'], asked: ['safe', 'works', 'disabled'] }));

  it('any criterion met is for the LADO, whatever else is answered or not', () => {
    for (const criterion of ['harmed', 'offence', 'risk', 'suitable']) expect(decide(LADO, { works: 'volunteer', [criterion]: 'yes' }).outcomes).toEqual(['tell-lado']);
  });

  it('asks about disability in every case', () => {
    for (const works of Object.keys(LADO.questions.works!.answers)) expect(decide(LADO, { works }).asked).toContain('disabled');
  });
});

describe.each(guides)('$id', (one) => {
  it('has a deciding rule for every way of answering', () => {
    let ways = 0;
    for (const answers of combinations(one)) {
      ways += 1;
      const known = knownFrom(one, answers);
      if (!one.rules.some(({ when }) => fits(when, known))) expect.fail(`no rule fits ${JSON.stringify(answers)}`);
    }
    expect(ways).toBeGreaterThan(100);
  });

  it('every outcome says how, and what is not law is not called a duty', () => {
    for (const { kind, how, by } of Object.values(one.outcomes)) {
      const text = [by, ...how].join(' ');
      expect(/\bmust\b/.test(text), text).toBe(kind === 'duty by law');
    }
  });
});
