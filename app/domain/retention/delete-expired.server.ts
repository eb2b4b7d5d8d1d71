import { daysBefore } from "~/domain/duration";
import { errorForLog, log } from "~/log.server";
import type { RetentionRule, Subject } from "~/subject";

/**
 * Deletes what is past its time, by the rules of every subject. Runs every night; running it twice is harmless. Where
 * one rule fails the others are still done, and then it throws, to be tried again.
 */
export async function deleteExpired({
  now,
  subjects,
}: {
  now: Date;
  subjects: readonly Pick<Subject, "retention">[];
}): Promise<void> {
  const failed: string[] = [];
  for (const { what, days, clear } of subjects.flatMap(({ retention = [] }) => retention)) {
    try {
      await clear({ before: daysBefore(now, termsOf({ days })[0] ?? 0), now });
    } catch (error) {
      log.error({ what, ...errorForLog(error) }, "what is past its time was not deleted");
      failed.push(what);
    }
  }
  if (failed.length > 0) throw new Error(`not deleted: ${failed.join(", ")}`);
}

/** The terms of a rule in days. */
export function termsOf({ days }: Pick<RetentionRule, "days">): readonly number[] {
  return typeof days === "number" ? [days] : days;
}
