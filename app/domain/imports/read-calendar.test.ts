import { describe, expect, test } from "vitest";
import { readCalendar } from "./read-calendar.server";
import { effortSoFar } from "../../../tests/support/effort";

const now = new Date("2026-09-01T08:00:00Z");

function read(...lines: string[]) {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
  const result = readCalendar(text, { now, ownOrigin: "https://omarmt.example" });
  if (!result.ok) throw new Error(result.reason);
  return result.calendar;
}

function event(...lines: string[]) {
  return ["BEGIN:VEVENT", "UID:koffie@linde.example", "SUMMARY:Koffie", ...lines, "END:VEVENT"];
}

const starts = (item: { content: { dates?: { startsAt: Date }[] } } | undefined) =>
  (item?.content.dates ?? []).map(({ startsAt }) => startsAt.toISOString());

describe("calendars as others write them", () => {
  test("Google: UTC times, HTML in the text, a place with its country", () => {
    const { items } = read(
      "X-WR-TIMEZONE:Europe/Amsterdam",
      "BEGIN:VEVENT",
      "DTSTART:20260924T140000Z",
      "DTEND:20260924T160000Z",
      "UID:4h2q@google.com",
      'DESCRIPTION:Samen <b>soep</b> koken.<br><br>Meer op <a href="https://linde.exam',
      ' ple/soep">onze site</a><ul><li>neem een mes mee</li><li>1 * 2_3</li></ul><script>alert(1)</script>',
      "LOCATION:Buurthuis De Linde\\, Amsterdamsestraatweg 5\\, 3513 AA Utrecht\\, Nederland",
      "STATUS:CONFIRMED",
      "SUMMARY:Soep & zo 🍲",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:This is an event reminder",
      "TRIGGER:-P0DT0H30M0S",
      "END:VALARM",
      "END:VEVENT",
    );
    expect(items).toMatchObject([
      {
        uid: "4h2q@google.com",
        problems: [],
        notes: [],
        content: {
          title: "Soep & zo 🍲",
          summary: "Samen soep koken.",
          description:
            "Samen **soep** koken.\n\nMeer op [onze site](https://linde.example/soep)\n- neem een mes mee\n- 1 \\* 2\\_3",
          placeName: "Buurthuis De Linde",
          address: "Amsterdamsestraatweg 5, 3513 AA Utrecht",
          wijkCode: "WK034402",
          allDay: false,
          dates: [
            {
              startsAt: new Date("2026-09-24T14:00:00Z"),
              endsAt: new Date("2026-09-24T16:00:00Z"),
            },
          ],
        },
      },
    ]);
  });

  test("Office 365: Windows' name of the zone, a weekly rule over the end of summer time, a meeting underneath", () => {
    const { items } = read(
      "METHOD:PUBLISH",
      "BEGIN:VTIMEZONE",
      "TZID:W. Europe Standard Time",
      "BEGIN:STANDARD",
      "DTSTART:16010101T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:16010101T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "DESCRIPTION:Kom gerust binnen.\\n\\n________________________________________________",
      " ________________\\nMicrosoft Teams-vergadering\\nVergaderings-id: 123 456\\n",
      "RRULE:FREQ=WEEKLY;UNTIL=20261110T183000Z;INTERVAL=1;BYDAY=TU;WKST=MO",
      "EXDATE;TZID=W. Europe Standard Time:20261013T193000",
      "UID:040000008200E00074C5B7101A82E008",
      "SUMMARY:Taalcafé",
      "DTSTART;TZID=W. Europe Standard Time:20260106T193000",
      "DTEND;TZID=W. Europe Standard Time:20260106T210000",
      "CLASS:PUBLIC",
      "LOCATION:De Linde\\, zaal 2",
      "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "CLASS:PRIVATE",
      "UID:tandarts",
      "SUMMARY:Tandarts",
      "DTSTART:20260924T140000Z",
      "END:VEVENT",
    );
    expect(items).toHaveLength(1);
    const [item] = items;
    expect(item).toMatchObject({
      firstStart: "2026-01-06T18:30:00.000Z",
      problems: [],
      notes: [],
      content: {
        description: "Kom gerust binnen.",
        placeName: "De Linde",
        spot: "zaal 2",
        rhythm: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261110T225959Z",
        rhythmExcept: [new Date("2026-10-13T17:30:00Z")],
      },
    });
    const dates = starts(item);
    expect(dates[0]).toBe("2026-09-01T17:30:00.000Z");
    // The last is the moment of UNTIL itself, after the clock changed.
    expect(dates.at(-1)).toBe("2026-11-10T18:30:00.000Z");
    expect(dates).not.toContain("2026-10-13T17:30:00.000Z");
  });

  test("Outlook: the second Tuesday by position, in a zone only the calendar knows", () => {
    const { items } = read(
      "BEGIN:VTIMEZONE",
      "TZID:Aangepaste tijd 1",
      "BEGIN:STANDARD",
      "DTSTART:20201025T030000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0100",
      "END:STANDARD",
      "END:VTIMEZONE",
      ...event(
        'DTSTART;TZID="Aangepaste tijd 1":20261110T100000',
        "DURATION:PT2H",
        "RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU;BYSETPOS=2",
        "LOCATION:Neude 11\\, Utrecht",
      ),
    );
    expect(items[0]).toMatchObject({
      problems: [],
      notes: [],
      content: {
        placeName: "Neude 11",
        address: "Neude 11, Utrecht",
        rhythm: "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270112T225959Z",
      },
    });
    expect(starts(items[0])).toEqual([
      "2026-11-10T09:00:00.000Z",
      "2026-12-08T09:00:00.000Z",
      "2027-01-12T09:00:00.000Z",
    ]);
  });

  test("Nextcloud: one date moved, one off, one more; a folded emoji and a point", () => {
    const { items } = read(
      ...event(
        "DTSTART;TZID=Europe/Amsterdam:20260903T100000",
        "DTEND;TZID=Europe/Amsterdam:20260903T120000",
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "RDATE;TZID=Europe/Amsterdam:20261020T100000",
        "GEO:52.09083;5.12222",
        "LOCATION:De Linde",
        "CATEGORIES:Senioren,Gratis,rolstoeltoilet",
        "URL:https://linde.example/koffie",
      ),
      ...event(
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20260910T100000",
        "DTSTART;TZID=Europe/Amsterdam:20260911T110000",
        "DTEND;TZID=Europe/Amsterdam:20260911T130000",
        "LOCATION:De Linde",
      ),
      ...event(
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20260917T100000",
        "DTSTART;TZID=Europe/Amsterdam:20260917T100000",
        "STATUS:CANCELLED",
        "LOCATION:De Linde",
      ),
    );
    expect(items).toHaveLength(1);
    expect(starts(items[0])).toEqual([
      "2026-09-03T08:00:00.000Z",
      "2026-09-11T09:00:00.000Z",
      "2026-09-24T08:00:00.000Z",
      "2026-10-01T08:00:00.000Z",
      "2026-10-20T08:00:00.000Z",
    ]);
    expect(items[0]).toMatchObject({
      cancelled: false,
      content: {
        rhythm: "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261001T215959Z",
        rhythmExcept: [new Date("2026-09-10T08:00:00Z"), new Date("2026-09-17T08:00:00Z")],
        latitude: 52.09083,
        wijkCode: "WK034406",
        audiences: ["seniors"],
        wheelchairToilet: "yes",
        priceCents: 0,
        contactWebsite: "https://linde.example/koffie",
      },
    });
  });

  test("days instead of hours, with and without an end", () => {
    const { items } = read(
      ...event("DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026", "LOCATION:x"),
      "BEGIN:VEVENT",
      "UID:2",
      "SUMMARY:Open dag",
      "DTSTART;VALUE=DATE:20261003",
      "END:VEVENT",
    );
    expect(items[0]?.content).toMatchObject({
      allDay: true,
      dates: [
        { startsAt: new Date("2026-10-23T22:00:00Z"), endsAt: new Date("2026-10-25T23:00:00Z") },
      ],
    });
    expect(items[1]?.content.dates).toEqual([
      { startsAt: new Date("2026-10-02T22:00:00Z"), endsAt: new Date("2026-10-03T22:00:00Z") },
    ]);
  });

  test("a website's calendar: signs as it writes them", () => {
    const { items } = read(
      "BEGIN:VEVENT",
      "UID:10412-1765395000@linde.example",
      "SUMMARY:Filmavond &#8211; Het meisje &amp; de zee",
      "DTSTART;TZID=Europe/Amsterdam:20261210T193000",
      "DESCRIPTION:Na de film praten we na &hellip;\\n\\n1 &lt; 2 & 3",
      "END:VEVENT",
    );
    expect(items[0]).toMatchObject({
      title: "Filmavond – Het meisje & de zee",
      content: { description: "Na de film praten we na …\n\n1 < 2 & 3" },
    });
  });

  test("Outlook: an appointment that is off says so in its name", () => {
    const { items } = read(
      "BEGIN:VEVENT",
      "UID:1",
      "SUMMARY:Geannuleerd: Taalcafé",
      "DTSTART;TZID=W. Europe Standard Time:20261203T140000",
      "DTEND;TZID=W. Europe Standard Time:20261203T153000",
      "END:VEVENT",
    );
    expect(items[0]).toMatchObject({
      title: "Taalcafé",
      cancelled: true,
      content: { title: "Taalcafé" },
    });
    expect(starts(items[0])).toEqual(["2026-12-03T13:00:00.000Z"]);
  });

  test("a day that ends at a time, or an end alone, is told", () => {
    const { items } = read(
      ...event("DTSTART;VALUE=DATE:20261024", "DTEND:20261024T150000Z"),
      "BEGIN:VEVENT",
      "UID:2",
      "SUMMARY:Open dag",
      "DTEND:20261024T150000Z",
      "END:VEVENT",
    );
    expect(items.map(({ problems }) => problems)).toEqual([
      [{ code: "start-missing", column: "DTSTART" }],
      [{ code: "date-missing", column: "DTSTART" }],
    ]);
  });
});

