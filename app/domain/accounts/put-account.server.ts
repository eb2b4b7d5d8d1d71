import { db } from "~/db.server";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { absolute } from "~/installation.server";
import type { Role } from "~/domain/access/acting-account";
import { takeAccountTurn } from "./account-turn.server";
import { SIGN_IN_LIFE } from "./sign-in";
import { signInToken } from "./sign-in-secrets.server";

export type AccountToPut = {
  email: string;
  /** Only for a new account it is needed. */
  name: string | undefined;
  roles: Role[];
  partnerSlug: string | undefined;
};

/**
 * Makes an account or gives an existing one roles and a partner (nothing is taken away; a closed one is
 * opened), for whoever runs the installation. Gives a one-time sign-in link of 15 minutes.
 */
export async function putAccount(
  { email, name, roles, partnerSlug }: AccountToPut,
  { now }: { now: Date },
): Promise<
  { ok: true; created: boolean; link: string } | { ok: false; reason: "name-needed" | "no-partner" }
> {
  return db.$transaction(async (tx) => {
    await takeAccountTurn(tx);
    const partner = partnerSlug
      ? await tx.partner.findUnique({ where: { slug: partnerSlug }, select: { id: true } })
      : null;
    if (partnerSlug && !partner) return { ok: false, reason: "no-partner" };
    const before = await tx.account.findUnique({ where: { email }, select: { roles: true } });
    if (!before && !name) return { ok: false, reason: "name-needed" };
    const all = [...new Set([...(before?.roles ?? []), ...roles])];
    const { id } = await tx.account.upsert({
      where: { email },
      create: { email, name: name ?? email, roles: all, createdAt: now },
      update: { ...(name ? { name } : {}), roles: all, deactivatedAt: null },
      select: { id: true },
    });
    if (partner) {
      await tx.membership.createMany({
        data: { accountId: id, partnerId: partner.id },
        skipDuplicates: true,
      });
    }
    await writeAudit(tx, {
      actorId: null,
      verb: "put-account",
      subjectType: "account",
      subjectId: id,
      details: { roles: all, partnerId: partner?.id ?? null },
      at: now,
    });
    const request = await tx.signInRequest.create({
      data: { accountId: id, createdAt: now, expiresAt: new Date(now.getTime() + SIGN_IN_LIFE) },
      select: { id: true },
    });
    const link = absolute(`/aanmelden/link/${signInToken(request.id)}`);
    return { ok: true, created: !before, link };
  });
}
