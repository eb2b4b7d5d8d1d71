import ICAL from "ical.js";
import { DateTime, IANAZone } from "luxon";
import { ZONE } from "~/locales/format";

/** Names by which Microsoft's calendars know zones near us; most send the rules along as well, and some do not. */
const WINDOWS_ZONES: Record<string, string> = {
  "w. europe standard time": "Europe/Amsterdam",
  "romance standard time": "Europe/Amsterdam",
  "central europe standard time": "Europe/Amsterdam",
  "central european standard time": "Europe/Amsterdam",
  "gmt standard time": "Europe/London",
  "e. europe standard time": "Europe/Chisinau",
  "gtb standard time": "Europe/Bucharest",
  "fle standard time": "Europe/Kyiv",
  "turkey standard time": "Europe/Istanbul",
  "morocco standard time": "Africa/Casablanca",
  "eastern standard time": "America/New_York",
  "sa western standard time": "America/La_Paz",
  utc: "utc",
  gmt: "utc",
};

/** Wall clock of a place → moments, and back for the end of a rule. */
export type CalendarZone = {
  toMoment: (wall: ICAL.Time) => Date;
  /** False when nobody knows the zone, and Utrecht's was taken. */
  known: boolean;
};

/** Finds the zone a time names, by its name or else by the rules in the calendar itself. */
export function zoneFinder(zoneBlocks: string[], ownZone: string | null) {
  const blocks = new Map<string, string>();
  for (const block of zoneBlocks) {
    const name = /^TZID[^:\r\n]*:(.+)$/im.exec(block)?.[1]?.trim();
    if (name) blocks.set(name, block);
  }
  const found = new Map<string, CalendarZone>();
  const byName = (name: string): CalendarZone => {
    const iana = ianaZone(name);
    if (iana) return luxonZone(iana);
    return ruledZone(blocks.get(name)) ?? { ...luxonZone(ZONE), known: false };
  };
  return (tzid: string | null): CalendarZone => {
    const name = tzid ?? ownZone ?? ZONE;
    let zone = found.get(name);
    if (!zone) found.set(name, (zone = byName(name)));
    return zone;
  };
}

/** "Europe/Amsterdam" from that, from "/mozilla.org/20050126_1/Europe/Amsterdam", or from what Windows calls it. */
function ianaZone(name: string): string | null {
  const bare = name.replace(/^"|"$/g, "").trim();
  const windows = WINDOWS_ZONES[bare.toLowerCase()];
  if (windows) return windows;
  if (/\bAmsterdam\b/i.test(bare)) return ZONE;
  const last = bare.split("/").filter(Boolean).slice(-2).join("/");
  return bare.includes("/") && IANAZone.isValidZone(last) ? last : null;
}

function luxonZone(zone: string): CalendarZone {
  return {
    known: true,
    toMoment: ({ year, month, day, hour, minute, second }) => {
      const wall = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
      if (!wall.isValid) throw new RangeError("no such time");
      // An hour that comes twice is meant the first time.
      return (wall.getPossibleOffsets()[0] ?? wall).toJSDate();
    },
  };
}

/** Clocks change on some days of a year. A zone in which they change every second takes all time and memory there is. */
const CLOCK_RULE =
  /^FREQ=YEARLY(?:;(?:BYMONTH|BYDAY|BYMONTHDAY|INTERVAL|UNTIL|COUNT|WKST)=[^;]*)*$/i;

function changesSeldom(block: string): boolean {
  return [...block.matchAll(/^RRULE[^:\r\n]*:(.*)$/gim)].every(([, rule = ""]) => {
    const parts = rule.trim().split(";");
    const inOrder = [...parts].sort((a, b) => Number(/^FREQ/i.test(b)) - Number(/^FREQ/i.test(a)));
    return CLOCK_RULE.test(inOrder.join(";"));
  });
}

/** By the rules the calendar brought along. */
function ruledZone(block: string | undefined): CalendarZone | null {
  if (!block || !changesSeldom(block)) return null;
  try {
    const zone = new ICAL.Timezone(ICAL.Component.fromString(block));
    return {
      known: true,
      toMoment: (wall) => {
        const time = wall.clone();
        time.zone = zone;
        return time.toJSDate();
      },
    };
  } catch {
    return null;
  }
}