describe("rules", () => {
  const rule = (written: string, start = "20260903T100000") =>
    read(...event(`DTSTART;TZID=Europe/Amsterdam:${start}`, "DURATION:PT1H", `RRULE:${written}`))
      .items[0];

  test("without an end goes on, a year ahead", () => {
    const item = rule("FREQ=WEEKLY");
    expect(item).toMatchObject({ open: true, notes: [] });
    expect(item?.content.dates).toHaveLength(52);
    expect(item?.content.rhythm).toContain("FREQ=WEEKLY;BYDAY=TH;UNTIL=2027");
  });

  test.each([
    ["20240229", "RRULE:FREQ=YEARLY", []],
    ["20230228", "RRULE:FREQ=YEARLY", ["2027-02-27T23:00:00.000Z"]],
    ["20270129", "RRULE:FREQ=YEARLY;BYMONTH=1,2;UNTIL=20270731", ["2027-01-28T23:00:00.000Z"]],
  ])("of every year from %s leave out the years without that day: %s", (first, rule, dates) => {
    const [item] = read(...event(`DTSTART;VALUE=DATE:${first}`, rule)).items;
    expect(starts(item)).toEqual(dates);
  });

  test("that began long ago is read as quickly", () => {
    const item = rule("FREQ=DAILY;UNTIL=20260910T080000Z", "19990101T100000");
    expect(item?.firstStart).toBe("1999-01-01T09:00:00.000Z");
    expect(starts(item)).toHaveLength(10);
    expect(starts(item).at(-1)).toBe("2026-09-10T08:00:00.000Z");
    expect(rule("FREQ=DAILY;UNTIL=20200910T080000Z", "19990101T100000")).toBeUndefined();
  });

  test("every day becomes dates, as many as an activity can have", () => {
    const item = rule("FREQ=DAILY");
    expect(item).toMatchObject({
      open: true,
      content: { rhythm: null },
      notes: [{ code: "rule-as-dates" }, { code: "dates-cut" }],
    });
    expect(item?.content.dates).toHaveLength(120);
  });

  test("that loops, or makes millions, is told and holds up nobody", () => {
    const started = effortSoFar();
    expect(rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")?.problems).toMatchObject([
      { code: "rule-endless", column: "RRULE" },
    ]);
    expect(rule("FREQ=SECONDLY", "19700101T000000")?.problems).toMatchObject([
      { code: "rule-endless" },
    ]);
    expect(rule("FREQ=SECONDLY")?.content.dates).toHaveLength(120);
    expect(rule("FREQ=SOMETIMES")?.problems).toMatchObject([{ code: "rule-unreadable" }]);
    expect(effortSoFar() - started).toBeLessThan(8_000);
  });

  test("the rest of the calendar is read all the same", () => {
    const { items } = read(
      ...event("DTSTART:20260903T100000Z", "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"),
      "BEGIN:VEVENT",
      "UID:3",
      "SUMMARY:Gewoon",
      "DTSTART:20260903T100000Z",
      "END:VEVENT",
    );
    expect(items.map(({ title, problems }) => [title, problems.length])).toEqual([
      ["Koffie", 1],
      ["Gewoon", 0],
    ]);
  });
});

