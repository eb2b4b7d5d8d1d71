import { db, type Tx } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { freeSlug, slugOfTitle } from "~/shared/slug";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { dayForDatabase } from "~/shared/day";
import { publicEditionName } from "./edition";
import type { EditionInput } from "./edition-form";
import { takeInActions } from "./edition-of-action.server";
import { putUsualItems } from "./kit-items.server";

/** Any constant: editions are kept one at a time, so that two cannot take one slug or one year before. */
const EDITION_TURN = 7_402_007;

type Context = { account: ActingAccount; now: Date };
export type KeptEdition =
  | { ok: true; slug: string }
  | { ok: false; reason: "not-found" | "campaign-unknown" | "previous-unknown" | "previous-taken" };

/** Makes an edition, with the usual things to order when there are kits. */
export async function makeEdition(input: EditionInput, context: Context): Promise<KeptEdition> {
  if (!may(context.account, "plan-editions")) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const checked = await checkLinks(tx, input, null);
    if (!checked.ok) return checked;
    const base = slugOfTitle(publicEditionName({ ...input, campaign: checked.campaign }));
    const taken = await tx.edition.findMany({
      where: { slug: { startsWith: base.slice(0, 70) } },
      select: { slug: true },
    });
    const slug = freeSlug(base, new Set(taken.map((edition) => edition.slug)));
    const { id } = await tx.edition.create({
      data: { ...columns(input), slug, createdAt: context.now },
    });
    if (input.kitsCloseOn) await putUsualItems(tx, { id, previousId: input.previousId });
    await takeInActions(tx, id);
    await audit(tx, "make-edition", id, context);
    return { ok: true, slug } as const;
  });
}

/** Changes name, days and what an edition belongs to; its address stays. */
export async function changeEdition(
  slug: string,
  input: EditionInput,
  context: Context,
): Promise<KeptEdition> {
  if (!may(context.account, "plan-editions")) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const edition = await tx.edition.findUnique({ where: { slug }, select: { id: true } });
    if (!edition) return { ok: false, reason: "not-found" } as const;
    const checked = await checkLinks(tx, input, edition.id);
    if (!checked.ok) return checked;
    await tx.edition.update({ where: { id: edition.id }, data: columns(input) });
    const things = await tx.kitItem.count({ where: { editionId: edition.id } });
    if (input.kitsCloseOn && things === 0) {
      await putUsualItems(tx, { id: edition.id, previousId: input.previousId });
    }
    await takeInActions(tx, edition.id);
    await audit(tx, "change-edition", edition.id, context);
    return { ok: true, slug } as const;
  });
}

/** Takes its turn, and looks whether campaign and year before are there and free. */
async function checkLinks(tx: Tx, input: EditionInput, ownId: string | null) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_TURN})`;
  const campaign = input.campaignId
    ? await tx.campaign.findUnique({ where: { id: input.campaignId } })
    : null;
  if (input.campaignId && !campaign) return { ok: false, reason: "campaign-unknown" } as const;
  if (input.previousId) {
    const previous = await tx.edition.findUnique({
      where: { id: input.previousId },
      include: { next: { select: { id: true } } },
    });
    const earlier = previous && previous.startsOn < dayForDatabase(input.startsOn);
    if (!earlier || previous.id === ownId) {
      return { ok: false, reason: "previous-unknown" } as const;
    }
    if (previous.next && previous.next.id !== ownId) {
      return { ok: false, reason: "previous-taken" } as const;
    }
  }
  return { ok: true, campaign } as const;
}

function columns(input: EditionInput) {
  const { name, campaignId, previousId, kitsCloseOn } = input;
  return {
    name,
    campaignId,
    previousId,
    startsOn: dayForDatabase(input.startsOn),
    endsOn: dayForDatabase(input.endsOn),
    opensOn: dayForDatabase(input.opensOn),
    closesOn: dayForDatabase(input.closesOn),
    kitsCloseOn: kitsCloseOn === null ? null : dayForDatabase(kitsCloseOn),
  };
}

function audit(tx: Tx, verb: string, subjectId: string, { account, now }: Context) {
  return writeAudit(tx, { actorId: account.id, verb, subjectType: "edition", subjectId, at: now });
}
