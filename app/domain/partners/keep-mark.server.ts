import { db } from "~/db.server";
import { whereMay } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import type { Prisma } from "~/generated/prisma/client";
import { keepMarkFile, type MarkProblem } from "./partner-marks.server";

type Context = { account: ActingAccount; now: Date };
type NotFound = { ok: false; reason: "not-found" };

/** The mark of a partner, for who keeps the partners and for its own people; null when it is not theirs to see. */
export async function findKeptMark(slug: string, { account }: Pick<Context, "account">) {
  return db.partner.findFirst({
    where: { AND: [{ slug }, ownMark(account)] },
    select: { slug: true, name: true, markFile: true },
  });
}

function ownMark(account: ActingAccount): Prisma.PartnerWhereInput {
  return whereMay<Prisma.PartnerWhereInput>(account, "keep-mark", {
    partner: (ids) => ({ id: { in: ids } }),
  });
}

/** Gives a partner the mark that stands on its posters, instead of the one before. */
export async function keepMark(
  slug: string,
  bytes: Uint8Array,
  { account, now }: Context,
): Promise<{ ok: true } | NotFound | { ok: false; reason: MarkProblem }> {
  // Asked before a file is unpacked: that costs time and disk.
  if (!(await findKeptMark(slug, { account }))) return { ok: false, reason: "not-found" };
  const kept = await keepMarkFile(bytes);
  if (!kept.ok) return kept;
  const mark = { markFile: kept.file, markRatio: kept.ratio };
  return change(slug, mark, "keep-partner-mark", { account, now });
}

/** Its posters show the partner's name again. */
export async function removeMark(
  slug: string,
  { account, now }: Context,
): Promise<{ ok: true } | NotFound> {
  const mark = { markFile: null, markRatio: null };
  return change(slug, mark, "remove-partner-mark", { account, now });
}

async function change(
  slug: string,
  mark: { markFile: string | null; markRatio: number | null },
  verb: string,
  { account, now }: Context,
): Promise<{ ok: true } | NotFound> {
  return db.$transaction(async (tx) => {
    const partner = await tx.partner.findFirst({
      where: { AND: [{ slug }, ownMark(account)] },
      select: { id: true },
    });
    if (!partner) return { ok: false, reason: "not-found" };
    await tx.partner.update({ where: { id: partner.id }, data: mark });
    await writeAudit(tx, {
      actorId: account.id,
      verb,
      subjectType: "partner",
      subjectId: partner.id,
      at: now,
    });
    return { ok: true };
  });
}
