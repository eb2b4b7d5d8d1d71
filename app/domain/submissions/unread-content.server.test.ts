import { expect, test } from "vitest";
import { db } from "~/db.server";
import { signUp } from "../../../tests/support/station-coffee";
import { approveSubmission } from "./approve-submission.server";
import { cancelDate } from "./cancel-date.server";
import { editTexts } from "./edit-texts.server";
import { findQueued } from "./find-queued.server";
import { findSubmission } from "./find-submission.server";
import { listQueue } from "./list-queue.server";
import { rejectSubmission } from "./reject-submission.server";
import { keepUnfinished, saveStep } from "./save-step.server";
import { sendInAgain } from "./send-in.server";
import { contentAsJson, readContent, submissionContent, type SubmissionState } from "./submission";

const now = new Date("2026-09-01T08:00:00Z");
const sender = { by: "link" } as const;
const team = () => signUp("Noor", { roles: ["communications"] });

const date = (day: number) => ({
  startsAt: `2026-09-${day}T16:00:00.000Z`,
  endsAt: `2026-09-${day}T18:00:00.000Z`,
});

/** What an older version wrote and this one cannot read. */
const OLD = {
  audiences: ["seniors", "vutters"],
  stepFree: "met hulp",
  town: "x".repeat(81),
  dates: [{ startsAt: "na de vakantie", endsAt: "" }, date(24), date(25)],
  unfinished: { betaling: { hoe: "pin" } },
  scent: "prei",
};

async function stored(state: SubmissionState, of: object = OLD) {
  const content = {
    ...contentAsJson(
      submissionContent.parse({
        title: "Soep koken",
        organiserName: "Buurtkeuken",
        summary: "Samen eten",
        placeName: "De Linde",
        dates: [date(24), date(25)],
      }),
    ),
    ...of,
  };
  return db.submission.create({
    data: {
      state,
      source: "form",
      content: content as never,
      contactName: "Riet",
      contactEmail: "riet@example.org",
      lastDateAt: new Date("2026-12-31T12:00:00Z"),
      submittedAt: now,
      createdAt: now,
    },
  });
}

const row = (id: string) =>
  db.submission.findUniqueOrThrow({
    where: { id },
    include: { listing: { include: { dates: { orderBy: { startsAt: "asc" } } } } },
  });

test("saving a step leaves what cannot be read as it stands, and says what it is", async () => {
  const { id } = await stored("draft");
  const found = await findSubmission(id, sender);
  expect(found?.content).toMatchObject({ title: "Soep koken", audiences: ["seniors"], town: "" });
  expect(found?.unread).toEqual(
    expect.arrayContaining([
      { field: "audiences", words: ["vutters"] },
      { field: "stepFree", words: ["met hulp"] },
    ]),
  );
  const what = { title: "Soep eten", summary: "Anders" };
  await saveStep(id, { step: "what", content: what }, { sender, version: 1, now });
  await keepUnfinished(id, { step: "when", values: { until: "?" } }, { sender, version: 2 });
  const { content, lastDateAt } = await row(id);
  expect(content).toMatchObject({
    ...OLD,
    ...what,
    unfinished: { ...OLD.unfinished, when: { until: "?" } },
    done: ["what"],
    version: 1,
  });
  // The date that cannot be read may be the last one.
  expect(lastDateAt).toEqual(new Date("2026-12-31T12:00:00Z"));
});

test("what is chosen again or thrown away goes, and nothing else", async () => {
  const { id } = await stored("draft");
  const { audiences, stepFree } = readContent({ ...OLD, stepFree: undefined });
  const who = { audiences: [...audiences, "families" as const], stepFree };
  const change = { step: "who", content: who, forget: ["stepFree"] } as const;
  await saveStep(id, { ...change, forget: [...change.forget] }, { sender, version: 1, now });
  const { content } = await row(id);
  expect(content).toMatchObject({
    ...OLD,
    audiences: ["seniors", "families"],
    stepFree: "unknown",
  });
});

