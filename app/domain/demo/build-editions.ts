import type { DateTime } from "luxon";
import { DAY, daysBefore } from "~/domain/duration";
import { USUAL_ITEMS } from "~/domain/editions/kit";
import {
  contentAsJson,
  FORM_STEPS,
  lastDateOf,
  submissionContent,
} from "~/domain/submissions/submission";
import { inUtrecht } from "~/locales/format";
import type { PartnerIds } from "./build-actions";
import type { BuiltCampaign } from "./build-campaigns";
import { databaseDay } from "./database-day";
import { nameOf } from "./build-actions";
import type { DemoPartnerSlug } from "./demo-partners";
import type { Random } from "./random";

/** In the order of the usual things; of the last two there is little left. */
const STOCK = [2000, 1500, 200, 800, 60, 8];

type Order = {
  organiser: DemoPartnerSlug | null;
  organisation: string;
  contactName: string;
  address: string;
  amounts: number[];
  /** Days before now. */
  ago: number;
  state: "ordered" | "sent" | "cancelled";
};

const ORDERS: readonly Order[] = [
  order(
    "dock",
    "Samira el Amrani",
    "Voorbeeldstraat 1\n3511 AA Utrecht",
    20,
    "sent",
    [100, 50, 5, 25, 10, 2],
  ),
  order(
    "buurthuis-de-linde",
    "Wim de Ruiter",
    "Lindeplein 4\n3551 BB Utrecht",
    6,
    "ordered",
    [60, 0, 4, 20, 15, 2],
  ),
  order(
    "kerk-aan-de-vecht",
    "Hanna Smit",
    "Vechtoever 12\n3563 CC Utrecht",
    4,
    "ordered",
    [80, 100, 0, 0, 10, 1],
  ),
  {
    ...order(
      null,
      "Karim Aziz",
      "Pleinweg 30\n3526 DD Utrecht",
      2,
      "ordered",
      [0, 40, 2, 10, 5, 1],
    ),
    organisation: "Naaiatelier De Draad",
  },
  {
    ...order(null, "Els Jansen", "Gracht 7\n3512 EE Utrecht", 9, "cancelled", [0, 0, 0, 0, 20, 2]),
    organisation: "Boekenclub Wittevrouwen",
  },
];

function order(
  organiser: DemoPartnerSlug | null,
  contactName: string,
  address: string,
  ago: number,
  state: Order["state"],
  amounts: number[],
): Order {
  const organisation = organiser ? nameOf(organiser) : "";
  return { organiser, organisation, contactName, address, amounts, ago, state };
}

/** Partners that only took part last year: they get the reminder. */
const ONLY_LAST_YEAR: readonly { partner: DemoPartnerSlug; contactName: string; title: string }[] =
  [
    {
      partner: "jongerencentrum-de-schakel",
      contactName: "Ilse Bakker",
      title: "Spelletjesavond zonder winnaar",
    },
    {
      partner: "sportclub-de-treffer",
      contactName: "Ruud van Rijn",
      title: "Wandelvoetbal voor wie wil",
    },
  ];

/** Last year's edition and the one that comes, with their kits and orders. */
export function buildEditions({
  campaigns,
  partnerIds,
  now,
  random,
}: {
  campaigns: readonly BuiltCampaign[];
  partnerIds: PartnerIds;
  now: Date;
  random: Random;
}) {
  const [before, coming] = [true, false].map((past) => {
    const campaign = campaigns.find(({ key, lastYear }) => key === "komerbij" && lastYear === past);
    if (!campaign) throw new Error("the demo has no campaign for its edition");
    return { id: random.uuid(), campaign, past };
  }) as [Planned, Planned];
  const made = [before, coming].map((edition) => ({
    edition,
    items: USUAL_ITEMS.map((item, i) => ({
      id: random.uuid(),
      editionId: edition.id,
      ...item,
      stock: STOCK[i] ?? 0,
    })),
  }));
  const orders = made.flatMap(({ edition, items }) =>
    ORDERS.filter(({ state }) => !edition.past || state !== "cancelled").map((demo) =>
      orderRow(demo, edition, items, { partnerIds, now, random }),
    ),
  );
  return {
    editions: [editionRow(before, null, now), editionRow(coming, before.id, now)],
    kitItems: made.flatMap(({ items }) => items),
    kitOrders: orders.map(({ row }) => row),
    kitLines: orders.flatMap(({ lines }) => lines),
    submissions: ONLY_LAST_YEAR.map((demo) => submissionRow(demo, before, partnerIds, random)),
  };
}

