import { db } from "~/db.server";
import { daysBefore } from "~/domain/duration";

/** How long what was read is kept, in days: until it is confirmed or the month is over, and not at all when thrown away. */
export const PREVIEW_KEPT = 30;
export const DISCARDED_KEPT = 1;
/** How a reading went, in numbers. */
export const RUN_KEPT = 365;

export async function deleteOldImports({ now }: { now: Date }): Promise<void> {
  const before = (days: number) => ({ lt: daysBefore(now, days) });
  await db.importRun.deleteMany({
    where: {
      OR: [
        { state: "preview", createdAt: before(PREVIEW_KEPT) },
        { state: "discarded", createdAt: before(DISCARDED_KEPT) },
        { finishedAt: before(RUN_KEPT) },
      ],
    },
  });
}
