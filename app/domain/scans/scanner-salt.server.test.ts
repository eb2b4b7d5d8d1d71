import { afterEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { keepSalt, type SaltKeeper } from "./scanner-salt.server";

const keepers: SaltKeeper[] = [];

async function keeper(): Promise<SaltKeeper> {
  const salt = keepSalt();
  keepers.push(salt);
  await salt.ready;
  return salt;
}

afterEach(() => {
  for (const salt of keepers.splice(0)) salt.stop();
  vi.useRealTimers();
});

const days = async () =>
  (await db.scanSalt.findMany({ orderBy: { day: "asc" } })).map(({ day }) =>
    day.toISOString().slice(0, 10),
  );

test("a salt is the same for all processes, and lasts one day in Utrecht", async () => {
  // The evening before the clock goes back: midnight in Utrecht is at 22.00 UTC.
  const evening = new Date("2026-10-24T21:30:00Z");
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: evening });
  const [one, other] = [await keeper(), await keeper()];
  expect(Buffer.from(other.at(evening)).equals(one.at(evening))).toBe(true);
  expect(await days()).toEqual(["2026-10-24"]);

  // The next one is agreed on before it is needed.
  vi.setSystemTime(new Date("2026-10-24T21:58:00Z"));
  vi.advanceTimersByTime(60_000);
  await expect.poll(days).toEqual(["2026-10-24", "2026-10-25"]);

  const night = new Date("2026-10-24T22:01:00Z");
  vi.setSystemTime(night);
  vi.advanceTimersByTime(60_000);
  await expect.poll(days).toEqual(["2026-10-25"]);
  const { salt } = await db.scanSalt.findFirstOrThrow();
  const agreed = () => [one, other].map(({ at }) => Buffer.from(at(night)).equals(salt));
  await expect.poll(agreed).toEqual([true, true]);
});
