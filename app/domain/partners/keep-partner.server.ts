import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { freeSlug, slugOfTitle } from "~/shared/slug";
import { Prisma } from "~/generated/prisma/client";
import { type PartnerInput } from "./partner";

type Refusal = { ok: false; reason: "not-found" | "partner-name-taken" };
type Context = { account: ActingAccount; now: Date };

/** Adds an organisation to the network. */
export async function addPartner(
  input: PartnerInput,
  { account, now }: Context,
): Promise<{ ok: true; slug: string } | Refusal> {
  return keep(account, async (tx) => {
    const base = slugOfTitle(input.name);
    const alike = await tx.partner.findMany({
      where: { slug: { startsWith: base.slice(0, 60) } },
      select: { slug: true },
    });
    const slug = freeSlug(base, new Set(alike.map((partner) => partner.slug)));
    const { id } = await tx.partner.create({ data: { ...columns(input), slug, createdAt: now } });
    await audit(tx, "add-partner", id, { account, now }, { trusted: input.trusted });
    return { ok: true, slug };
  });
}

/** Changes what is known of a partner. Its slug stays, so that links keep working. */
export async function editPartner(
  slug: string,
  input: PartnerInput,
  { account, now }: Context,
): Promise<{ ok: true; slug: string } | Refusal> {
  return keep(account, async (tx) => {
    const partner = await tx.partner.findUnique({
      where: { slug },
      select: { id: true, trusted: true },
    });
    if (!partner) return { ok: false, reason: "not-found" };
    await tx.partner.update({ where: { id: partner.id }, data: columns(input) });
    const trust = input.trusted === partner.trusted ? {} : { trusted: input.trusted };
    await audit(tx, "edit-partner", partner.id, { account, now }, trust);
    return { ok: true, slug };
  });
}

/** Names are unique in the database, so that of two people who add one at once the second is told. */
async function keep(
  account: ActingAccount,
  change: (tx: Tx) => Promise<{ ok: true; slug: string } | Refusal>,
): Promise<{ ok: true; slug: string } | Refusal> {
  if (!may(account, "keep-partners")) return { ok: false, reason: "not-found" };
  try {
    return await db.$transaction(change);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      return { ok: false, reason: "partner-name-taken" };
    }
    throw error;
  }
}

function columns({ name, kind, website, signed, trusted }: PartnerInput) {
  return { name, kind, website, trusted, declarationSignedOn: signed };
}

async function audit(
  tx: Tx,
  verb: string,
  id: string,
  { account, now }: Context,
  details: { trusted?: boolean },
): Promise<void> {
  await writeAudit(tx, {
    actorId: account.id,
    verb,
    subjectType: "partner",
    subjectId: id,
    at: now,
    details,
  });
}
