import { db } from "~/db.server";
import { may } from "~/domain/access/may";
import type { ActingAccount } from "~/domain/access/acting-account";
import { freeSlug, slugOfTitle } from "~/shared/slug";
import { writeAudit } from "~/domain/audit/write-audit.server";
import { dayForDatabase } from "~/shared/day";
import type { CampaignInput } from "./campaign-form";
import { readSettings, type SettingsProblem } from "./campaign-settings";

/** Any constant: campaigns are opened one at a time, so that two cannot take one slug. */
const OPEN_TURN = 7_402_003;

export type OpenedCampaign =
  | { ok: true; slug: string }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "same-campaign" }
  | { ok: false; reason: "settings-wrong"; problems: SettingsProblem[] };

/**
 * Opens a campaign. The short slug always belongs to the newest year: last year's "hoi" becomes "hoi-2025"
 * and is remembered as the one to compare with.
 */
export async function openCampaign(
  input: CampaignInput,
  { account, now }: { account: ActingAccount; now: Date },
): Promise<OpenedCampaign> {
  if (!may(account, "change-campaigns")) return { ok: false, reason: "not-found" };
  const read = readSettings({ ...input, targets: NO_TARGETS });
  if (!read.ok) return { ok: false, reason: "settings-wrong", problems: read.problems };
  const { firstDay, lastDay } = read.settings;
  const year = Number(firstDay.slice(0, 4));
  const base = slugOfTitle(input.name);

  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${OPEN_TURN})`;
    const before = await tx.campaign.findUnique({ where: { slug: base } });
    if (before && before.year >= year) return { ok: false, reason: "same-campaign" } as const;
    if (before) {
      const dated = `${base}-${before.year}`;
      const taken = await tx.campaign.findMany({
        where: { slug: { startsWith: dated } },
        select: { slug: true },
      });
      const slug = freeSlug(dated, new Set(taken.map((campaign) => campaign.slug)));
      await tx.campaign.update({ where: { id: before.id }, data: { slug } });
    }
    const { name, summary, design, needsApproval } = input;
    const campaign = await tx.campaign.create({
      data: {
        slug: base,
        name,
        year,
        design,
        summary,
        needsApproval,
        startsOn: dayForDatabase(firstDay),
        endsOn: dayForDatabase(lastDay),
        previousId: before?.id ?? null,
        createdAt: now,
      },
    });
    await writeAudit(tx, {
      actorId: account.id,
      verb: "open-campaign",
      subjectType: "campaign",
      subjectId: campaign.id,
      at: now,
    });
    return { ok: true, slug: base } as const;
  });
}

const NO_TARGETS = { cups: "", conversations: "", volunteers: "", peopleReached: "" };
