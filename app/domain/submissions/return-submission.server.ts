import type { ActingAccount } from "~/domain/access/acting-account";
import type { DecisionRefusal } from "./decision";
import { refuseSubmission } from "./refuse-submission.server";

/** Sends something back to its sender with a question. What was online before stays online. */
export function returnSubmission(
  submissionId: string,
  { version, note }: { version: number; note: string },
  context: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | DecisionRefusal> {
  const becomes = () => ({ data: { state: "returned" }, decision: "asked" }) as const;
  return refuseSubmission(submissionId, { step: "return", version, note, becomes }, context);
}
