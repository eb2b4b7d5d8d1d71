import type pg from "pg";
import { vi } from "vitest";
import type { Client } from "./client";

export const TEAM = "communicatie@omarmt.example";

/** Somebody of communications, an agenda with two activities, and confirmed subscribers. */
export async function addReaders(database: pg.Pool, count: number): Promise<void> {
  await database.query(
    `INSERT INTO "Account" ("id", "email", "name", "roles")
     VALUES (gen_random_uuid(), $1, 'Marijke', '{communications}')`,
    [TEAM],
  );
  for (const wijk of ["WK034407", "WK034401"]) {
    await database.query(
      `WITH listing AS (
         INSERT INTO "Listing" ("id", "slug", "title", "organiserName", "summary", "description", "placeName", "wijkCode",
                                "publishedAt", "changedAt")
         VALUES (gen_random_uuid(), $1, 'Samen soep', 'DOCK', 'Kom erbij.', 'Er is soep.', 'Buurthuis', $2, now(), now())
         RETURNING "id")
       INSERT INTO "ListingDate" ("id", "listingId", "startsAt", "endsAt")
       SELECT gen_random_uuid(), "id", now() + interval '7 days', now() + interval '7 days 2 hours' FROM listing`,
      [`soep-${wijk.toLowerCase()}`, wijk],
    );
  }
  await database.query(
    `INSERT INTO "Subscriber" ("id", "email", "locale", "wijkCodes", "state", "confirmedAt")
     SELECT gen_random_uuid(), 'lezer-' || n || '@dock.example', CASE WHEN n % 3 = 0 THEN 'en' ELSE 'nl' END,
            CASE WHEN n % 4 = 0 THEN ARRAY['WK034407'] ELSE '{}' END, 'active', now()
     FROM generate_series(1, $1::int) n`,
    [count],
  );
}

/** Signs in by the link of a mail, which `mails` finds once it came. */
export async function signInByMail(
  client: Client,
  mails: () => { to: string; text: string }[],
): Promise<void> {
  await client.post("/aanmelden", { email: TEAM });
  const mail = await until(() => mails().find(({ to }) => to === TEAM));
  const path = /http:\/\/[^/]+(\/aanmelden\/link\/[^"\s<]+)/.exec(mail.text)?.[1];
  const answer = await client.post(path ?? "", {});
  if (answer.status !== 302) throw new Error(`not signed in: ${answer.status}`);
}

/** Makes a newsletter of the whole agenda and sends it, as the team does on its pages; gives its id. */
export async function sendFromPages(team: Client): Promise<string> {
  const made = await team.post("/nieuwsbrief/beheer/nieuw", {
    subjectNl: "Kom erbij deze week",
    introNl: "Er is weer van alles te doen.",
    subjectEn: "Join us this week",
    introEn: "There is a lot going on.",
  });
  const id = /^\/nieuwsbrief\/beheer\/([0-9a-f-]{36})/.exec(made.location)?.[1];
  if (!id) throw new Error(`no newsletter made: ${made.status} ${made.body.slice(0, 500)}`);
  const sent = await team.post(`/nieuwsbrief/beheer/${id}`, { intent: "send", version: "1" });
  if (sent.status !== 302) throw new Error(`not sent: ${sent.status}`);
  return id;
}

export type Row = { email: string; status: string; state: string; failure: string | null };

export async function deliveries(database: pg.Pool): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    `SELECT s."email", s."state", d."status", d."failure"
     FROM "NewsletterDelivery" d JOIN "Subscriber" s ON s."id" = d."subscriberId"`,
  );
  return rows;
}

export async function isDone(database: pg.Pool): Promise<boolean> {
  const { rows } = await database.query<{ state: string }>(`SELECT "state" FROM "Newsletter"`);
  return rows[0]?.state === "done";
}

export const until = <T>(found: () => T | Promise<T>) =>
  vi.waitUntil(found, { timeout: 90_000, interval: 20 });
