import type { MapStep } from '../schemas/map.ts';

type Steps = readonly Pick<MapStep, 'id' | 'next'>[];

/** Ids that can be reached along arrows from some steps, these included; arrows to steps that are not there lead nowhere. */
export function reachable(steps: Steps, from: readonly string[]): Set<string> {
  const byId = new Map(steps.map((s) => [s.id, s]));
  const reached = new Set<string>();
  const waiting = from.filter((id) => byId.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...byId.get(id)!.next.map((way) => way.to).filter((to) => byId.has(to)));
  }
  return reached;
}

/** Ids from which some arrow-path leads to one of `to`, these included. */
export function leadingTo(steps: Steps, to: readonly string[]): Set<string> {
  const turned = steps.map((s) => ({ id: s.id, next: steps.filter((other) => other.next.some((way) => way.to === s.id)).map((other) => ({ to: other.id })) }));
  return reachable(turned, to);
}
