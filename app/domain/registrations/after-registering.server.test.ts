import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import { cancelDate } from "~/domain/agenda/cancel-date.server";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { publishListing } from "~/domain/agenda/publish-listing.server";
import { campaignFigures } from "~/domain/figures/campaign-figures.server";
import { writeLetter } from "~/domain/mail/write-letter.server";
import { openHoi, signUp } from "../../../tests/support/station-coffee";
import {
  newsTo,
  openTable,
  register,
  WEEKS_BEFORE as now,
} from "../../../tests/support/registrations";
import { visitorsOfCampaign, visitorsOfEdition } from "./count-visitors.server";
import { REGISTRATION_NEWS } from "./registration";
import { registrationLetter } from "./registration-letters.server";
import { remindRegistered } from "./remind-registered.server";
import { removeNames } from "./remove-names.server";

const thursday = {
  startsAt: new Date("2026-09-24T14:00:00Z"),
  endsAt: new Date("2026-09-24T16:30:00Z"),
};
const friday = {
  startsAt: new Date("2026-09-25T14:00:00Z"),
  endsAt: new Date("2026-09-25T16:30:00Z"),
};
const day = (days: number) => new Date(thursday.endsAt.getTime() + days * 24 * 3_600_000);

type Table = Awaited<ReturnType<typeof openTable>>;

/** The listing with something else, as an approved edit brings it. */
const republish = ({ listing }: Table, change: Record<string, unknown>, at = now) =>
  db.$transaction((tx) =>
    publishListing(
      tx,
      { ...listing, listingId: listing.id, actionId: null, ...change } as never,
      at,
    ),
  );

describe("who registered is told at once", () => {
  it("when the activity is cancelled, and when it goes on after all", async () => {
    const table = await openTable(1, { dates: [thursday, friday] });
    await register(table, "Ann");
    await register(table, "Bo");
    await register({ ...table, date: table.listing.dates[1]! }, "Cem", 1, { locale: "en" });
    await db.$transaction((tx) => cancelListing(tx, { listingId: table.listing.id }, now));
    await db.$transaction((tx) => cancelListing(tx, { listingId: table.listing.id }, now));
    expect(await newsTo("Ann")).toEqual(["confirmed", "cancelled"]);
    expect(await newsTo("Bo")).toEqual(["waiting", "cancelled"]);
    expect(await newsTo("Cem")).toEqual(["confirmed", "cancelled"]);
    await republish(table, {});
    expect(await newsTo("Ann")).toEqual(["confirmed", "cancelled", "back"]);
  });

  it("when one date is cancelled, and nobody of the other date is", async () => {
    const table = await openTable(5, { dates: [thursday, friday] });
    await register(table, "Ann");
    await register({ ...table, date: table.listing.dates[1]! }, "Bo");
    await db.$transaction((tx) => cancelDate(tx, { dateId: table.date.id }, now));
    expect(await newsTo("Ann")).toEqual(["confirmed", "cancelled"]);
    expect(await newsTo("Bo")).toEqual(["confirmed"]);
    // The last one too: then all of the listing is off, and still everybody gets one mail.
    await db.$transaction((tx) => cancelDate(tx, { dateId: table.listing.dates[1]!.id }, now));
    expect(await newsTo("Ann")).toEqual(["confirmed", "cancelled"]);
    expect(await newsTo("Bo")).toEqual(["confirmed", "cancelled"]);
  });

  it("once, when the time moves or the place, and not of another word in the text", async () => {
    const table = await openTable(5, { dates: [thursday, friday] });
    await register(table, "Ann");
    const later = { ...thursday, endsAt: new Date("2026-09-24T17:00:00Z") };
    await republish(table, { dates: [later, friday] });
    expect(await newsTo("Ann")).toEqual(["confirmed", "moved"]);
    await republish(table, { dates: [later, friday], description: "Er is nu ook soep." });
    expect(await newsTo("Ann")).toEqual(["confirmed", "moved"]);
    await republish(table, { dates: [thursday, friday], spot: "binnen" });
    expect(await newsTo("Ann")).toEqual(["confirmed", "moved", "moved"]);
  });

  it("of a place, when an edit makes room", async () => {
    const table = await openTable(1);
    await register(table, "Ann");
    await register(table, "Bo");
    await republish(table, { capacity: 2 });
    expect(await newsTo("Bo")).toEqual(["waiting", "movedUp"]);
  });

  it("but not of a date that is over", async () => {
    const table = await openTable(5);
    await register(table, "Ann");
    await db.$transaction((tx) => cancelListing(tx, { listingId: table.listing.id }, day(1)));
    expect(await newsTo("Ann")).toEqual(["confirmed"]);
  });
});

describe("the reminder of the day before", () => {
  const wednesday = new Date("2026-09-23T08:12:00Z");

  it("goes to each who has a place, once, also when two processes send it", async () => {
    const table = await openTable(3);
    for (const name of ["Ann", "Bo", "Cem", "Dirk"]) await register(table, name);
    const sent = await Promise.all([1, 2, 3].map(() => remindRegistered({ now: wednesday })));
    expect(sent.reduce((all, count) => all + count, 0)).toBe(3);
    for (const name of ["Ann", "Bo", "Cem"])
      expect(await newsTo(name)).toEqual(["confirmed", "reminder"]);
    expect(await newsTo("Dirk")).toEqual(["waiting"]);
    expect(await remindRegistered({ now: wednesday })).toBe(0);
  });

  it("waits for the day, and leaves out what is off and who registered today", async () => {
    const table = await openTable(3);
    await register(table, "Ann");
    await register(table, "Laat", 1, { now: wednesday });
    expect(await remindRegistered({ now: new Date("2026-09-22T21:59:00Z") })).toBe(0);
    await db.listingDate.update({ where: { id: table.date.id }, data: { cancelledAt: now } });
    expect(await remindRegistered({ now: wednesday })).toBe(0);
    await db.listingDate.update({ where: { id: table.date.id }, data: { cancelledAt: null } });
    expect(await remindRegistered({ now: wednesday })).toBe(1);
    expect(await newsTo("Laat")).toEqual(["confirmed"]);
  });

  it("comes again when the date moved after it", async () => {
    const table = await openTable(3);
    await register(table, "Ann");
    await remindRegistered({ now: wednesday });
    await republish(table, { dates: [friday] }, wednesday);
    await remindRegistered({ now: new Date("2026-09-24T08:12:00Z") });
    expect(await newsTo("Ann")).toEqual(["confirmed", "reminder", "moved", "reminder"]);
  });
});

