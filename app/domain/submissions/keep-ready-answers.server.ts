import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { STARTING_ANSWERS, type ReadyAnswerInput } from "./ready-answer";

type Result = { ok: true } | { ok: false; reason: "not-found" };
type Acting = { account: ActingAccount; now: Date };

export async function listReadyAnswers() {
  return db.readyAnswer.findMany({ orderBy: [{ title: "asc" }, { id: "asc" }] });
}

/** Adds one, or writes another text for one that is there. */
export async function keepReadyAnswer(
  id: string | null,
  input: ReadyAnswerInput,
  acting: Acting,
): Promise<Result> {
  if (!may(acting.account, "keep-ready-answers")) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    if (id === null) {
      const added = await tx.readyAnswer.create({ data: input });
      await note(tx, "add-ready-answer", added.id, acting);
      return { ok: true } as const;
    }
    const { count } = await tx.readyAnswer.updateMany({ where: { id }, data: input });
    if (count === 0) return { ok: false, reason: "not-found" } as const;
    await note(tx, "edit-ready-answer", id, acting);
    return { ok: true } as const;
  });
}

export async function deleteReadyAnswer(id: string, acting: Acting): Promise<Result> {
  if (!may(acting.account, "keep-ready-answers")) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const { count } = await tx.readyAnswer.deleteMany({ where: { id } });
    if (count === 0) return { ok: false, reason: "not-found" } as const;
    await note(tx, "delete-ready-answer", id, acting);
    return { ok: true } as const;
  });
}

async function note(tx: Tx, verb: string, subjectId: string, { account, now }: Acting) {
  await writeAudit(tx, {
    actorId: account.id,
    verb,
    subjectType: "ready-answer",
    subjectId,
    at: now,
  });
}

/** The first ones, for an installation that never had any: what the team deleted stays deleted. */
export async function loadReadyAnswers(): Promise<void> {
  const before = await db.auditEntry.count({ where: { subjectType: "ready-answer" } });
  if (before > 0) return;
  await db.readyAnswer.createMany({ data: [...STARTING_ANSWERS], skipDuplicates: true });
}
