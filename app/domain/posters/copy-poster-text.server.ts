import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { editableActions } from "~/domain/campaign-actions/action-scope";
import { isId } from "~/domain/id";
import type { Prisma } from "~/generated/prisma/client";
import { editPosterText, type EditedPosterText } from "./edit-poster-text.server";
import { posterLanguage } from "./poster-text";

const OWN_WORDS: Prisma.CampaignActionWhereInput = {
  poster: {
    OR: [{ title: { not: null } }, { closing: { not: null } }, { call: { not: null } }],
  },
};

/** Posters with words of their own to copy from: those this account may change, of the same campaign or design. */
export async function listPosterTextsToCopy(
  actionId: string,
  { account }: { account: ActingAccount },
): Promise<{ actionId: string; title: string; campaign: string }[]> {
  const action = await db.campaignAction.findFirst({
    where: { AND: [{ id: actionId }, editableActions(account)] },
    select: { campaignId: true, campaign: { select: { design: true } } },
  });
  if (!action) return [];
  const { design } = action.campaign;
  const others = await db.campaignAction.findMany({
    where: {
      AND: [
        { id: { not: actionId } },
        editableActions(account),
        OWN_WORDS,
        { OR: [{ campaignId: action.campaignId }, { campaign: { design } }] },
      ],
    },
    select: { id: true, title: true, campaign: { select: { name: true, year: true } } },
    orderBy: { updatedAt: "desc" },
    take: 50,
  });
  return others.map(({ id, title, campaign }) => ({
    actionId: id,
    title,
    campaign: `${campaign.name} ${campaign.year}`,
  }));
}

/** Puts the words of another poster on this one; saved as if they were typed. */
export async function copyPosterText(
  actionId: string,
  fromActionId: string,
  context: { account: ActingAccount; appUrl: string; now: Date },
): Promise<EditedPosterText> {
  const from =
    isId(fromActionId) &&
    (await db.campaignAction.findFirst({
      where: { AND: [{ id: fromActionId }, editableActions(context.account), OWN_WORDS] },
      select: { poster: true },
    }));
  if (!from || !from.poster) return { ok: false, reason: "not-found" };
  const { title, closing, call } = from.poster;
  const language = posterLanguage(from.poster);
  return editPosterText(actionId, { title, closing, call, language }, context);
}
