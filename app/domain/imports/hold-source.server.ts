import { db } from "~/db.server";
import { HOUR } from "~/domain/duration";

/** Longer than any import takes; the lock of a process that ended is free at once. */
const LONGEST = 12 * HOUR;

/**
 * Does something for a source, unless somebody is at it: pictures of hundreds of activities take longer than the next
 * job waits. The transaction holds nothing but that lock, and PostgreSQL lets it go when the connection breaks.
 */
export async function holdSource(sourceId: string, work: () => Promise<void>): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(${`import:${sourceId}`}, 0)) AS held`;
      if (row?.held) await work();
    },
    { timeout: LONGEST, maxWait: 20_000 },
  );
}
