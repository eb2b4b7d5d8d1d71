import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { columnsOver } from "./content-columns";
import type { Contact } from "./send-in.server";
import {
  readContent,
  stateAfterChange,
  statesBefore,
  type FormStep,
  type SubmissionContent,
  type SubmissionState,
} from "./submission";
import { mailSender, mailTeam } from "./submission-mails.server";
import { actorOf, ownSubmissions, type Sender } from "./submission-scope";

export type StepChange = {
  step: FormStep;
  content: Partial<SubmissionContent>;
  contact?: Partial<Contact>;
  /** Fields of which somebody threw away what could not be read. */
  forget?: string[] | undefined;
};

/**
 * Saves one step of the form. Of what is online nothing changes until the team approves: the submission goes back to
 * the queue, whoever held the link.
 */
export async function saveStep(
  submissionId: string,
  { step, content: change, contact = {}, forget }: StepChange,
  { sender, version, now }: { sender: Sender; version: number; now: Date },
): Promise<
  | { ok: true; state: SubmissionState }
  | { ok: false; reason: "not-found" | "wrong-state" | "changed-meanwhile" }
> {
  return db.$transaction(async (tx) => {
    const stored = await tx.submission.findFirst({
      where: { AND: [{ id: submissionId }, ownSubmissions(sender)] },
    });
    if (!stored) return { ok: false, reason: "not-found" } as const;
    if (!statesBefore("change").includes(stored.state)) {
      return { ok: false, reason: "wrong-state" } as const;
    }
    const before = readContent(stored.content);
    const { [step]: _read, ...unfinished } = before.unfinished;
    const content = {
      ...before,
      ...change,
      done: [...new Set([...before.done, step])],
      unfinished,
    };
    const state = stateAfterChange(stored.state, { direct: false });
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, version, state: stored.state },
      data: {
        ...columnsOver(stored.content, content, { forget }),
        ...contact,
        // A confirmed address is what the private link was mailed to; it stays.
        ...(stored.confirmedAt ? { contactEmail: stored.contactEmail } : {}),
        state,
        ...(state !== stored.state ? { submittedAt: now } : {}),
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      // Whoever presses the button twice is no second editor.
      const row = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } });
      if (stands(readContent(row.content), change) && stands(row, contact)) {
        return { ok: true, state: row.state } as const;
      }
      return { ok: false, reason: "changed-meanwhile" } as const;
    }
    if (stored.state !== "draft") {
      await writeAudit(tx, {
        actorId: actorOf(sender),
        verb: "change-submission",
        subjectType: "submission",
        subjectId: submissionId,
        at: now,
        details: { step, version: version + 1, from: stored.state },
      });
    }
    if (state !== stored.state) await mailTeam(tx, submissionId);
    const email = contact.contactEmail;
    // The link to confirm is for one address.
    if (stored.state === "unconfirmed" && email && email !== stored.contactEmail) {
      await mailSender(tx, submissionId, "submission-confirm");
    }
    return { ok: true, state } as const;
  });
}

/** Whether everything of a change is there already. */
function stands(there: object, change: object): boolean {
  return Object.entries(change).every(
    ([name, value]) => JSON.stringify(Reflect.get(there, name)) === JSON.stringify(value),
  );
}

/** As much of a step as is kept while it cannot be read, in characters. */
const MOST_UNFINISHED = 20_000;

/**
 * Keeps what was typed at a step that is not right yet, so that going back or going on later loses nothing. Only of a
 * draft, and only what a person could have typed; whoever else saved in between goes before.
 */
export async function keepUnfinished(
  submissionId: string,
  { step, values }: { step: FormStep; values: Record<string, unknown> },
  { sender, version }: { sender: Sender; version: number },
): Promise<void> {
  if (JSON.stringify(values).length > MOST_UNFINISHED) return;
  await db.$transaction(async (tx) => {
    const stored = await tx.submission.findFirst({
      where: { AND: [{ id: submissionId, state: "draft" }, ownSubmissions(sender)] },
    });
    if (!stored) return;
    const before = readContent(stored.content);
    const unfinished = { ...before.unfinished, [step]: values };
    await tx.submission.updateMany({
      where: { id: submissionId, version, state: "draft" },
      data: {
        ...columnsOver(stored.content, { ...before, unfinished }),
        version: { increment: 1 },
      },
    });
  });
}
