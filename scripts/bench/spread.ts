import type pg from "pg";
import { load, PHONE, type Load } from "./load";

const WIJKEN = ["zuid", "west", "oost", "noordoost", "overvecht", "binnenstad"];
const WORDS = ["koffie", "wandelen", "kofie", "eten", "samen", "lezen"];
const SWITCHES = ["", "&gratis=1", "&drempelvrij=1"];
/** Without words, by what a listing says of itself. */
const CHOICES = [
  "voor=ouderen",
  "voor=vrouwen",
  "spreektaal=tr",
  "spreektaal=nl",
  "toegankelijk=ringleiding",
  "toegankelijk=rolstoeltoilet,gebarentaal",
];

/** Milliseconds of views that nobody asked for before: words, half of them mistyped, and choices, in a wijk. Sorted. */
export async function firstTimeFiltered(url: string): Promise<number[]> {
  const times: number[] = [];
  // The first search of all also prepares the query.
  await (await fetch(`${url}/agenda?zoek=thee`, { headers: PHONE })).text();
  for (const query of newViews()) {
    const start = performance.now();
    const page = await fetch(`${url}/agenda?${query}`, { headers: PHONE });
    await page.text();
    if (page.status !== 200) throw new Error(`a filtered view is ${page.status}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function newViews(): string[] {
  const searched = WIJKEN.flatMap((wijk) =>
    WORDS.flatMap((word) => SWITCHES.map((also) => `zoek=${word}&wijk=${wijk}${also}`)),
  );
  const chosen = CHOICES.flatMap((choice) =>
    ["", ...WIJKEN.map((wijk) => `&wijk=${wijk}`)].map((wijk) => `${choice}${wijk}`),
  );
  return [...searched, ...chosen];
}

/** Changes a listing, so that everything that was kept is made anew. */
export async function changeListing(database: pg.Pool): Promise<void> {
  await database.query(
    `UPDATE "Listing" SET "changedAt" = now(), "sequence" = "sequence" + 1
     WHERE "id" = (SELECT "id" FROM "Listing" ORDER BY "slug" LIMIT 1)`,
  );
}

/** Other pages, while one client takes the whole calendar over and over, every time after a change. */
export async function besideCalendar(
  url: string,
  database: pg.Pool,
  { slug, seconds }: { slug: string; seconds: number },
): Promise<{ pages: Load; calendars: number }> {
  let going = true;
  let calendars = 0;
  const taking = (async () => {
    while (going) {
      await changeListing(database);
      await (await fetch(`${url}/agenda.ics`, { headers: PHONE })).text();
      calendars++;
    }
  })();
  const paths = ["/", "/agenda", "/agenda?wijk=zuid", `/agenda/${slug}`, "/over-ons"];
  const asked = paths.map((path) => ({ path }));
  const pages = await load(url, asked, { connections: 2, seconds });
  going = false;
  await taking;
  return { pages, calendars };
}
