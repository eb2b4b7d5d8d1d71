import type { Tx } from "~/db.server";

/**
 * Takes the lock of a mail's hand-over until the transaction ends. PostgreSQL lets it go when the
 * connection of its owner breaks, so a process that was killed holds nothing.
 *
 * @returns false when a living process is handing this mail over.
 */
export async function holdHandOver(tx: Tx, mailId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`mail:${mailId}`}, 0)) AS held`;
  return row?.held === true;
}
