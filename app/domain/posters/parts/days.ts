import { cleanText } from "../clean-text";
import type { PosterContent, PosterFact } from "../poster";

/** Days that share a place. */
export type Visit = { place: string; spot: string; days: { day: string; times: string[] }[] };

/** The facts by place, in the given order, cleaned for setting. */
export function visits(content: PosterContent): Visit[] {
  const clean = (text: string) => cleanText(text, content.language, "join");
  const found: Visit[] = [];
  for (const fact of content.facts) {
    const place = clean(fact.place);
    const spot = clean(fact.spot);
    let visit = found.find((other) => other.place === place && other.spot === spot);
    if (!visit) found.push((visit = { place, spot, days: [] }));
    visit.days.push({ day: clean(fact.day), times: fact.times.map(clean).filter(Boolean) });
  }
  return found;
}

/** Days after each other with the same times, so that those are told once. */
export function daysByTimes(visit: Visit): { days: string[]; times: string[] }[] {
  const groups: { days: string[]; times: string[] }[] = [];
  for (const { day, times } of visit.days) {
    const last = groups.at(-1);
    if (last && last.times.join() === times.join()) last.days.push(day);
    else groups.push({ days: [day], times });
  }
  return groups;
}

/** Whether all days have the same times, so that they need to be told only once. */
export function sameTimes(facts: PosterFact[]): boolean {
  return facts.every((fact) => fact.times.join() === facts[0]?.times.join());
}

/** The first so many days, over all places. */
export function firstDays(all: Visit[], count: number): Visit[] {
  let left = count;
  return all
    .map((visit) => {
      const days = visit.days.slice(0, Math.max(0, left));
      left -= days.length;
      return { ...visit, days };
    })
    .filter((visit) => visit.days.length > 0);
}

export function countDays(all: Visit[]): number {
  return all.reduce((sum, visit) => sum + visit.days.length, 0);
}
