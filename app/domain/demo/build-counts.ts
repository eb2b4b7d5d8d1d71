import { createHash } from "node:crypto";
import { DateTime } from "luxon";
import { DAY, HOUR } from "~/domain/duration";
import { actionIndicators } from "~/domain/indicators/indicator";
import { newSketch, packSketch, raise, raiseFrom } from "~/domain/scans/sketch";
import { inUtrecht } from "~/locales/format";
import type { BuiltAction } from "./build-actions";
import { databaseDay } from "./database-day";
import { nameOf } from "./build-actions";
import type { Random } from "./random";

/** Scans of one poster in each hour of an ordinary day: two rush hours and a quiet night. */
const PER_HOUR = [0, 0, 0, 0, 0, 0, 1, 4, 5, 2, 1, 1, 2, 1, 1, 2, 3, 5, 4, 2, 1, 1, 1, 0] as const;
/** Posters are looked at from so many days before the action. */
const HANGS_BEFORE = 6;

/** Scans per clock hour of every poster of a public action, up to now; most while the action goes on. */
export function scanCounts(
  { slots, placements, publishedAt }: BuiltAction,
  now: Date,
  random: Random,
) {
  const first = slots[0]?.startsAt;
  const last = slots.at(-1)?.endsAt;
  if (!publishedAt || !first || !last) return [];
  const from = DateTime.fromMillis(first.getTime() - HANGS_BEFORE * DAY, { zone: "utc" });
  const until = Math.min(last.getTime() + 2 * HOUR, now.getTime());

  return placements.flatMap(({ id }, nth) => {
    const rows = [];
    for (let at = from.startOf("hour"); at.toMillis() < until; at = at.plus({ hours: 1 })) {
      const hour = at.toJSDate();
      const going = slots.some(
        ({ startsAt, endsAt }) => +hour + HOUR > +startsAt && +hour < +endsAt,
      );
      const usual = PER_HOUR[inUtrecht(hour).hour] ?? 0;
      const counted = Math.round(
        (usual * random.next() * 1.2 + (going ? 14 : 0)) / (1 + nth * 0.6),
      );
      const ignored = random.next() < 0.06 ? random.between(1, 3) : 0;
      if (counted + ignored > 0) {
        rows.push({
          placementId: id,
          hour,
          counted,
          ignored,
          scanners: scannersOf(id, hour, counted),
        });
      }
    }
    return rows;
  });
}

/** Every scan by a phone of its own, but for one that scanned in the hour before too. */
function scannersOf(placementId: string, hour: Date, counted: number) {
  const sketch = newSketch();
  for (let phone = 0; phone < counted; phone++) {
    const seen = phone === 0 ? Math.floor(+hour / (2 * HOUR)) : `${+hour} ${phone}`;
    const hash = createHash("sha256").update(`${placementId} ${seen}`).digest();
    raise(sketch, raiseFrom(hash));
  }
  return counted > 0 ? packSketch(sketch) : null;
}

/** Visits of a listing's page on each day since it was published, three weeks at most. */
export function visitCounts(
  { id, publishedAt }: { id: string; publishedAt: Date },
  lastDay: Date,
  now: Date,
  random: Random,
) {
  const until = inUtrecht(new Date(Math.min(+lastDay, +now))).startOf("day");
  const since = Math.max(+publishedAt, +until - 21 * DAY);
  const rows = [];
  for (let day = until; +day >= since; day = day.minus({ days: 1 })) {
    const visits = random.between(1, 9) + (until.diff(day, "days").days < 3 ? 8 : 0);
    rows.push({ listingId: id, day: databaseDay(day), visits });
  }
  return rows;
}

/** One row for every tap, spread over the slots. */
export function tallyTaps({ demo, action, slots }: BuiltAction, random: Random) {
  const { tapped } = demo;
  if (!tapped || slots.length === 0) return [];
  return (["cups", "conversations", "volunteers"] as const).flatMap((kind) =>
    Array.from({ length: tapped[kind] }, () => {
      const { startsAt, endsAt } = slots[random.between(0, slots.length - 1)]!;
      const tappedAt = new Date(+startsAt + random.next() * (+endsAt - +startsAt));
      return { id: random.uuid(), actionId: action.id, kind, amount: 1, tappedAt };
    }),
  );
}

/** The figures an organiser confirmed after the action. */
export function measurements({ demo, action, campaign, lastEnd }: BuiltAction, random: Random) {
  const { figures } = demo;
  if (!figures || !lastEnd) return [];
  return actionIndicators.flatMap((indicator) => {
    const figure = figures[indicator];
    if (!figure) return [];
    return [
      {
        id: random.uuid(),
        scope: "action" as const,
        indicator,
        ...figure,
        asOf: databaseDay(inUtrecht(lastEnd)),
        source: nameOf(demo.organiser),
        campaignId: campaign.id,
        actionId: action.id,
        wijkCode: action.wijkCode,
        recordedAt: action.figuresConfirmedAt ?? lastEnd,
      },
    ];
  });
}
