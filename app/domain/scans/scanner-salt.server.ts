import { randomBytes } from "node:crypto";
import { db } from "~/db.server";
import { dayForDatabase } from "~/shared/day";
import { dayKey } from "~/locales/format";
import { errorForLog, log } from "~/log.server";
import { hourOf } from "./journal-line.server";

const CHECK_EVERY = 60_000;
/** The salt of the next day is agreed on a little before it begins, in milliseconds. */
const AHEAD = 5 * 60_000;

export interface SaltKeeper {
  /** What scanners are hashed with at this moment. */
  at(now: Date): Uint8Array;
  ready: Promise<void>;
  stop(): void;
}

/**
 * One random salt a day, the same for all processes. It is kept apart from what is hashed with it, and deleted when
 * the day is over: from then on nobody can find out who touched a sketch. While the database is away a process uses
 * one of its own; then somebody may count as two.
 */
export function keepSalt(): SaltKeeper {
  const salts = new Map<string, { salt: Uint8Array; agreed: boolean }>();

  async function agree(now: Date): Promise<void> {
    const days = new Set([dayKey(now), dayKey(new Date(now.getTime() + AHEAD))]);
    for (const day of salts.keys()) if (!days.has(day)) salts.delete(day);
    try {
      for (const day of days) {
        if (!salts.get(day)?.agreed) salts.set(day, { salt: await agreedSalt(day), agreed: true });
      }
      await db.scanSalt.deleteMany({ where: { day: { lt: dayForDatabase(dayKey(now)) } } });
    } catch (error) {
      log.debug(errorForLog(error), "no salt for scanners from the database yet");
    }
  }
  const dayOf = rememberedDay();
  const timer = setInterval(() => void agree(new Date()), CHECK_EVERY);
  timer.unref();

  return {
    ready: agree(new Date()),
    at(now) {
      const day = dayOf(now);
      let known = salts.get(day);
      if (!known) salts.set(day, (known = { salt: randomBytes(32), agreed: false }));
      return known.salt;
    },
    stop: () => clearInterval(timer),
  };
}

/** Days in Utrecht begin at a whole hour of UTC, so one is worked out once an hour. */
function rememberedDay(): (now: Date) => string {
  let hour = -1;
  let day = "";
  return (now) => {
    if (hourOf(now) !== hour) {
      hour = hourOf(now);
      day = dayKey(now);
    }
    return day;
  };
}

/** The first process to ask makes it. */
async function agreedSalt(day: string): Promise<Uint8Array> {
  const key = dayForDatabase(day);
  await db.scanSalt.createMany({
    data: [{ day: key, salt: randomBytes(32) }],
    skipDuplicates: true,
  });
  const { salt } = await db.scanSalt.findUniqueOrThrow({ where: { day: key } });
  return salt;
}
