/** The two ways to read a programme, as they stand in the address. */
export const PROGRAMME_VIEWS = ["dag", "wijk"] as const;
export type ProgrammeView = (typeof PROGRAMME_VIEWS)[number];

/** Everything of the address the programme looks at. */
export const PROGRAMME_PARAMS = ["per", "bladzijde"] as const;

/** A whole week of a city fits on one page, and so on paper; more than this would not be read. */
export const PROGRAMME_PAGE = 250;

/** Places that are in no wijk: only to take part in from home, or outside the city. */
export const ONLINE = "online";
export const ELSEWHERE = "elders";

export function readProgramme(params: URLSearchParams): { view: ProgrammeView; page: number } {
  const page = params.get("bladzijde") ?? "";
  return {
    view: params.get("per") === "wijk" ? "wijk" : "dag",
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** "?per=wijk&bladzijde=2" */
export function programmeQuery({ view, page }: { view: ProgrammeView; page: number }): string {
  const params = new URLSearchParams();
  if (view === "wijk") params.set("per", "wijk");
  if (page > 1) params.set("bladzijde", String(page));
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

export type ProgrammeCount = { day: string; place: string; shown: number; going: number };
/** A day ("2026-09-24") or a place ("WK034401", "online", "elders") with where its first line stands. */
export type ProgrammeSection = { key: string; going: number; page: number };

/** The heads of a view in order, each with the page on which it begins. */
export function sectionsOf(
  counts: readonly ProgrammeCount[],
  view: ProgrammeView,
): { sections: ProgrammeSection[]; pages: number } {
  const totals = new Map<string, { shown: number; going: number }>();
  for (const { day, place, shown, going } of counts) {
    const key = view === "dag" ? day : place;
    const total = totals.get(key) ?? { shown: 0, going: 0 };
    totals.set(key, { shown: total.shown + shown, going: total.going + going });
  }
  let before = 0;
  const sections = [...totals]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, { shown, going }]) => {
      const page = Math.floor(before / PROGRAMME_PAGE) + 1;
      before += shown;
      return { key, going, page };
    });
  return { sections, pages: Math.max(1, Math.ceil(before / PROGRAMME_PAGE)) };
}

/** Days by date, wijken by their code; what is in no wijk comes last. */
function compareKeys(a: string, b: string): number {
  const last = [ONLINE, ELSEWHERE];
  const [rankA, rankB] = [last.indexOf(a), last.indexOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  return a < b ? -1 : a > b ? 1 : 0;
}
