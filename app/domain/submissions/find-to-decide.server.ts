import type { Tx } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { NOT_SENT_IN } from "./submission";
import { ownSubmissions, submissionsFor } from "./submission-scope";

/** Something that was sent in, for who may decide about it. What one sees but may not decide is "not-allowed". */
export async function findToDecide(tx: Tx, submissionId: string, account: ActingAccount) {
  if (!isId(submissionId)) return { ok: false, reason: "not-found" } as const;
  const stored = await tx.submission.findFirst({
    where: { AND: [{ id: submissionId }, submissionsFor(account, "approve-listings")] },
  });
  if (stored) return { ok: true, stored } as const;
  const seen = await tx.submission.count({
    where: {
      AND: [
        { id: submissionId, state: { notIn: NOT_SENT_IN } },
        ownSubmissions({ by: "account", account }),
      ],
    },
  });
  return { ok: false, reason: seen > 0 ? "not-allowed" : "not-found" } as const;
}