test("the team sees it as a doubt, mends texts without losing it, and it stays after approving", async () => {
  const { id } = await stored("submitted");
  const account = await team();
  const queue = await listQueue(
    { kind: null, wijkCode: null, edition: null, page: 1 },
    { account, now },
  );
  expect(queue.entries[0]?.doubts[0]).toBe("unread");
  expect((await findQueued(id, { account, now }))?.doubts[0]).toMatchObject({ kind: "unread" });
  expect(
    await editTexts(id, { version: 1, texts: { summary: "Anders" } }, { account, now }),
  ).toMatchObject({ ok: true });
  expect((await row(id)).content).toMatchObject({ ...OLD, summary: "Anders" });
  expect(await approveSubmission(id, { version: 2 }, { account, now })).toMatchObject({ ok: true });
  const { content, approvedContent, listing } = await row(id);
  expect(content).toMatchObject(OLD);
  expect(approvedContent).toMatchObject({
    audiences: OLD.audiences,
    stepFree: OLD.stepFree,
    dates: OLD.dates,
    version: 1,
  });
  expect(approvedContent).not.toHaveProperty("done");
  expect(listing).toMatchObject({ audiences: ["seniors"], stepFree: "unknown" });
  expect(listing?.dates).toHaveLength(2);
});

test("what is online stays as it was where a change cannot be read, also its dates", async () => {
  const { id } = await stored("submitted", {});
  const account = await team();
  await approveSubmission(id, { version: 1 }, { account, now });
  const { listing, content } = await row(id);
  // As the version before this one left it behind.
  await db.listing.update({
    where: { id: listing!.id },
    data: { audiences: ["vutters"], stepFree: "yes" },
  });
  const old = {
    ...(content as object),
    audiences: ["vutters"],
    stepFree: "met hulp",
    dates: [date(24), { startsAt: "26 september", endsAt: "" }],
    title: "Soep eten",
  };
  await db.submission.update({
    where: { id },
    data: { state: "submitted", content: old as never, approvedContent: old as never },
  });
  expect(await approveSubmission(id, { version: 2 }, { account, now })).toMatchObject({ ok: true });
  const after = await row(id);
  expect(after.listing).toMatchObject({
    title: "Soep eten",
    audiences: ["vutters"],
    stepFree: "yes",
  });
  expect(after.listing?.dates.map(({ cancelledAt }) => cancelledAt)).toEqual([null, null]);
  expect(after.approvedContent).toMatchObject({ dates: old.dates, audiences: ["vutters"] });
  // One date off: the rest, readable or not, stays.
  await cancelDate(id, new Date(date(24).startsAt), { sender, version: after.version, now });
  const { content: left, approvedContent, listing: online } = await row(id);
  expect(online).toMatchObject({ audiences: ["vutters"], stepFree: "yes" });
  expect([left, approvedContent]).toMatchObject([
    { audiences: ["vutters"], stepFree: "met hulp" },
    { audiences: ["vutters"], stepFree: "met hulp" },
  ]);
});

test("a change that is rejected gives back what was approved, with what cannot be read of it", async () => {
  const { id } = await stored("submitted", { title: "Iets anders" });
  const approvedContent = {
    ...((await row(id)).content as object),
    title: "Soep koken",
    ...OLD,
  } as never;
  await db.submission.update({ where: { id }, data: { approvedContent } });
  const account = await team();
  const context = { account, now };
  expect(await rejectSubmission(id, { version: 1, note: "Nee" }, context)).toEqual({ ok: true });
  const { content, lastDateAt } = await row(id);
  expect(content).toEqual({ ...(approvedContent as object), version: 1 });
  expect(lastDateAt).toEqual(new Date("2026-12-31T12:00:00Z"));
});

test("an import changes what it speaks of, and leaves what cannot be read of the rest", async () => {
  const { id } = await stored("submitted");
  const { content } = await row(id);
  const change = { ...readContent(content), summary: "Van de bron" };
  await db.$transaction((tx) => sendInAgain(tx, id, { content: change, accountId: null, now }));
  expect((await row(id)).content).toMatchObject({ ...OLD, summary: "Van de bron" });
});
