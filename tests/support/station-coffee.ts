import { db } from "~/db.server";
import type { ActingAccount, Role } from "~/domain/access/acting-account";
import type { Prisma } from "~/generated/prisma/client";
import { randomId, randomKey, randomTail } from "./random";

/** HOI! of one year with a partner that organises, for tests of figures. Every call makes its own. */
export async function openHoi({
  year = 2026,
  previousId,
  ...fields
}: { year?: number } & Partial<Prisma.CampaignUncheckedCreateInput> = {}) {
  return db.campaign.create({
    data: {
      slug: `hoi-${year}-${randomTail()}`,
      name: "HOI!",
      year,
      design: "hoi",
      summary: "Koffie op vijf stations.",
      startsOn: new Date(`${year}-09-24`),
      endsOn: new Date(`${year}-09-29`),
      previousId,
      ...fields,
    },
  });
}

export async function joinPartner(name = "Welzijn Vaartsche Rijn") {
  const tail = randomTail();
  return db.partner.create({
    data: { slug: `partner-${tail}`, name: `${name} ${tail}`, kind: "welfare" },
  });
}

/** A published coffee action on Vaartsche Rijn: 24 September 2026, 16.00 to 18.30, unless told otherwise. */
export async function planCoffee(
  { campaignId, partnerId }: { campaignId: string; partnerId: string },
  fields: Partial<Prisma.CampaignActionUncheckedCreateInput> = {},
) {
  return db.campaignAction.create({
    data: {
      campaignId,
      partnerId,
      kind: "stationCoffee",
      state: "published",
      publishedAt: new Date("2026-09-01T10:00:00Z"),
      title: "HOI! koffie op station Vaartsche Rijn",
      stationCode: "UTVR",
      placeName: "Station Utrecht Vaartsche Rijn",
      spot: "in de hal",
      wijkCode: "WK034407",
      tallyKey: randomKey(16).toString("base64url"),
      slots: {
        create: [
          {
            startsAt: new Date("2026-09-24T14:00:00Z"),
            endsAt: new Date("2026-09-24T16:30:00Z"),
          },
        ],
      },
      ...fields,
    },
  });
}

/** An account that is stored, acting with these roles and for these partners. */
export async function signUp(
  name: string,
  { roles = [], partnerIds = [] }: { roles?: Role[]; partnerIds?: string[] } = {},
): Promise<ActingAccount> {
  const account = await db.account.create({
    data: {
      name,
      email: `${name.toLowerCase()}.${randomTail()}@omarmt.test`,
      roles,
      memberships: { create: partnerIds.map((partnerId) => ({ partnerId })) },
    },
  });
  return {
    id: account.id,
    name,
    email: account.email,
    locale: "nl",
    roles,
    grants: [],
    partnerIds,
  };
}

/** Taps as a phone makes them: each with its own id. */
export function taps(
  kind: "cups" | "conversations" | "volunteers",
  amounts: (1 | -1)[],
  tappedAt = new Date("2026-09-24T14:30:00Z"),
) {
  return amounts.map((amount) => ({ id: randomId(), kind, amount, tappedAt }));
}
