import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/db.server";

/**
 * Writes down who did what, in the transaction of the change itself.
 * `details` holds codes, numbers and states: never names, addresses or free text of people.
 */
export async function writeAudit(
  tx: Tx,
  entry: {
    actorId: string | null;
    verb: string;
    subjectType: string;
    subjectId: string;
    at: Date;
    details?: Prisma.InputJsonObject;
  },
): Promise<void> {
  await tx.auditEntry.create({ data: { ...entry, details: entry.details ?? {} } });
}
