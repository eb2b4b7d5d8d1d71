import { describe, expect, it } from "vitest";
import { db } from "~/db.server";
import type { ListingContentInput } from "~/domain/agenda/listing-content";
import { signUp } from "../../../tests/support/station-coffee";
import { approveSubmission } from "./approve-submission.server";
import { findQueued } from "./find-queued.server";
import { keepReadyAnswer, deleteReadyAnswer, loadReadyAnswers } from "./keep-ready-answers.server";
import { listQueue } from "./list-queue.server";
import { readQueueFilter } from "./queue";
import { STARTING_ANSWERS } from "./ready-answer";
import { sendInAgain } from "./send-in.server";
import { contentAsJson, submissionContent } from "./submission";

const now = new Date("2026-09-02T10:00:00Z");
const at = (time: string) => new Date(`2026-09-${time}:00Z`);
const thursday = { startsAt: at("24T16:00"), endsAt: at("24T18:00") };

const content = (change: Partial<ListingContentInput> = {}): ListingContentInput => ({
  organiserName: "Buurtkeuken",
  title: "Koken voor twintig",
  summary: "We koken en eten samen.",
  placeName: "Buurthuis Rivierenwijk",
  latitude: 52.07,
  longitude: 5.11,
  wijkCode: "WK034407",
  stepFree: "yes",
  contactEmail: "koken@buurtkeuken.example",
  dates: [thursday],
  ...change,
});

let minute = 0;
async function sentIn(
  change: Partial<ListingContentInput> = {},
  fields: { state?: "submitted" | "returned" | "draft"; editionId?: string } = {},
) {
  const submittedAt = new Date(at("01T08:00").getTime() + 60_000 * minute++);
  return db.submission.create({
    data: {
      state: "submitted",
      source: "form",
      content: contentAsJson(submissionContent.parse(content(change))),
      contactName: "Yara",
      contactEmail: "yara@buurtkeuken.example",
      submittedAt,
      decidedAt: fields.state === "returned" ? submittedAt : null,
      ...fields,
    },
  });
}

const edition = () =>
  db.edition.create({
    data: {
      slug: "week-2026",
      name: "Week 2026",
      startsOn: new Date("2026-09-24"),
      endsOn: new Date("2026-09-30"),
      opensOn: new Date("2026-06-01"),
      closesOn: new Date("2026-09-14"),
    },
  });

const queue = async (query = "") =>
  listQueue(readQueueFilter(new URLSearchParams(query)), { account: await team(), now });
const team = () => signUp("Joris", { roles: ["communications"] });
const titles = ({ entries }: Awaited<ReturnType<typeof queue>>) =>
  entries.map(({ title }) => title);