describe("bad input", () => {
  test("what is over is counted, not shown", () => {
    expect(read(...event("DTSTART:20250903T100000Z"))).toEqual({ items: [], past: 1, hidden: 0 });
  });

  test.each([
    [["SUMMARY:", "DTSTART:20260903T100000Z"], "title-missing"],
    [["SUMMARY:x"], "date-missing"],
    [["SUMMARY:x", "DTSTART:morgen"], "date-unreadable"],
    [["SUMMARY:x", "DTSTART:20260903T100000Z", "DTEND:20260903T090000Z"], "end-before-start"],
  ])("%j: %s", (lines, code) => {
    const { items } = read("BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT");
    expect(items[0]?.problems).toMatchObject([{ code }]);
  });

  test("broken and nested components cost only themselves", () => {
    const { items } = read(
      "BEGIN:VEVENT",
      "UID:open",
      "SUMMARY:Zonder einde",
      "DTSTART:20260903T100000Z",
      ...event(
        "DTSTART:20260903T100000Z",
        'DESCRIPTION;X="open:tekst',
        "BEGIN:VALARM",
        "SUMMARY:wekker",
      ),
      "BEGIN:VEVENT",
      "UID:last",
      "SUMMARY:Laatste",
      "DTSTART:20260904T100000Z",
    );
    expect(items.map(({ uid, problems }) => [uid, problems.map(({ code }) => code)])).toEqual([
      ["open", ["broken"]],
      ["koffie@linde.example", []],
      ["last", ["broken"]],
    ]);
  });

  test("lines that never end are cut", () => {
    const { items } = read(
      ...event("DTSTART:20260903T100000Z", `DESCRIPTION:${"eindeloos ".repeat(500_000)}`),
    );
    expect(items[0]?.content.description?.length).toBeLessThanOrEqual(6_000);
    expect(items[0]?.notes).toContainEqual({ code: "shortened", column: "DESCRIPTION" });
  });

  test.each([
    ["DTSTART:20260903T100000Z", "DTEND:99991231T235959Z", "DTEND"],
    ["DTSTART:20260903T100000Z", "DURATION:P999999999W", "DURATION"],
    ["DTSTART:99991231T235959Z", "DURATION:PT2H", "DTSTART"],
  ])("dates beyond reason are a mistake of that event only: %s %s", (start, end, column) => {
    const begin = effortSoFar();
    const { items } = read(...event(start, end));
    expect(items[0]?.problems).toEqual([{ code: "date-unreadable", column }]);
    expect(effortSoFar() - begin).toBeLessThan(1_000);
  });

  test.each(["FREQ=SECONDLY", "FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3"])(
    "a zone whose clock changes by %s is none",
    (rule) => {
      const begin = effortSoFar();
      const { items } = read(
        "BEGIN:VTIMEZONE",
        "TZID:Dol",
        "BEGIN:STANDARD",
        "DTSTART:00010101T000000",
        `RRULE:${rule}`,
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0300",
        "END:STANDARD",
        "END:VTIMEZONE",
        ...event("DTSTART;TZID=Dol:20260903T100000", "DURATION:PT1H"),
      );
      expect(starts(items[0])).toEqual(["2026-09-03T08:00:00.000Z"]);
      expect(items[0]?.notes).toContainEqual({ code: "zone-assumed", value: "Dol" });
      expect(effortSoFar() - begin).toBeLessThan(1_000);
    },
  );

  test("a text that grows while it is read costs nothing else", () => {
    const { items } = read(
      ...event("DTSTART:20260903T100000Z", `DESCRIPTION:<p>${"_____ ".repeat(10_000)}`),
    );
    expect(items[0]?.problems).toEqual([]);
    expect(items[0]?.content.description?.length).toBeLessThanOrEqual(6_000);
  });

  test("what is no calendar", () => {
    expect(readCalendar("Naam;Datum\n", { now, ownOrigin: "" })).toEqual({
      ok: false,
      reason: "unreadable",
    });
  });

  test("more than anybody organises", () => {
    const many = Array.from({ length: 2_001 }, (_, i) => [
      "BEGIN:VEVENT",
      `UID:${i}`,
      "SUMMARY:x",
      "DTSTART:20260903T100000Z",
      "END:VEVENT",
    ]).flat();
    expect(() => read(...many)).toThrow("too-many");
  });
});

test("the same event in another order and with another stamp says the same", () => {
  const one = read(...event("DTSTART:20260903T100000Z", "LOCATION:A", "DTSTAMP:20260101T000000Z"));
  const other = read(
    ...event("LOCATION:A", "DTSTAMP:20260801T000000Z", "DTSTART:20260903T100000Z"),
  );
  const moved = read(...event("LOCATION:B", "DTSTART:20260903T100000Z"));
  expect(other.items[0]?.source).toBe(one.items[0]?.source);
  expect(moved.items[0]?.source).not.toBe(one.items[0]?.source);
});
