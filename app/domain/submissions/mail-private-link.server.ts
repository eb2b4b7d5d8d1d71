import { db } from "~/db.server";
import { mailSender } from "./submission-mails.server";
import { ownSubmissions } from "./submission-scope";

/** Keeps the sender's address with a draft, and mails the private link to it so that it can be finished later. */
export async function mailPrivateLink(
  submissionId: string,
  email: string,
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "wrong-state" }> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.submission.updateMany({
      where: { AND: [{ id: submissionId, state: "draft" }, ownSubmissions({ by: "link" })] },
      data: { contactEmail: email, version: { increment: 1 } },
    });
    if (count === 0) {
      const exists = await tx.submission.count({ where: { id: submissionId } });
      return { ok: false, reason: exists ? "wrong-state" : "not-found" } as const;
    }
    await mailSender(tx, submissionId, "submission-saved");
    return { ok: true } as const;
  });
}