describe("the queue", () => {
  it("shows what waits, the oldest first, and counts each kind", async () => {
    await sentIn({
      title: "Zingen",
      dates: [{ startsAt: at("25T10:00"), endsAt: at("25T11:00") }],
    });
    await sentIn({ title: "Eten", stepFree: "unknown", latitude: 52.1, longitude: 5.05 });
    await sentIn(
      { title: "Vraag", dates: [{ startsAt: at("27T10:00"), endsAt: at("27T11:00") }] },
      { state: "returned" },
    );
    await sentIn({ title: "Concept" }, { state: "draft" });
    const all = await queue();
    expect(titles(all)).toEqual(["Zingen", "Eten"]);
    expect(all.counts).toEqual({ all: 2, new: 2, changed: 0, doubtful: 1, returned: 1 });
    expect(all.entries[1]).toMatchObject({ doubts: ["access"], kind: "new", senderName: "Yara" });
    expect(titles(await queue("soort=twijfel"))).toEqual(["Eten"]);
    expect(titles(await queue("soort=gevraagd"))).toEqual(["Vraag"]);
  });

  it("is filtered by wijk and edition, also its counts", async () => {
    const { id: editionId } = await edition();
    await sentIn({ title: "Zuid" });
    await sentIn(
      { title: "West", wijkCode: "WK034401", latitude: 52.09, longitude: 5.09 },
      { editionId },
    );
    const south = await queue("wijk=zuid");
    expect([titles(south), south.counts.all]).toEqual([["Zuid"], 1]);
    expect(titles(await queue("editie=week-2026"))).toEqual(["West"]);
    expect(titles(await queue("wijk=bestaat-niet&soort=onzin&pagina=-3"))).toHaveLength(2);
  });

  it("comes in pages", async () => {
    for (let n = 0; n < 27; n++) {
      const day = String((n % 20) + 5).padStart(2, "0");
      const hour = n < 20 ? "10" : "14";
      await sentIn({
        title: `Nummer ${n}`,
        dates: [{ startsAt: at(`${day}T${hour}:00`), endsAt: at(`${day}T${hour}:30`) }],
      });
    }
    const second = await queue("pagina=2");
    expect(second).toMatchObject({ page: 2, pages: 2 });
    expect(titles(second)).toEqual(["Nummer 25", "Nummer 26"]);
    expect((await queue("pagina=99")).page).toBe(2);
  });

  it("is empty for who is not of the team", async () => {
    const { id } = await sentIn();
    const account = await signUp("Samira");
    expect(
      (await listQueue(readQueueFilter(new URLSearchParams()), { account, now })).entries,
    ).toEqual([]);
    expect(await findQueued(id, { account, now })).toBeNull();
  });

  it("knows a change from something new, and shows what is online beside it", async () => {
    const { id } = await sentIn();
    const account = await team();
    await approveSubmission(id, { version: 1 }, { account, now });
    await db.$transaction((tx) =>
      sendInAgain(tx, id, { content: content({ priceCents: 300 }), accountId: null, now }),
    );
    expect((await queue()).entries).toMatchObject([{ kind: "changed", doubts: [] }]);
    expect(await findQueued(id, { account, now })).toMatchObject({
      isChange: true,
      approved: { priceCents: null },
      differences: [{ field: "priceCents", before: null, after: 300 }],
      // Its own listing is no double.
      doubts: [],
    });
  });

  it("says when a date is outside the edition", async () => {
    const { id: editionId } = await edition();
    const late = { startsAt: at("30T22:30"), endsAt: at("30T23:30") };
    await sentIn({ dates: [late] }, { editionId });
    expect((await queue()).entries).toMatchObject([{ doubts: ["edition"] }]);
  });
});

