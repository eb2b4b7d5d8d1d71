import { expect, test } from "vitest";
import { readFile } from "./read-file.server";
import { watchThread } from "../../../tests/support/effort";

const now = new Date("2026-09-01T08:00:00Z");
const bytes = (text: string) => new TextEncoder().encode(text);
const calendar = (inside: string) => bytes(`BEGIN:VCALENDAR\r\n${inside}END:VCALENDAR\r\n`);
const event = (uid: number, more = "") =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Koffie ${uid}\r\nDTSTART:20260924T140000Z\r\n${more}END:VEVENT\r\n`;

test("a file is read in a process beside this one", async () => {
  const read = await readFile(calendar(event(1)), { now });
  expect(read).toMatchObject({
    ok: true,
    calendar: {
      items: [{ uid: "1", content: { dates: [{ startsAt: new Date("2026-09-24T14:00:00Z") }] } }],
    },
  });
});

test(
  "20 MB of one event, with rules that loop, keep this process free",
  { timeout: 60_000 },
  async () => {
    const words = `DESCRIPTION:${"soep ".repeat(3_900_000)}\r\n`;
    const longest = watchThread(20);
    const read = await readFile(calendar(event(1, words)), { now });
    expect(read).toMatchObject({ ok: true });
    expect(longest()).toBeLessThan(700);
  },
);

test("many rules that loop take no longer than a few", { timeout: 60_000 }, async () => {
  const loop = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n";
  const many = Array.from({ length: 300 }, (_, i) => event(i, loop)).join("");
  const read = await readFile(calendar(many + event(999)), { now });
  expect(read.ok && read.kind === "calendar" && read.calendar.items.at(-1)).toMatchObject({
    title: "Koffie 999",
    problems: [],
  });
});

test("what takes too long is ended", async () => {
  expect(await readFile(calendar(event(1)), { now, patience: 50 })).toEqual({
    ok: false,
    reason: "too-heavy",
  });
});

test("who has several files read at once waits for the first, and keeps nobody else out", async () => {
  const file = calendar(event(1));
  const [first, second, other] = await Promise.all([
    readFile(file, { now, reader: "Samira" }),
    readFile(file, { now, reader: "Samira" }),
    readFile(file, { now, reader: "Joris" }),
  ]);
  expect([first.ok, second, other.ok]).toEqual([true, { ok: false, reason: "busy" }, true]);
  expect((await readFile(file, { now, reader: "Samira" })).ok).toBe(true);
});