type Planned = { id: string; campaign: BuiltCampaign; past: boolean };

const lastDay = (anchor: DateTime) => anchor.plus({ days: 6 });

/** In the demo the coming week is near, and sending in and ordering are still open. */
function editionRow({ id, campaign, past }: Planned, previousId: string | null, now: Date) {
  const { anchor } = campaign;
  const daysBefore = (days: number) => databaseDay(anchor.minus({ days }));
  return {
    id,
    slug: `kom-erbij-${anchor.year}`,
    name: `Week tegen Eenzaamheid ${anchor.year}`,
    campaignId: campaign.id,
    startsOn: databaseDay(anchor),
    endsOn: databaseDay(lastDay(anchor)),
    opensOn: daysBefore(100),
    closesOn: daysBefore(past ? 10 : 2),
    kitsCloseOn: daysBefore(past ? 24 : 3),
    previousId,
    createdAt: new Date(now.getTime() - (past ? 470 : 110) * DAY),
  };
}

function orderRow(
  demo: Order,
  edition: Planned,
  items: { id: string }[],
  { partnerIds, now, random }: { partnerIds: PartnerIds; now: Date; random: Random },
) {
  const id = random.uuid();
  const ago = edition.past ? 365 + demo.ago : demo.ago;
  const createdAt = daysBefore(now, ago);
  const state = edition.past ? "sent" : demo.state;
  // Long after an edition nobody is known by name any more.
  const known = !edition.past;
  return {
    row: {
      id,
      editionId: edition.id,
      partnerId: demo.organiser && partnerIds[demo.organiser],
      confirmedAt: createdAt,
      state,
      organisation: known ? demo.organisation : "",
      contactName: known ? demo.contactName : "",
      contactEmail: known ? `pakket-${demo.ago}@voorbeeld.omarmt.example` : "",
      address: known ? demo.address : "",
      createdAt,
      sentAt: state === "sent" ? new Date(createdAt.getTime() + 2 * DAY) : null,
      cancelledAt: state === "cancelled" ? new Date(createdAt.getTime() + DAY) : null,
    },
    lines: demo.amounts.flatMap((amount, i) => {
      const item = items[i];
      return item && amount > 0 ? [{ orderId: id, itemId: item.id, amount }] : [];
    }),
  };
}

function submissionRow(
  { partner, contactName, title }: (typeof ONLY_LAST_YEAR)[number],
  edition: Planned,
  partnerIds: PartnerIds,
  random: Random,
) {
  const at = edition.campaign.anchor.minus({ days: 30 }).toJSDate();
  const evening = edition.campaign.anchor.plus({ days: 2, hours: 14 });
  const content = submissionContent.parse({
    title,
    organiserName: nameOf(partner),
    done: [...FORM_STEPS],
    dates: [{ startsAt: evening.toJSDate(), endsAt: evening.plus({ hours: 2 }).toJSDate() }],
  });
  return {
    id: random.uuid(),
    state: "published" as const,
    source: "form" as const,
    content: contentAsJson(content),
    partnerId: partnerIds[partner],
    editionId: edition.id,
    contactName,
    contactEmail: `${partner}@voorbeeld.omarmt.example`,
    remindNextYear: true,
    createdAt: at,
    submittedAt: at,
    confirmedAt: at,
    decidedAt: at,
    lastDateAt: lastDateOf(content),
  };
}

/** The edition a listing belongs to: that of its campaign, when one of its dates is within those days. */
export function editionOfListing(
  campaignId: string | null,
  dates: { startsAt: Date }[],
  editions: { id: string; campaignId: string; startsOn: Date; endsOn: Date }[],
): string | null {
  const days = dates.map(({ startsAt }) => databaseDay(inUtrecht(startsAt)));
  const edition = editions.find(
    (each) =>
      each.campaignId === campaignId &&
      days.some((day) => day >= each.startsOn && day <= each.endsOn),
  );
  return edition?.id ?? null;
}