describe("doubles", () => {
  async function online() {
    const { id } = await sentIn();
    await approveSubmission(id, { version: 1 }, { account: await team(), now });
    return db.listing.findFirstOrThrow();
  }

  it("are found in the agenda and among what waits, with a link to each", async () => {
    const online = await sentIn({ title: "Koken voor 20 buren" });
    const account = await team();
    await approveSubmission(online.id, { version: 1 }, { account, now });
    const { id } = await sentIn();
    const other = await sentIn({ title: "Koken voor twintig!" });
    const found = await findQueued(id, { account, now });
    const paths = found?.doubts.flatMap((doubt) =>
      doubt.kind === "double" ? doubt.others.map(({ path }) => path) : [],
    );
    expect(paths).toEqual(["/agenda/koken-voor-20-buren", `/inzendingen/wachtrij/${other.id}`]);
    expect((await queue()).entries.map(({ doubts }) => doubts)).toEqual([["double"], ["double"]]);
  });

  it("of another day count only in the same place", async () => {
    const online = await sentIn();
    const account = await team();
    await approveSubmission(online.id, { version: 1 }, { account, now });
    const friday = { startsAt: at("25T16:00"), endsAt: at("25T18:00") };
    await sentIn({ dates: [friday] });
    await sentIn({ dates: [friday], latitude: 52.1, longitude: 5.05, wijkCode: "WK034402" });
    expect((await queue()).entries.map(({ doubts }) => doubts)).toEqual([["double"], []]);
  });

  it("are found anew when the agenda or what was sent in changes", async () => {
    const doubts = async () => (await queue()).entries.map(({ doubts }) => doubts);
    const { id: listingId } = await online();
    const { id } = await sentIn();
    expect(await doubts()).toEqual([["double"]]);
    await db.listing.update({ where: { id: listingId }, data: { latitude: 52.1 } });
    expect(await doubts()).toEqual([[]]);
    await db.listing.update({ where: { id: listingId }, data: { latitude: 52.07 } });
    expect(await doubts()).toEqual([["double"]]);
    const elsewhere = contentAsJson(submissionContent.parse(content({ latitude: 52.1 })));
    await db.submission.update({ where: { id }, data: { content: elsewhere, version: 2 } });
    expect(await doubts()).toEqual([[]]);
  });

  it("are found whatever is not known of their place", async () => {
    const nowhere = { latitude: null, longitude: null, wijkCode: null };
    const { id: listingId } = await online();
    await sentIn({ ...nowhere, placeName: "", onlineUrl: "https://meet.example" });
    await sentIn({ ...nowhere, placeName: "Ergens", title: "Samen zingen" });
    await sentIn({ ...nowhere, dates: [{ startsAt: at("25T10:00"), endsAt: at("25T11:00") }] });
    const found = async () => {
      const { entries } = await queue();
      return entries.map(({ doubts }) => doubts.includes("double"));
    };
    expect(await found()).toEqual([true, false, true]);
    await db.listing.update({ where: { id: listingId }, data: nowhere });
    expect(await found()).toEqual([true, false, true]);
  });

  it("are found over the border of a wijk", async () => {
    await online();
    const friday = { startsAt: at("25T16:00"), endsAt: at("25T18:00") };
    await sentIn({ dates: [friday], latitude: 52.0695, wijkCode: "WK034405" });
    expect((await queue()).entries.map(({ doubts }) => doubts)).toEqual([["double"]]);
  });

  it("are not what was cancelled, nor what is over", async () => {
    const account = await team();
    const [gone, over] = [await sentIn(), await sentIn()];
    await approveSubmission(gone.id, { version: 1 }, { account, now });
    await approveSubmission(over.id, { version: 1 }, { account, now });
    const listings = await db.listing.findMany({ orderBy: { id: "asc" } });
    await db.listing.update({
      where: { id: listings[0]!.id },
      data: { state: "cancelled", cancelledAt: now },
    });
    await db.listingDate.updateMany({
      where: { listingId: listings[1]!.id },
      data: { startsAt: at("01T16:00"), endsAt: at("01T18:00") },
    });
    await sentIn();
    expect((await queue()).entries.map(({ doubts }) => doubts)).toEqual([[]]);
  });
});

describe("ready answers", () => {
  it("begin with some, and what the team deleted stays deleted", async () => {
    await loadReadyAnswers();
    await loadReadyAnswers();
    expect(await db.readyAnswer.count()).toBe(STARTING_ANSWERS.length);
    const account = await team();
    const text = { title: "Dank", textNl: "Dank je.", textEn: "Thank you." };
    await keepReadyAnswer(null, text, { account, now });
    await deleteReadyAnswer(STARTING_ANSWERS[0]!.id, { account, now });
    await loadReadyAnswers();
    expect(await db.readyAnswer.count()).toBe(STARTING_ANSWERS.length);
    expect(await db.auditEntry.count({ where: { subjectType: "ready-answer" } })).toBe(2);
  });

  it("are the team's own", async () => {
    const account = await signUp("Samira");
    const text = { title: "Dank", textNl: "Dank je.", textEn: "Thank you." };
    expect(await keepReadyAnswer(null, text, { account, now })).toMatchObject({ ok: false });
    expect(await db.readyAnswer.count()).toBe(0);
  });

  it("never say what residents should not read", () => {
    expect(JSON.stringify(STARTING_ANSWERS)).not.toMatch(/eenzaam|lonely/i);
  });
});
