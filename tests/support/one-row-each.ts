import { randomUUID } from "node:crypto";
import { db } from "~/db.server";
import { joinPartner, openHoi, planCoffee } from "./station-coffee";

const at = new Date("2026-09-01T10:00:00Z");
const later = new Date("2026-09-01T12:00:00Z");
const day = new Date("2026-09-01");

/** One row that breaks no rule in every table that has rules. */
export async function oneRowEach(): Promise<void> {
  const account = await db.account.create({ data: { email: "yara@dock.example", name: "Yara" } });
  await db.signInRequest.create({ data: { accountId: account.id, expiresAt: later } });
  const campaign = await openHoi();
  const partner = await joinPartner();
  await db.roleGrant.create({
    data: { accountId: account.id, role: "coordinator", partnerId: partner.id },
  });
  const action = await planCoffee(
    { campaignId: campaign.id, partnerId: partner.id },
    { latitude: 52.07, longitude: 5.12, state: "draft" },
  );
  await figuresAndPosters(campaign.id, action.id);
  const edition = await db.edition.create({
    data: {
      ...{ slug: "week", name: "Week", startsOn: day, endsOn: day, opensOn: day, closesOn: day },
      kitItems: { create: { name: "Slinger", stock: 10 } },
    },
    include: { kitItems: true },
  });
  await db.kitOrder.create({
    data: {
      editionId: edition.id,
      ...{ organisation: "DOCK", contactName: "Yara", contactEmail: "yara@dock.example" },
      address: "Plein 1",
      lines: { create: { itemId: edition.kitItems[0]!.id, amount: 1 } },
    },
  });
  await agenda();
  await db.image.create({ data: { width: 800, height: 600, widths: [400, 800] } });
  await db.submission.create({ data: { source: "form" } });
  await db.importSource.create({
    data: { partnerId: partner.id, kind: "icsFile", name: "Eigen", runs: { create: { rows: [] } } },
  });
  await newsletterAndMail();
}

async function figuresAndPosters(campaignId: string, actionId: string) {
  const known = { quality: "counted", asOf: day, source: "Test" } as const;
  await db.measurement.create({
    data: { scope: "network", indicator: "adultsLonely", value: 48, ...known },
  });
  await db.target.create({
    data: { scope: "network", indicator: "adultsLonely", value: 40, year: 2026 },
  });
  await db.tallyTap.create({
    data: { id: randomUUID(), actionId, kind: "cups", amount: 1, tappedAt: at },
  });
  await db.posterText.create({ data: { actionId } });
  await db.posterBatch.create({ data: { campaignId } });
  await db.placement.create({
    data: { actionId, label: "Deur", code: "ABC23", scanCounts: { create: { hour: at } } },
  });
}

async function agenda() {
  await db.listing.create({
    data: {
      ...{ slug: "soep", title: "Soep", summary: "", description: "", placeName: "Buurthuis" },
      ...{
        organiserName: "DOCK",
        publishedAt: at,
        changedAt: at,
        latitude: 52.07,
        longitude: 5.12,
      },
      visitCounts: { create: { day } },
      dates: {
        create: {
          startsAt: at,
          endsAt: later,
          registrations: { create: { state: "confirmed", name: "Noor", email: "noor@x.example" } },
        },
      },
    },
  });
}

async function newsletterAndMail() {
  const { id } = await db.newsletter.create({ data: { subjectNl: "Kom erbij", introNl: "Hallo" } });
  const reader = await db.subscriber.create({ data: { email: "bram@lezer.example" } });
  await db.newsletterDelivery.create({ data: { newsletterId: id, subscriberId: reader.id } });
  await db.newsletterBatch.create({
    data: { id: randomUUID(), newsletterId: id, mails: [], createdAt: at, dueAt: at },
  });
  await db.mail.create({
    data: { template: "sign-in", props: {}, recipient: "yara@dock.example", locale: "nl" },
  });
  await db.publicVersion.upsert({ where: { id: 1 }, create: { id: 1, changed: 0 }, update: {} });
  await db.installation.create({ data: { kind: "test" } });
}
