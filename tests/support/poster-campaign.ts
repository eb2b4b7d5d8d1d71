import { db } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import { joinPartner, openHoi, planCoffee, signUp } from "./station-coffee";
import { randomCode } from "./random";

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
    placements.push(
      await db.placement.create({
        data: { actionId: action.id, label: `perron ${number}`, code: randomCode() },
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
