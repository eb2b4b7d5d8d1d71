import { createServer, type Server } from "node:http";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { NO_FILTER } from "~/domain/agenda/agenda-filter";
import { cancelListing } from "~/domain/agenda/cancel-listing.server";
import { feedText, feedVersion } from "~/domain/agenda/calendar-feed.server";
import { PUBLIC_FIELDS } from "~/domain/agenda/find-listing.server";
import { keepImage } from "~/domain/images/keep-image.server";
import { readImageFile } from "~/domain/images/read-image-file.server";
import { cancelDate } from "~/domain/submissions/cancel-date.server";
import { findQueued } from "~/domain/submissions/find-queued.server";
import { publishSubmission } from "~/domain/submissions/publish-submission.server";
import { sendIn, sendInAgain } from "~/domain/submissions/send-in.server";
import { readContent } from "~/domain/submissions/submission";
import { config } from "~/env.server";
import { generatedContent } from "../../../tests/support/generated-content";
import { joinPartner, openHoi, signUp } from "../../../tests/support/station-coffee";
import { applyImport } from "./apply-import.server";
import { confirmImport } from "./confirm-import.server";
import { findRun } from "./find-run.server";
import { readSourceAgain, startImport, type WhatToRead } from "./start-import.server";

const network = vi.hoisted(() => ({ inside: true }));
vi.mock(import("~/env.server"), async (actual) => {
  const env = await actual();
  return { ...env, config: () => ({ ...env.config(), calendarsInside: network.inside }) };
});

const now = new Date("2026-09-01T08:00:00Z");
const later = new Date("2026-09-02T08:00:00Z");
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

beforeEach(() => {
  network.inside = true;
});

async function picture(colour: string): Promise<string> {
  const bytes = await sharp({
    create: { width: 480, height: 270, channels: 3, background: colour },
  })
    .jpeg()
    .toBuffer();
  const kept = await keepImage(bytes, { now });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.imageId;
}

async function organiser() {
  const partner = await joinPartner("De Linde");
  await db.partner.update({ where: { id: partner.id }, data: { trusted: true } });
  const account = await signUp("Samira", { partnerIds: [partner.id] });
  return { partnerId: partner.id, account };
}

/** An agenda with everything in it: all fields, dates that were off or moved, and an activity that does not go on. */
async function fullAgenda({ partnerId, account }: Awaited<ReturnType<typeof organiser>>) {
  const campaign = await openHoi();
  const edition = await db.edition.create({
    data: {
      slug: "week-2026",
      name: "Week 2026",
      campaignId: campaign.id,
      startsOn: new Date("2026-09-24"),
      endsOn: new Date("2026-10-01"),
      opensOn: new Date("2026-08-01"),
      closesOn: new Date("2026-09-20"),
    },
  });
  const send = async (seed: number) => {
    const content = generatedContent(seed, { firstDay: "2026-09-01" });
    const imageId = content.imageId && (await picture(seed % 2 ? "#e1d5b7" : "#24587b"));
    if (imageId && seed % 3 === 0) {
      await db.image.update({ where: { id: imageId }, data: { focalX: 0.15, focalY: 0.85 } });
    }
    const belongs = {
      campaignId: seed % 2 ? campaign.id : null,
      editionId: seed % 4 ? edition.id : null,
    };
    const { submissionId } = await db.$transaction((tx) =>
      sendIn(tx, {
        content: { ...content, ...belongs, imageId },
        partnerId,
        accountId: account.id,
        source: "account",
        contact: { contactName: "Wie achter de schermen", contactEmail: "intern@linde.example" },
        now,
      }),
    );
    return submissionId;
  };
  const sent: string[] = [];
  for (const seed of SEEDS) sent.push(await send(seed));
  const sender = { by: "account", account } as const;
  for (const submissionId of sent.slice(0, 5)) {
    const { content, version } = await db.submission.findUniqueOrThrow({
      where: { id: submissionId },
    });
    const coming = (readContent(content).dates ?? []).filter(({ endsAt }) => endsAt > now);
    if (coming.length < 3) continue;
    await cancelDate(submissionId, coming[1]!.startsAt, { sender, version, now });
  }
  for (const submissionId of sent.slice(5, 9)) {
    const { content } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    const whole = readContent(content);
    const dates = whole.dates ?? [];
    const week = 7 * 86_400_000 + 3 * 86_400_000;
    const move = (at: Date) => new Date(at.getTime() + (whole.allDay ? 0 : week));
    const last = dates.at(-1)!;
    const moved = { startsAt: move(last.startsAt), endsAt: move(last.endsAt) };
    await db.$transaction((tx) =>
      sendInAgain(tx, submissionId, {
        content: { ...whole, dates: [...dates.slice(0, -1), moved] },
        accountId: account.id,
        now,
      }),
    );
  }
  const { listingId } = await db.submission.findUniqueOrThrow({ where: { id: sent.at(-1)! } });
  await db.$transaction((tx) => cancelListing(tx, { listingId: listingId! }, now));
}

