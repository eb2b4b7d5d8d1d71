import type { Tx } from "~/db.server";
import { HOUR } from "~/domain/duration";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { columnsOf } from "~/domain/submissions/content-columns";
import { submissionContent } from "~/domain/submissions/submission";
import { firstNameOf } from "~/domain/submissions/decision";
import { queueSubmissions } from "./queue-submissions";

/** What waits for the communications team in the demo: its own people sent it in without an account. */
export async function seedQueue(tx: Tx, now: Date): Promise<void> {
  const edition = await tx.edition.findFirst({
    where: { endsOn: { gte: now } },
    orderBy: { startsOn: "asc" },
  });
  for (const { sender, hoursAgo, question, forEdition, content, before } of queueSubmissions(now)) {
    const sentAt = new Date(now.getTime() - hoursAgo * HOUR);
    const editionId = (forEdition && edition?.id) || null;
    const columns = (change = {}) =>
      columnsOf(submissionContent.parse({ ...content, editionId, ...change }));
    const { id } = await tx.submission.create({
      data: {
        state: "submitted",
        source: "form",
        ...columns(before),
        contactName: sender,
        contactEmail: `${firstNameOf(sender).toLowerCase()}@demo.omarmt.example`,
        createdAt: sentAt,
        submittedAt: sentAt,
        confirmedAt: sentAt,
      },
    });
    if (before) {
      const earlier = new Date(sentAt.getTime() - 200 * HOUR);
      await publishSubmission(tx, id, { now: earlier, account: null, tellSender: false });
      await tx.submission.update({
        where: { id },
        data: { state: "submitted", ...columns(), version: { increment: 1 } },
      });
    }
    if (question) {
      await tx.submission.update({
        where: { id },
        data: { state: "returned", note: question, decidedAt: now, version: { increment: 1 } },
      });
    }
  }
}
