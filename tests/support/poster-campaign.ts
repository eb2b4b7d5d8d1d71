import { randomBytes } from "node:crypto";
import { db } from "~/db.server";
import { CODE_ALPHABET } from "~/domain/posters/short-code";
import type { Prisma } from "~/generated/prisma/client";
import { joinPartner, openHoi, planCoffee, signUp } from "./station-coffee";

/** A campaign with one public action that hangs at `places` places, its organiser and the team. */
export async function posterCampaign(
  places: number,
  campaignFields: Partial<Prisma.CampaignUncheckedCreateInput> = {},
) {
  const campaign = await openHoi(campaignFields);
  const partner = await joinPartner();
  const action = await planCoffee({ campaignId: campaign.id, partnerId: partner.id });
  const placements = [];
  for (let number = 1; number <= places; number++) {
    const code = [...randomBytes(5)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]);
    placements.push(
      await db.placement.create({
        data: { actionId: action.id, label: `perron ${number}`, code: code.join("") },
      }),
    );
  }
  return {
    campaign,
    partner,
    action,
    placements,
    organiser: await signUp("Organiser", { partnerIds: [partner.id] }),
    stranger: await signUp("Stranger", { partnerIds: [(await joinPartner()).id] }),
    team: await signUp("Team", { roles: ["communications"] }),
  };
}
