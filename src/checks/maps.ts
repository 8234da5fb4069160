import { didYouMean } from '../manual/did-you-mean.ts';
import { inWords } from '../manual/dates.ts';
import { timescaleOn } from '../manual/editions.ts';
import { leadingTo, reachable } from '../manual/maps/steps.ts';
import type { Place, Problem } from '../manual/problems.ts';
import type { Entry } from '../manual/reading/folder.ts';
import type { MapStep, ProcessMap } from '../manual/schemas/map.ts';
import { AT_A_GLANCE } from '../manual/text/headings.ts';
import { versionOn } from '../manual/versions.ts';
import { problem, type Check, type Checked } from './check.ts';
import { checkMapWords } from './map-words.ts';

type At = (step: MapStep, ...path: (string | number)[]) => Place;

/** Process maps: every step is led to and leads on, questions have answers, and what they name is there today. */
export const checkMaps: Check = (checked) => checked.entries.maps.flatMap((entry) => {
  const at: At = (step, ...path) => entry.at(['steps', step.id, ...path]);
  return [...checkShape(entry, at), ...checkArrows(entry.value, at), ...checkPaths(entry.value, at), ...checkNames(entry.value, at, checked), ...checkAge(entry, checked), ...checkMapWords(entry, checked)];
});

function checkShape({ value: { steps }, at: whole }: Entry<ProcessMap>, at: At): Problem[] {
  const starts = steps.filter((s) => s.kind === 'start');
  return [
    ...(starts.length === 0 ? [problem(whole(['steps']), 'no-start', 'no step is the start', 'write `kind: start` in the first step')] : []),
    ...starts.slice(1).map((s) => problem(at(s, 'kind'), 'two-starts', `"${s.id}" is a second start, beside "${starts[0]!.id}"`, 'a map begins in one place: make it a step, or begin with a question that leads to both')),
  ];
}

/** Each step by itself: where its arrows lead, and what they say. */
function checkArrows({ steps }: ProcessMap, at: At): Problem[] {
  const ids = steps.map((s) => s.id);
  return steps.flatMap((step): Problem[] => {
    const unknown = step.next.flatMap((way, i) => (ids.includes(way.to) ? [] : [problem(at(step, 'next', i, 'to'), 'unknown-step', `"${step.id}" leads to "${way.to}", and there is no such step`, didYouMean(way.to, ids))]));
    if (step.kind === 'end') return step.next.length > 0 ? [problem(at(step, 'next'), 'end-leads-on', `"${step.id}" is an end, and leads on`, 'take `next:` out, or write `kind: step`')] : [];
    if (step.next.length === 0) return [problem(at(step), 'leads-nowhere', `"${step.id}" is not an end, and leads nowhere`, 'add `next:`, or write `kind: end`')];
    const twice = step.next.flatMap((way, i) => (step.next.findIndex((w) => w.to === way.to) < i ? [problem(at(step, 'next', i), 'same-way-twice', `"${step.id}" leads to "${way.to}" twice`, 'join the two, with the words of both')] : []));
    if (step.kind !== 'decision') return [...unknown, ...twice];
    const few = step.next.length < 2 ? [problem(at(step, 'next'), 'one-answer', `"${step.id}" is a decision with one way out of it`, 'add the other answer under `next:`, or write `kind: step`')] : [];
    const silent = step.next.flatMap((way, i) => (way.when ? [] : [problem(at(step, 'next', i), 'way-without-words', `the way from the decision "${step.id}" to "${way.to}" has no words`, "add `when:` with the answer, such as when: 'Yes'")]));
    return [...unknown, ...twice, ...few, ...silent];
  });
}

/** All steps together. While an arrow leads to no step, nothing certain can be said of paths. */
function checkPaths({ steps }: ProcessMap, at: At): Problem[] {
  const ids = new Set(steps.map((s) => s.id));
  const start = steps.find((s) => s.kind === 'start');
  if (!start || steps.some((s) => s.next.some((way) => !ids.has(way.to)))) return [];
  const reached = reachable(steps, [start.id]);
  const cutOff = steps.filter((s) => !reached.has(s.id)).map((s) => problem(at(s), 'unreachable-step', `nothing leads from the start to "${s.id}"`, `add \`{to: ${s.id}}\` to the step before it, or take it out`));
  const ends = steps.filter((s) => s.next.length === 0).map((s) => s.id);
  const out = leadingTo(steps, ends);
  // One problem for a circle: its first step stands for all of it.
  const stuck = steps.filter((s) => reached.has(s.id) && !out.has(s.id));
  const circle = stuck.slice(0, 1).map((s) => problem(at(s), 'no-way-out', `from "${s.id}" no path leads to an end${stuck.length > 1 ? `: the steps ${stuck.map((c) => `"${c.id}"`).join(', ')} go round for ever` : ''}`, 'give one of them a way on to a step that is, or leads to, an end'));
  return [...cutOff, ...circle];
}

/** What a step names has to hold today, because a map speaks for today only. */
function checkNames({ steps, updated }: ProcessMap, at: At, { content, versionsOf, asAt, textOf }: Checked): Problem[] {
  // A map that is still to come is read as it will be on its day.
  const on = updated > asAt ? updated : asAt;
  return steps.flatMap((step): Problem[] => {
    const without = (['by', 'link'] as const).flatMap((key): Problem[] => {
      const id = key === 'by' ? step.by : step.link && 'timescale' in step.link ? step.link.timescale : undefined;
      const timescale = content.timescales.find((t) => t.id === id);
      return timescale && !timescaleOn(timescale, on) ? [problem(at(step, key), 'timescale-without-value', `the timescale "${id}" has no value on ${inWords(on)}`, 'use another, or give it a value in content/timescales/')] : [];
    });
    if (!step.link || !('procedure' in step.link)) return without;
    const { procedure, anchor } = step.link;
    const current = versionOn(versionsOf(procedure).map((e) => e.value), on);
    const text = current && textOf(`${procedure}/${current.date}`);
    const anchors = [AT_A_GLANCE, ...(text?.headings.map((h) => h.anchor) ?? [])];
    if (current && (!anchor || !text?.whole || anchors.includes(anchor))) return without;
    if (!current) return content.versions.some((v) => v.procedure === procedure) ? [...without, problem(at(step, 'link', 'procedure'), 'link-ahead', `the procedure "${procedure}" is not in force yet`, 'take the link out until it is')] : without;
    return [...without, problem(at(step, 'link', 'anchor'), 'dead-anchor', `${text!.file} has no heading with the anchor "${anchor}"`, didYouMean(anchor!, anchors))];
  });
}

/** A map is compared again when a procedure that it is drawn from has changed: until then its page says so. */
function checkAge({ value, at }: Entry<ProcessMap>, { versionsOf, asAt }: Checked): Problem[] {
  if (value.updated > asAt) return [];
  return value.procedures.flatMap((slug): Problem[] => {
    const current = versionOn(versionsOf(slug).map((e) => e.value), asAt);
    return current && current.date > value.updated ? [problem(at(['updated']), 'map-overtaken', `the procedure "${slug}" changed on ${inWords(current.date)}, after this map was last compared with it`, 'compare the two, put the map right, and set `updated:` to that day', 'warning')] : [];
  });
}
