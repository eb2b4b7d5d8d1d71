import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { keepImage } from "~/domain/images/keep-image.server";
import { readImageFile } from "~/domain/images/read-image-file.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { cutPicture } from "./cut-picture.server";
import { publishSubmission } from "./publish-submission.server";
import { rejectSubmission } from "./reject-submission.server";
import { contentAsJson, submissionContent } from "./submission";

const now = new Date("2026-09-20T10:00:00Z");
const point = { x: 0.2, y: 0.8 };
const notFound = { ok: false, reason: "not-found" };

async function sentIn(more: {
  source: "form" | "account";
  partnerId?: string;
  state?: "rejected";
}) {
  const image = await db.image.create({ data: { width: 700, height: 500, widths: [700] } });
  const state = "submitted" as const;
  const data = { state, submittedAt: now, decidedAt: now, ...more, imageId: image.id };
  const { id } = await db.submission.create({ data });
  const focal = () => db.image.findUnique({ where: { id: image.id } });
  return { id, focal };
}

test("whoever sent a picture says what stays in sight, and that is written down", async () => {
  const { id, focal } = await sentIn({ source: "form" });
  const cut = await cutPicture(id, point, { sender: { by: "link" }, now });
  expect(cut).toEqual({ ok: true, waits: false });
  expect(await focal()).toMatchObject({ focalX: 0.2, focalY: 0.8 });
  expect(await db.auditEntry.count({ where: { verb: "cut-picture", subjectId: id } })).toBe(1);
});

test("others do not, and nobody does after a rejection", async () => {
  const { slug } = await joinPartner();
  const { id: partnerId } = await db.partner.findUniqueOrThrow({ where: { slug } });
  const theirs = await sentIn({ source: "account", partnerId });
  const stranger = await signUp("Noor");
  const team = await signUp("Coen", { roles: ["communications"] });
  const cut = (id: string, sender: Parameters<typeof cutPicture>[2]["sender"]) =>
    cutPicture(id, point, { sender, now });
  expect(await cut(theirs.id, { by: "link" })).toEqual(notFound);
  expect(await cut(theirs.id, { by: "account", account: stranger })).toEqual(notFound);
  expect(await theirs.focal()).toMatchObject({ focalX: 0.5 });
  expect(await cut(theirs.id, { by: "account", account: team })).toMatchObject({ ok: true });

  const rejected = await sentIn({ source: "form", state: "rejected" });
  expect(await cut(rejected.id, { by: "link" })).toEqual(notFound);
  const without = await db.submission.create({ data: { source: "form" } });
  expect(await cut(without.id, { by: "link" })).toEqual(notFound);
});

/** In the agenda, with a picture that is cut in the middle. */
async function online(more: { partnerId?: string; source?: "account" } = {}) {
  const red = { width: 700, height: 500, channels: 3, background: "#FF0000" } as const;
  const kept = await keepImage(await sharp({ create: red }).jpeg().toBuffer(), { now });
  if (!kept.ok) throw new Error(kept.reason);
  const content = submissionContent.parse({
    title: "Samen soep koken",
    organiserName: "Buurtkeuken",
    placeName: "Buurthuis",
    dates: [
      { startsAt: new Date("2026-09-24T16:00:00Z"), endsAt: new Date("2026-09-24T18:00:00Z") },
    ],
    imageId: kept.imageId,
    imageAlt: "Een pan soep",
  });
  const { id } = await db.submission.create({
    data: {
      state: "submitted",
      submittedAt: now,
      source: "form",
      content: contentAsJson(content),
      imageId: kept.imageId,
      contactEmail: "yara@buurtkeuken.example",
      ...more,
    },
  });
  const publish = () =>
    db.$transaction((tx) => publishSubmission(tx, id, { now, account: null, tellSender: false }));
  await publish();
  const shown = async () => {
    const { listing, state } = await db.submission.findUniqueOrThrow({
      where: { id },
      include: { listing: { include: { image: true } } },
    });
    return { state, image: listing?.image ?? null };
  };
  return { id, publish, shown };
}

test("of what is online it waits for the team, and the page stays as it was until then", async () => {
  const { id, publish, shown } = await online();
  const before = await shown();
  expect(await cutPicture(id, point, { sender: { by: "link" }, now })).toEqual({
    ok: true,
    waits: true,
  });
  expect(await shown()).toEqual({ state: "submitted", image: before.image });
  // Once more while it waits is no second picture.
  const again = { x: 0.3, y: 0.7 };
  expect(await cutPicture(id, again, { sender: { by: "link" }, now })).toEqual({
    ok: true,
    waits: true,
  });
  expect(await db.image.count()).toBe(2);
  await publish();
  const after = await shown();
  expect(after.image).toMatchObject({ focalX: 0.3, focalY: 0.7, widths: before.image?.widths });
  expect(await readImageFile(after.image?.id ?? "", "320.avif")).not.toBeNull();
});

test("refused, it is cut as before", async () => {
  const { id, shown } = await online();
  const before = await shown();
  await cutPicture(id, point, { sender: { by: "link" }, now });
  const team = await signUp("Coen", { roles: ["communications"] });
  const { version } = await db.submission.findUniqueOrThrow({ where: { id } });
  await rejectSubmission(id, { version, note: "Zo valt de pan eraf." }, { account: team, now });
  expect(await shown()).toEqual(before);
  const { imageId } = await db.submission.findUniqueOrThrow({ where: { id } });
  expect(imageId).toBe(before.image?.id);
});

test("a trusted partner cuts what is online at once", async () => {
  const { id: partnerId } = await joinPartner("Buurtkeuken");
  await db.partner.update({ where: { id: partnerId }, data: { trusted: true } });
  const account = await signUp("Yara", { partnerIds: [partnerId] });
  const { id, shown } = await online({ partnerId, source: "account" });
  expect(await cutPicture(id, point, { sender: { by: "account", account }, now })).toEqual({
    ok: true,
    waits: false,
  });
  expect(await shown()).toMatchObject({ state: "published", image: { focalX: 0.2, focalY: 0.8 } });
});
