import type { Buurt, Wijk } from "./place";

/** What a refresh of the reference data changed. */
export type ReferenceChanges = {
  year: number;
  newAreas: { code: string; name: string }[];
  vanishedAreas: { code: string; name: string }[];
  renamedAreas: { code: string; from: string; to: string }[];
  /** Of all wijken together. */
  inhabitants: { before: number; after: number };
};

type Places = { wijken: readonly Wijk[]; buurten: readonly Buurt[] };

export function compareReferenceData(
  year: number,
  before: Places,
  after: Places,
): ReferenceChanges {
  const earlier = new Map(
    [...before.wijken, ...before.buurten].map((area) => [area.code, area.name]),
  );
  const later = new Map([...after.wijken, ...after.buurten].map((area) => [area.code, area.name]));
  const named = ([code, name]: [string, string]) => ({ code, name });
  return {
    year,
    newAreas: [...later].filter(([code]) => !earlier.has(code)).map(named),
    vanishedAreas: [...earlier].filter(([code]) => !later.has(code)).map(named),
    renamedAreas: [...later].flatMap(([code, to]) => {
      const from = earlier.get(code);
      return from === undefined || from === to ? [] : [{ code, from, to }];
    }),
    inhabitants: { before: inhabitants(before.wijken), after: inhabitants(after.wijken) },
  };
}

/** One line per change, for the person at the keyboard. `usedCodes` are in use by actions or listings. */
export function describeChanges(
  changes: ReferenceChanges,
  usedCodes: ReadonlySet<string> = new Set(),
): string[] {
  const { before, after } = changes.inhabitants;
  return [
    ...changes.newAreas.map(({ code, name }) => `new       ${code} ${name}`),
    ...changes.vanishedAreas.map(({ code, name }) => `vanished  ${code} ${name}`),
    ...changes.renamedAreas.map(({ code, from, to }) => `renamed   ${code} ${from} → ${to}`),
    `inhabitants of Utrecht: ${before} → ${after} (CBS ${changes.year})`,
    ...changes.vanishedAreas
      .filter(({ code }) => usedCodes.has(code))
      .map(
        ({ code, name }) =>
          `Warning: ${code} ${name} no longer exists, but actions or listings are placed in it. ` +
          "They keep their old code; save their place again to move them.",
      ),
  ];
}

function inhabitants(wijken: readonly Wijk[]): number {
  return wijken.reduce((sum, wijk) => sum + (wijk.inhabitants ?? 0), 0);
}
