import { randomBytes } from "node:crypto";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { isId } from "~/domain/id";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { Prisma } from "~/generated/prisma/client";
import { MAX_PLACEMENTS } from "./placement";
import { codeFrom } from "./short-code";

const TRIES = 8;

/** Adds a place where a poster of this action hangs, or a link without paper, with a code of its own. */
export async function addPlacement(
  actionId: string,
  label: string,
  { account, now }: { account: ActingAccount; now: Date },
  kind: "poster" | "link" = "poster",
): Promise<
  | { ok: true; placementId: string; code: string }
  | { ok: false; reason: "not-found" | "same-placement" | "too-many-placements" }
> {
  if (!isId(actionId)) return { ok: false, reason: "not-found" };
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToAdd({ actionId, label, kind, code: newCode() }, { account, now });
    } catch (error) {
      // The code was given out before: take another. 24 million codes make this rare.
      if (!isTakenCode(error) || attempt === TRIES) throw error;
    }
  }
}

async function tryToAdd(
  {
    actionId,
    label,
    kind,
    code,
  }: { actionId: string; label: string; kind: "poster" | "link"; code: string },
  { account, now }: { account: ActingAccount; now: Date },
) {
  return db.$transaction(async (tx) => {
    const action = await tx.campaignAction.findFirst({
      where: { AND: [{ id: actionId }, editableActions(account)] },
      select: { id: true },
    });
    if (!action) return { ok: false, reason: "not-found" } as const;
    // Two people may add at once: the lock lets the second see the first one's label.
    await tx.$queryRaw`SELECT 1 FROM "CampaignAction" WHERE "id" = ${actionId}::uuid FOR UPDATE`;
    const hanging = await tx.placement.findMany({
      where: { actionId, kind, removedAt: null },
      select: { label: true },
    });
    if (hanging.some((other) => other.label.toLowerCase() === label.toLowerCase())) {
      return { ok: false, reason: "same-placement" } as const;
    }
    if (hanging.length >= MAX_PLACEMENTS) {
      return { ok: false, reason: "too-many-placements" } as const;
    }
    const placement = await tx.placement.create({
      data: { actionId, label, kind, code, createdAt: now },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: kind === "link" ? "add-link" : "add-placement",
      subjectType: "action",
      subjectId: actionId,
      at: now,
      details: { code },
    });
    return { ok: true, placementId: placement.id, code } as const;
  });
}

function newCode(): string {
  const bytes = randomBytes(20);
  return codeFrom(new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 20)));
}

function isTakenCode(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