describe("thirty days after", () => {
  it("names and addresses are gone, and the figures stay", async () => {
    const campaign = await openHoi();
    const table = await openTable(10, { campaignId: campaign.id });
    await register(table, "Ann", 3);
    await register(table, "Bo");
    await register(table, "Cem");
    await db.registration.updateMany({ where: { name: "Ann" }, data: { seen: 2 } });
    await db.registration.updateMany({ where: { name: "Bo" }, data: { seen: 1 } });
    await db.listingDate.update({ where: { id: table.date.id }, data: { walkIns: 4 } });
    expect(await visitorsOfCampaign(campaign.id)).toBe(7);

    await removeNames({ now: day(29) });
    expect(await db.registration.count({ where: { name: "Ann" } })).toBe(1);
    await db.mail.updateMany({ data: { createdAt: now } });
    await Promise.all([removeNames({ now: day(31) }), removeNames({ now: day(31) })]);
    const rows = await db.registration.findMany();
    expect(rows.map(({ name, email, seats }) => ({ name, email, seats }))).toEqual([
      { name: "", email: "", seats: 3 },
      { name: "", email: "", seats: 1 },
      { name: "", email: "", seats: 1 },
    ]);
    expect(await db.listingDate.findFirst()).toMatchObject({ attended: 7 });
    expect(await db.mail.count()).toBe(0);
    expect(await visitorsOfCampaign(campaign.id)).toBe(7);
    await removeNames({ now: day(60) });
    expect(await db.listingDate.findFirst()).toMatchObject({ attended: 7 });
  });

  it("a date that nobody counted stays unknown, and is not nought", async () => {
    const campaign = await openHoi();
    const table = await openTable(10, { campaignId: campaign.id });
    await register(table, "Ann");
    await removeNames({ now: day(31) });
    expect(await db.listingDate.findFirst()).toMatchObject({ attended: null });
    expect(await visitorsOfCampaign(campaign.id)).toBeNull();
  });

  it("also of who cancelled", async () => {
    const table = await openTable(10);
    await register(table, "Ann");
    await db.registration.updateMany({ data: { state: "cancelled", cancelledAt: now } });
    await removeNames({ now: day(31) });
    expect(await db.registration.findFirst()).toMatchObject({ name: "", email: "" });
  });
});

it("visitors of an edition count for its campaign", async () => {
  const campaign = await openHoi();
  const edition = await db.edition.create({
    data: {
      slug: "week-2026",
      name: "Week van 2026",
      campaignId: campaign.id,
      startsOn: new Date("2026-09-24"),
      endsOn: new Date("2026-09-30"),
      opensOn: new Date("2026-05-01"),
      closesOn: new Date("2026-08-31"),
    },
  });
  const both = await openTable(10, { campaignId: campaign.id, editionId: edition.id });
  const one = await openTable(10, { editionId: edition.id });
  await openTable(10);
  for (const { date } of [both, one])
    await db.listingDate.update({ where: { id: date.id }, data: { walkIns: 6 } });
  expect(await visitorsOfEdition(edition.id)).toBe(12);
  expect(await visitorsOfCampaign(campaign.id)).toBe(12);
});

it("a campaign shows its visitors, and hides a handful", async () => {
  const campaign = await openHoi();
  const account = await signUp("Samira");
  const shown = async () => (await campaignFigures(campaign.slug, { account, now }))?.visitors;
  expect(await shown()).toBeNull();
  const { date } = await openTable(10, { campaignId: campaign.id });
  const count = (walkIns: number) =>
    db.listingDate.update({ where: { id: date.id }, data: { walkIns } });
  await count(4);
  expect(await shown()).toEqual({ people: null });
  await count(5);
  expect(await shown()).toEqual({ people: 5 });
});

describe("every mail", () => {
  it.each(REGISTRATION_NEWS)("%s can be written in both languages", async (news) => {
    const table = await openTable(5);
    await register(table, "Ann", 2);
    const { props } = await db.mail.findFirstOrThrow();
    const nl = await writeLetter(registrationLetter, { ...(props as object), news }, "nl");
    expect(nl.subject).toContain("Aan de lange tafel");
    expect(nl.text).toContain("donderdag 24 september, 16.00 tot 18.30 uur");
    expect(nl.text).toContain("2 mensen");
    const en = await writeLetter(registrationLetter, { ...(props as object), news }, "en");
    expect(en.text).toContain("Thursday 24 September, 16:00 to 18:30");
    const { id } = await db.registration.findFirstOrThrow();
    const linked = en.html.includes(`/meedoen/${id}.`);
    expect(linked).toBe(news !== "cancelled" && news !== "takenOff");
    // The link opens the registration, so it stands in the mail and nowhere else.
    expect(JSON.stringify(props)).not.toContain(`${id}.`);
  });
});
