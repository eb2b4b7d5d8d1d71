import { expect, test } from "vitest";
import { db } from "~/db.server";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { cutPicture } from "./cut-picture.server";

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
  const data = { state, ...more, imageId: image.id };
  const { id } = await db.submission.create({ data });
  const focal = () => db.image.findUnique({ where: { id: image.id } });
  return { id, focal };
}

test("whoever sent a picture says what stays in sight, and that is written down", async () => {
  const { id, focal } = await sentIn({ source: "form" });
  expect(await cutPicture(id, point, { sender: { by: "link" }, now })).toEqual({ ok: true });
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
  expect(await cut(theirs.id, { by: "account", account: team })).toEqual({ ok: true });

  const rejected = await sentIn({ source: "form", state: "rejected" });
  expect(await cut(rejected.id, { by: "link" })).toEqual(notFound);
  const without = await db.submission.create({ data: { source: "form" } });
  expect(await cut(without.id, { by: "link" })).toEqual(notFound);
});
