import { expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { showInAgenda } from "~/domain/campaign-actions/show-in-agenda.server";
import { joinPartner, planCoffee, signUp } from "../../../tests/support/station-coffee";
import { editionForm } from "./edition-form";
import { editionOverview } from "./edition-overview.server";
import { nearEdition } from "./find-edition.server";
import { changeEdition, makeEdition } from "./keep-edition.server";
import { listProgramme } from "./list-programme.server";
import { missingPartners } from "./missing-partners.server";
import { editionsForTeam, openEditions } from "./open-editions.server";
import { endReminders, remindByItself, remindPartners } from "./remind-partners.server";

const now = new Date("2026-09-01T10:00:00Z");

const day = (iso: string) => {
  const [year, month, date] = iso.split("-");
  return { year, month, day: date };
};

function week(year: number, change: Record<string, unknown> = {}) {
  return editionForm.parse({
    name: `Week tegen Eenzaamheid ${year}`,
    startsOn: day(`${year}-09-24`),
    endsOn: day(`${year}-09-30`),
    opensOn: day(`${year}-06-16`),
    closesOn: day(`${year}-09-14`),
    ...change,
  });
}

async function plan() {
  const team = await signUp("Marijke", { roles: ["coordinator"] });
  const context = { account: team, now };
  const campaign = await db.campaign.create({
    data: {
      slug: "kom-erbij",
      name: "Week tegen Eenzaamheid",
      year: 2026,
      design: "komerbij",
      summary: "Een week lang.",
      startsOn: new Date("2026-09-24"),
      endsOn: new Date("2026-09-30"),
    },
  });
  expect(await makeEdition(week(2025), context)).toEqual({ ok: true, slug: "kom-erbij-2025" });
  const before = await db.edition.findUniqueOrThrow({ where: { slug: "kom-erbij-2025" } });
  const made = await makeEdition(
    week(2026, { previousId: before.id, campaignId: campaign.id }),
    context,
  );
  expect(made).toEqual({ ok: true, slug: "kom-erbij-2026" });
  const edition = await db.edition.findUniqueOrThrow({ where: { slug: "kom-erbij-2026" } });
  return { team, context, campaign, before, edition };
}

function activity(editionId: string, fields: Record<string, unknown> = {}) {
  return {
    editionId,
    organiserName: "Buurthuis De Linde",
    title: "Samen soep eten",
    placeName: "Buurthuis De Linde",
    wijkCode: "WK034403",
    dates: [
      { startsAt: new Date("2026-09-25T16:00:00Z"), endsAt: new Date("2026-09-25T18:00:00Z") },
    ],
    ...fields,
  };
}

const publish = (input: ReturnType<typeof activity>) =>
  db.$transaction((tx) => publishListing(tx, input, now));

test("an edition takes its slug from what residents read, and follows only one earlier year", async () => {
  const { context, before, edition } = await plan();
  expect(await makeEdition(week(2026), context)).toEqual({ ok: true, slug: "kom-erbij-2026-2" });
  const follow = (previousId: string, year = 2026) =>
    makeEdition(week(year, { previousId }), context);
  expect(await follow(before.id)).toMatchObject({ reason: "previous-taken" });
  expect(await follow(edition.id, 2025)).toMatchObject({ reason: "previous-unknown" });
  const gone = "0199a0c0-0000-7000-8000-000000000001";
  expect(await follow(gone)).toMatchObject({ reason: "previous-unknown" });
  expect(await makeEdition(week(2026, { campaignId: gone }), context)).toMatchObject({
    reason: "campaign-unknown",
  });
  expect(await changeEdition(edition.slug, week(2026, { previousId: before.id }), context)).toEqual(
    {
      ok: true,
      slug: edition.slug,
    },
  );
});

test("sending in is open on its first and last day in Utrecht; the team adds until the end", async () => {
  await plan();
  const open = async (moment: string) =>
    (await openEditions(new Date(moment))).map(({ slug }) => slug);
  expect(await open("2026-06-15T21:59:00Z")).toEqual([]);
  expect(await open("2026-06-15T22:00:00Z")).toEqual(["kom-erbij-2026"]);
  expect(await open("2026-09-14T21:59:00Z")).toEqual(["kom-erbij-2026"]);
  expect(await open("2026-09-14T22:00:00Z")).toEqual([]);
  const late = new Date("2026-09-29T10:00:00Z");
  expect((await editionsForTeam(late)).map(({ slug }) => slug)).toEqual(["kom-erbij-2026"]);
  expect((await nearEdition(late))?.publicName).toBe("Kom erbij 2026");
  expect(await nearEdition(new Date("2026-10-08T10:00:00Z"))).toBeNull();
});

test("actions of the campaign in its days belong to the edition, before and after it is made", async () => {
  const { context, campaign, edition } = await plan();
  const partner = await joinPartner();
  const show = async (title: string, startsAt: string) => {
    const start = new Date(startsAt);
    const action = await planCoffee(
      { campaignId: campaign.id, partnerId: partner.id },
      { title, slots: { create: [{ startsAt: start, endsAt: new Date(+start + 3_600_000) }] } },
    );
    await db.$transaction((tx) => showInAgenda(tx, action.id, now));
    return () =>
      db.listing
        .findUniqueOrThrow({ where: { actionId: action.id } })
        .then(({ editionId }) => editionId);
  };
  // Nearly midnight in Utrecht: still the last day, and the first one not yet.
  const last = await show("Laat", "2026-09-30T21:30:00Z");
  const early = await show("Te vroeg", "2026-09-23T21:30:00Z");
  expect([await last(), await early()]).toEqual([edition.id, null]);

  const change = (days: Record<string, unknown>) =>
    changeEdition(edition.slug, week(2026, { campaignId: campaign.id, ...days }), context);
  await change({ startsOn: day("2026-09-23"), endsOn: day("2026-09-29") });
  expect([await last(), await early()]).toEqual([null, edition.id]);
  await changeEdition(edition.slug, week(2026), context);
  expect(await early()).toBeNull();
});

test("the programme has every day and every wijk, and what is in no wijk", async () => {
  const { context, edition } = await plan();
  await publish(activity(edition.id));
  await publish(activity(edition.id, { title: "Bellen", placeName: "", wijkCode: null }));
  await publish(
    activity(edition.id, { title: "Naar zee", placeName: "Zandvoort", wijkCode: null }),
  );
  const span = (from: string, to: string) => ({ startsAt: new Date(from), endsAt: new Date(to) });
  await publish(
    activity(edition.id, {
      title: "Hele maand",
      wijkCode: "WK034401",
      dates: [
        span("2026-09-20T22:00:00Z", "2026-09-25T22:00:00Z"),
        span("2026-10-02T10:00:00Z", "2026-10-02T12:00:00Z"),
      ],
    }),
  );
  await publish(activity(edition.id, { title: "Ander jaar", editionId: null }));

  const perDay = await listProgramme(edition.slug, { view: "dag", page: 1 });
  expect(perDay?.sections.map(({ key, going }) => [key, going])).toEqual([
    ["2026-09-24", 1],
    ["2026-09-25", 3],
  ]);
  expect(perDay?.lines.map(({ title }) => title)).toEqual([
    "Hele maand",
    "Bellen",
    "Naar zee",
    "Samen soep eten",
  ]);
  const perWijk = await listProgramme(edition.slug, { view: "wijk", page: 1 });
  expect(perWijk?.lines.map(({ place }) => place)).toEqual([
    "WK034401",
    "WK034403",
    "online",
    "elders",
  ]);
  expect(perWijk?.sections.map(({ key }) => key)).toEqual(perWijk?.lines.map(({ place }) => place));
  expect(await listProgramme("er-niet", { view: "dag", page: 1 })).toBeNull();

  const overview = await editionOverview(edition.slug, context);
  expect(overview?.figures).toMatchObject({ activities: 4, dates: 3, wijken: 2, visitors: null });
});

test("what does not go on stays in the programme, and is not counted", async () => {
  const { context, edition } = await plan();
  const { listingId } = await publish(activity(edition.id));
  await db.listingDate.updateMany({ where: { listingId }, data: { walkIns: 12, attended: null } });
  await publish(activity(edition.id, { title: "Telt mee" }));
  const figures = async () => (await editionOverview(edition.slug, context))?.figures;
  expect(await figures()).toMatchObject({ activities: 2, dates: 2, cancelled: 0, visitors: 12 });
  await db.listing.update({
    where: { id: listingId },
    data: { state: "cancelled", cancelledAt: now },
  });
  const programme = await listProgramme(edition.slug, { view: "dag", page: 1 });
  expect(programme).toMatchObject({ going: 1 });
  expect(programme?.lines.map(({ state }) => state).sort()).toEqual(["cancelled", "published"]);
  expect(await figures()).toMatchObject({ activities: 1, dates: 1, cancelled: 1, visitors: 12 });
});

/** Three partners of last year: with accounts, with a sender who agreed, and with one who did not. */
async function partnersOfLastYear(before: { id: string }) {
  const [withAccounts, withSender, silent] = [
    await joinPartner("Accounts"),
    await joinPartner("Inzender"),
    await joinPartner("Stil"),
  ];
  await signUp("Eerste", { partnerIds: [withAccounts.id] });
  await signUp("Tweede", { partnerIds: [withAccounts.id] });
  await publish(activity(before.id, { title: "Vorig jaar", partnerId: withAccounts.id }));
  const sentIn = (partnerId: string, contactEmail: string, remindNextYear: boolean) =>
    db.submission.create({
      data: {
        state: "published",
        decidedAt: now,
        source: "form",
        editionId: before.id,
        partnerId,
        contactEmail,
        remindNextYear,
      },
    });
  const agreed = await sentIn(withSender.id, "inzender@voorbeeld.example", true);
  await sentIn(withSender.id, "Inzender@voorbeeld.example", true);
  await sentIn(silent.id, "stil@voorbeeld.example", false);
  return { withAccounts, withSender, silent, agreed };
}

test("partners of last year that sent in nothing are reminded once, over two processes too", async () => {
  const { context, before, edition } = await plan();
  const { silent } = await partnersOfLastYear(before);
  vi.resetModules();
  const other = await import("./remind-partners.server");
  await Promise.all([
    remindPartners(edition.slug, context),
    other.remindPartners(edition.slug, context),
    remindByItself({ now: new Date("2026-09-07T07:23:00Z") }),
    other.remindByItself({ now: new Date("2026-09-07T07:23:00Z") }),
  ]);
  const mails = await db.mail.findMany({ where: { template: "edition-reminder" } });
  const to = mails.map(({ recipient }) => recipient.toLowerCase().split(/[.@]/)[0]);
  expect(to.sort()).toEqual(["eerste", "inzender", "tweede"]);
  expect(await db.editionReminder.count()).toBe(2);
  expect(await remindPartners(edition.slug, context)).toEqual({ ok: true, partners: 0 });
  // Whom nobody could write to is still missing, and not marked as reminded.
  const missing = await missingPartners({ id: edition.id, previousId: before.id });
  expect(missing.find(({ id }) => id === silent.id)).toMatchObject({
    remindedAt: null,
    recipients: [],
  });
});

test("who sent something in is not missing; a draft does not count, a cancelled one does", async () => {
  const { before, edition } = await plan();
  const { withAccounts, withSender } = await partnersOfLastYear(before);
  const names = async () =>
    (await missingPartners({ id: edition.id, previousId: before.id })).map(
      ({ name }) => name.split(" ")[0],
    );
  expect(await names()).toEqual(["Accounts", "Inzender", "Stil"]);
  const sent = await db.submission.create({
    data: { state: "draft", source: "account", editionId: edition.id, partnerId: withSender.id },
  });
  expect(await names()).toEqual(["Accounts", "Inzender", "Stil"]);
  await db.submission.update({
    where: { id: sent.id },
    data: { state: "submitted", submittedAt: now },
  });
  expect(await names()).toEqual(["Accounts", "Stil"]);
  const { listingId } = await publish(activity(edition.id, { partnerId: withAccounts.id }));
  await db.listing.update({
    where: { id: listingId },
    data: { state: "cancelled", cancelledAt: now },
  });
  expect(await names()).toEqual(["Stil"]);
});

test("reminders go by themselves from a week before it closes, and not after", async () => {
  const { before } = await plan();
  await partnersOfLastYear(before);
  const at = async (moment: string) => {
    await remindByItself({ now: new Date(moment) });
    return db.mail.count({ where: { template: "edition-reminder" } });
  };
  expect(await at("2026-09-06T10:00:00Z")).toBe(0);
  expect(await at("2026-09-15T10:00:00Z")).toBe(0);
  // The server was off on the day itself: the next day does it.
  expect(await at("2026-09-08T10:00:00Z")).toBe(3);
  expect(await at("2026-09-09T10:00:00Z")).toBe(3);
});

test("a sender can end the reminders, for everything from that address", async () => {
  const { context, before, edition } = await plan();
  const { agreed, withSender } = await partnersOfLastYear(before);
  await endReminders(agreed.id);
  expect(await db.submission.count({ where: { remindNextYear: true } })).toBe(0);
  await remindPartners(edition.slug, context);
  expect(await db.editionReminder.findMany({ where: { partnerId: withSender.id } })).toEqual([]);
  await endReminders("geen-id");
});

test("only the team reminds, and only while sending in is open", async () => {
  const { team, edition } = await plan();
  const stranger = await signUp("Vreemd");
  expect(await remindPartners(edition.slug, { account: stranger, now })).toMatchObject({
    reason: "not-found",
  });
  const late = { account: team, now: new Date("2026-09-15T10:00:00Z") };
  expect(await remindPartners(edition.slug, late)).toMatchObject({ reason: "wrong-state" });
  expect(await editionOverview(edition.slug, { account: stranger })).toBeNull();
});
