import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { readCode } from "./short-code";
import { keepPhoto, type PhotoProblem } from "./poster-photos.server";
import { hangableActions } from "~/domain/campaign-actions/action-scope";

/** Ticks off that a poster hangs, with a photo when there is one. Done again, it keeps the first moment. */
export async function hangPoster(
  typedCode: string,
  photo: Uint8Array | null,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | PhotoProblem }> {
  const code = readCode(typedCode);
  const where = { code: code ?? "", removedAt: null, action: hangableActions(account) };
  // Asked before a photo is unpacked: that costs time and disk.
  if (!(await db.placement.findFirst({ where, select: { id: true } }))) {
    return { ok: false, reason: "not-found" };
  }
  const kept = photo && (await keepPhoto(photo));
  if (kept && !kept.ok) return kept;
  return db.$transaction(async (tx) => {
    const placement = await tx.placement.findFirst({ where });
    if (!placement) return { ok: false, reason: "not-found" } as const;
    await tx.placement.update({
      where: { id: placement.id },
      data: { hungAt: placement.hungAt ?? now, ...(kept ? { photo: kept.photo } : {}) },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "hang-poster",
      subjectType: "action",
      subjectId: placement.actionId,
      at: now,
      details: { code: placement.code, photo: kept !== null },
    });
    return { ok: true } as const;
  });
}

/** Takes the tick back: it was the wrong poster, or it fell down. The photo goes too. */
export async function unhangPoster(
  typedCode: string,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  return db.$transaction(async (tx) => {
    const placement = await tx.placement.findFirst({
      where: { code: readCode(typedCode) ?? "", action: hangableActions(account) },
      select: { id: true, actionId: true, code: true },
    });
    if (!placement) return { ok: false, reason: "not-found" } as const;
    await tx.placement.update({
      where: { id: placement.id },
      data: { hungAt: null, photo: null },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "unhang-poster",
      subjectType: "action",
      subjectId: placement.actionId,
      at: now,
      details: { code: placement.code },
    });
    return { ok: true } as const;
  });
}