/** Each time a calendar of its own, or the one that was kept would come back. */
let asked = 0;

async function feed(origin: string): Promise<string> {
  const version = await feedVersion(NO_FILTER, now, `nl ${origin} ${++asked}`);
  return feedText(NO_FILTER, now, version, { origin, locale: "nl", name: "Agenda" });
}

/** All that visitors see, without what each installation calls otherwise. */
async function seen() {
  const listings = await db.listing.findMany({
    select: { ...PUBLIC_FIELDS, editionId: true, campaignId: true },
  });
  return listings
    .map(({ image, dates, ...listing }) => ({
      ...listing,
      ...{ id: "", slug: "", sequence: 0, publishedAt: null, changedAt: null },
      ...{ lastConfirmedAt: null, cancelledAt: listing.cancelledAt !== null },
      image: image && { ...image, id: "" },
      dates: dates.map(({ id: _, cancelledAt, ...date }) => ({
        ...date,
        cancelled: cancelledAt !== null,
      })),
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

/** As when the database was lost; pictures stay where they are. */
async function forgetAgenda() {
  await db.importedItem.deleteMany();
  await db.submission.deleteMany();
  await db.listing.deleteMany();
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function takeOver(
  what: WhatToRead,
  { partnerId, account }: { partnerId: string; account: ActingAccount },
  at = now,
) {
  const started = await startImport({ partnerId, name: "Agenda", what }, { account, now: at });
  if (!started.ok) throw new Error(started.reason);
  return confirm(started, account, at);
}

async function again(sourceId: string, file: string | null, account: ActingAccount, at = later) {
  const started = await readSourceAgain(sourceId, file === null ? null : bytes(file), {
    account,
    now: at,
  });
  if (!started.ok) throw new Error(started.reason);
  return confirm(started, account, at);
}

async function confirm(
  { runId, sourceId }: { runId: string; sourceId: string },
  account: ActingAccount,
  at: Date,
) {
  const preview = await findRun(runId, { account, now: at });
  expect(await confirmImport(runId, { account, now: at })).toEqual({ ok: true });
  await applyImport(runId, { now: at });
  const result = (await findRun(runId, { account, now: at }))?.rows.result;
  return { sourceId, plan: preview!.plan, ...result! };
}

/** The file without what each installation calls otherwise and the day it was written. */
const plainText = (text: string) =>
  text
    .replaceAll("\r\n ", "")
    .replace(/\/agenda\/[a-z0-9-]+/g, "/agenda/SLUG")
    .replace(/\/beeld\/[a-z0-9-]+/g, "/beeld/ID")
    .replace(/^(UID|X-OMARMT-LISTING|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE):.*$/gm, "$1")
    .split("BEGIN:VEVENT")
    .sort();

test("a whole agenda goes out as a file and comes back the same, twice; nothing internal goes along", async () => {
  const who = await organiser();
  await fullAgenda(who);
  const before = await seen();
  const { appUrl } = config();
  const file = await feed(appUrl);
  expect(file.replaceAll("\r\n ", "")).not.toMatch(/achter de schermen|intern@linde/);

  await forgetAgenda();
  const first = await takeOver({ bytes: bytes(file) }, who);
  expect(first.counts).toEqual({ new: SEEDS.length });
  expect(first).toMatchObject({ cannot: [], pictures: [] });
  expect(await seen()).toEqual(before);
  const second = await feed(appUrl);
  expect(plainText(second)).toEqual(plainText(file));

  // The same file once more doubles nothing, not even pictures.
  const images = await db.image.count();
  expect((await again(first.sourceId, file, who.account)).counts).toEqual({ same: SEEDS.length });
  expect([await db.listing.count(), await db.image.count()]).toEqual([SEEDS.length, images]);

  await forgetAgenda();
  await takeOver({ bytes: bytes(second) }, who);
  expect(await seen()).toEqual(before);
  expect(plainText(await feed(appUrl))).toEqual(plainText(file));
});

test("of others what is off waits in the queue, with a warning, and is cancelled once it is approved", async () => {
  const who = await organiser();
  await fullAgenda(who);
  const off = await db.listing.findFirstOrThrow({ where: { state: "cancelled" } });
  const file = await feed(config().appUrl);
  await forgetAgenda();
  await db.partner.updateMany({ data: { trusted: false } });
  await takeOver({ bytes: bytes(file) }, who);
  expect(await db.listing.count()).toBe(0);
  const waiting = await db.submission.findMany();
  const ofThis = waiting.find(({ content }) => readContent(content).title === off.title)!;
  const team = await signUp("Joris", { roles: ["communications"] });
  const queued = await findQueued(ofThis.id, { account: team, now });
  expect(queued?.doubts.map(({ kind }) => kind)).toContain("calledOff");
  await db.$transaction((tx) => publishSubmission(tx, ofThis.id, { now, account: null }));
  expect(await db.listing.findMany()).toMatchObject([{ title: off.title, state: "cancelled" }]);
});

describe("from another installation", () => {
  let server: Server;
  let origin: string;
  let text: string;
  let asked: string[];
  let answer: ((path: string) => Promise<Uint8Array | null>) | null;

  beforeEach(async () => {
    asked = [];
    answer = null;
    server = createServer((request, response) => {
      const path = request.url ?? "";
      asked.push(path);
      void (async () => {
        if (path === "/agenda.ics") return response.end(text);
        const [, id = "", file = ""] = /^\/beeld\/([^/]+)\/(.+)$/.exec(path) ?? [];
        const found = answer ? await answer(path) : (await readImageFile(id, file))?.bytes;
        return found ? response.end(found) : response.writeHead(404).end();
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = server.address();
    origin = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test("a followed calendar brings all of it, with the pictures; registering stays where it was", async () => {
    const who = await organiser();
    await fullAgenda(who);
    const before = await seen();
    text = await feed(origin);
    await forgetAgenda();
    const first = await takeOver({ address: `${origin}/agenda.ics` }, who);
    expect(first.counts).toEqual({ new: SEEDS.length });
    expect(first.pictures).toEqual([]);
    const pictured = before.filter(({ image }) => image).length;
    expect(asked.filter((path) => path.startsWith("/beeld/"))).toHaveLength(pictured);

    const registering = ["registration", "registrationTarget", "capacity"] as const;
    const without = (listings: Awaited<ReturnType<typeof seen>>) =>
      listings
        .map((one) => ({ ...one, ...Object.fromEntries(registering.map((field) => [field, ""])) }))
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    const after = await seen();
    expect(without(after)).toEqual(without(before));
    const builtIn = before.filter(({ registration }) => registration === "builtIn").length;
    const there = after.filter(
      ({ registration, registrationTarget }) =>
        registration === "link" && registrationTarget.startsWith(`${origin}/agenda/`),
    );
    expect(there).toHaveLength(builtIn);
    const told = first.plan.flatMap(({ notes }) => notes.map(({ code }) => code));
    expect(told.filter((code) => code === "registers-at-source")).toHaveLength(builtIn);
    expect(told.filter((code) => code === "picture-fetched")).toHaveLength(pictured);

    // The next night nothing is asked for again.
    asked = [];
    const images = await db.image.count();
    expect((await again(first.sourceId, null, who.account)).counts).toEqual({ same: SEEDS.length });
    expect(asked).toEqual(["/agenda.ics"]);
    expect(await db.image.count()).toBe(images);
  });

  /** One activity with a picture, as that installation tells of it. */
  async function pictured() {
    const who = await organiser();
    const imageId = await picture("#e1d5b7");
    const content = generatedContent(1, { firstDay: "2026-09-01" });
    await db.$transaction((tx) =>
      sendIn(tx, {
        content: { ...content, title: "Koffie", imageId, imageAlt: "Een kop koffie" },
        partnerId: who.partnerId,
        accountId: null,
        source: "account",
        contact: { contactName: "Sam", contactEmail: "sam@linde.example" },
        now,
      }),
    );
    text = await feed(origin);
    await forgetAgenda();
    return { who, imageId };
  }
  const listing = () => db.listing.findFirstOrThrow({ include: { image: true } });

  test("nothing is fetched before somebody says yes", async () => {
    const { who } = await pictured();
    const started = await startImport(
      { partnerId: who.partnerId, name: "Agenda", what: { bytes: bytes(text) } },
      { account: who.account, now },
    );
    expect(started.ok).toBe(true);
    expect(asked).toEqual([]);
  });

  test.each([
    ["is no picture", () => Promise.resolve(bytes("<html>")), "unusable"],
    ["is gone", () => Promise.resolve(null), "gone"],
  ] as const)("what %s is told, and not asked for again", async (_, gives, reason) => {
    const { who } = await pictured();
    answer = gives;
    const first = await takeOver({ address: `${origin}/agenda.ics` }, who);
    expect(first.counts).toEqual({ new: 1 });
    expect(first.pictures).toEqual([{ title: "Koffie", reason }]);
    expect(await listing()).toMatchObject({ imageId: null, imageAlt: "" });
    expect((await again(first.sourceId, null, who.account)).counts).toEqual({ same: 1 });
  });

  test("what could not be reached comes the next time", async () => {
    const { who } = await pictured();
    const gone = text.replaceAll(origin, "http://127.0.0.1:9");
    const first = await takeOver({ bytes: bytes(gone) }, who);
    expect(first.pictures).toEqual([{ title: "Koffie", reason: "not-reached" }]);
    expect((await again(first.sourceId, gone, who.account)).pictures).toHaveLength(1);
    await again(first.sourceId, text, who.account);
    expect(await listing()).toMatchObject({ imageAlt: "Een kop koffie", image: { width: 480 } });
    expect(await db.listing.count()).toBe(1);
  });

  test("two jobs at once fetch a picture once, and both leave it done", async () => {
    const { who } = await pictured();
    const started = await startImport(
      { partnerId: who.partnerId, name: "Agenda", what: { bytes: bytes(text) } },
      { account: who.account, now },
    );
    if (!started.ok) throw new Error(started.reason);
    await confirmImport(started.runId, { account: who.account, now });
    const work = () => applyImport(started.runId, { now });
    await Promise.all([work(), work(), work()]);
    await work();
    expect(asked).toHaveLength(1);
    expect(await listing()).toMatchObject({ image: { width: 480 } });
  });

  test("no picture comes from inside our own network, whatever the calendar says", async () => {
    const { who } = await pictured();
    network.inside = false;
    const first = await takeOver({ bytes: bytes(text) }, who);
    expect(first.pictures).toEqual([{ title: "Koffie", reason: "not-allowed" }]);
    expect(asked).toEqual([]);
  });

  test("another picture, another cut and none at all follow", async () => {
    const { who, imageId } = await pictured();
    const { sourceId } = await takeOver({ bytes: bytes(text) }, who);
    const before = await listing();
    expect(before.image).toMatchObject({ focalX: 0.5, focalY: 0.5 });
    const unfolded = text.replaceAll("\r\n ", "");
    const cut = unfolded.replace('"imageAlt"', '"focal":[0.2\\,0.8]\\,"imageAlt"');
    expect((await again(sourceId, cut, who.account)).counts).toEqual({ changed: 1 });
    expect(await listing()).toMatchObject({ image: { focalX: 0.2, focalY: 0.8 } });
    const other = unfolded.replaceAll(imageId, await picture("#24587b"));
    expect((await again(sourceId, other, who.account)).counts).toEqual({ changed: 1 });
    expect((await listing()).imageId).not.toBe(before.imageId);
    const none = unfolded.replace(/^IMAGE.*\r\n/gm, "");
    expect((await again(sourceId, none, who.account)).counts).toEqual({ changed: 1 });
    expect(await listing()).toMatchObject({ imageId: null, imageAlt: "", imageCredit: "" });
  });

  test("another cut of what is online waits for the team like any change", async () => {
    const { who } = await pictured();
    const { sourceId } = await takeOver({ bytes: bytes(text) }, who);
    await db.partner.updateMany({ data: { trusted: false } });
    const cut = text
      .replaceAll("\r\n ", "")
      .replace('"imageAlt"', '"focal":[0.2\\,0.8]\\,"imageAlt"');
    expect((await again(sourceId, cut, who.account)).counts).toEqual({ changed: 1 });
    expect(await listing()).toMatchObject({ image: { focalX: 0.5, focalY: 0.5 } });
    expect(await db.submission.findFirstOrThrow({ include: { image: true } })).toMatchObject({
      state: "submitted",
      image: { focalX: 0.2, focalY: 0.8 },
    });
    expect((await again(sourceId, cut, who.account)).counts).toEqual({ same: 1 });
  });

  test("a campaign and an edition that are not here are told, and left out", async () => {
    const who = await organiser();
    await fullAgenda(who);
    text = await feed(origin);
    await forgetAgenda();
    await db.edition.updateMany({ data: { closesOn: new Date("2026-08-20") } });
    await db.campaign.updateMany({ data: { slug: "anders" } });
    const { plan } = await takeOver({ bytes: bytes(text) }, who);
    const codes = new Set(plan.flatMap(({ notes }) => notes.map(({ code }) => code)));
    expect([...codes]).toEqual(expect.arrayContaining(["campaign-unknown", "edition-closed"]));
    expect(await db.listing.count({ where: { NOT: { campaignId: null } } })).toBe(0);
    expect(await db.listing.count({ where: { NOT: { editionId: null } } })).toBe(0);
  });
});
