import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { slugOfTitle } from "~/shared/slug";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import type { PosterToDraw } from "./draw-posters.server";
import { posterContent, POSTER_CAMPAIGN, POSTER_SOURCE } from "./poster-content.server";
import { readMarks } from "./read-marks.server";
import { mayBePrinted } from "./poster-text";

/** Whose posters: of a campaign, or of all actions that stand in the programme of an edition. */
export type PrintScope = { campaignId: string } | { editionId: string };

/**
 * Every poster of a campaign or edition that hangs or will hang: one for each place of its public actions. Of an action that is
 * not public or was called off none is printed many at a time.
 *
 * @param account leaves out what this account may not change; null leaves out nothing.
 */
export async function postersOf(
  scope: PrintScope,
  { account, appUrl }: { account: ActingAccount | null; appUrl: string },
): Promise<PosterToDraw[]> {
  const actions = await db.campaignAction.findMany({
    where: {
      AND: [
        "campaignId" in scope ? scope : { listing: scope },
        { state: { not: "cancelled" }, publishedAt: { not: null } },
        account ? editableActions(account) : {},
      ],
    },
    include: {
      ...POSTER_SOURCE,
      campaign: { select: { ...POSTER_CAMPAIGN, needsApproval: true } },
      poster: true,
      listing: { select: { slug: true } },
      placements: {
        where: { removedAt: null, kind: "poster" },
        include: { targetListing: { select: { slug: true } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const marks = await readMarks(actions);
  return actions.flatMap((action) =>
    action.placements.map(({ code, design, label, targetListing }) => {
      const slug = targetListing?.slug ?? action.listing?.slug;
      return {
        code,
        placement: label,
        action: action.title,
        target: slug ? `${appUrl}/agenda/${slug}` : "",
        approved: mayBePrinted(action),
        content: posterContent(action, { code, design }, { appUrl, marks }),
        name: [slugOfTitle(action.title).slice(0, 50), slugOfTitle(label).slice(0, 30), code]
          .filter(Boolean)
          .join("-")
          .toLowerCase(),
      };
    }),
  );
}
