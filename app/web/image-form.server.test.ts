import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { valueIn } from "./forms";
import { readImageForm } from "./image-form.server";

const now = new Date();

async function photo(): Promise<File> {
  const red = { create: { width: 700, height: 500, channels: 3, background: "#FF0000" } } as const;
  const bytes = await sharp(red).jpeg().toBuffer();
  return new File([new Uint8Array(bytes)], "vakantie.jpg", { type: "image/jpeg" });
}

function posted(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const words = { imageAlt: "Vier buren aan tafel", imageCredit: " Noor ", imagePermission: "1" };
const read = (fields: Record<string, string | File>, current: string | null = null) =>
  readImageForm(posted(fields), { current, now });

test("a picture with its words is kept", async () => {
  const result = await read({ ...words, image: await photo() });
  const { id } = await db.image.findFirstOrThrow();
  expect(result).toEqual({
    ok: true,
    value: { imageId: id, imageAlt: "Vier buren aan tafel", imageCredit: "Noor" },
    stay: true,
  });
  // Going on without a new file keeps it, and what was changed in its words.
  expect(await read({ ...words, imageId: id, imageCredit: "" }, id)).toEqual({
    ok: true,
    value: { imageId: id, imageAlt: "Vier buren aan tafel", imageCredit: "" },
    stay: false,
  });
});

test("without a picture nothing is asked", async () => {
  const none = { imageId: null, imageAlt: "", imageCredit: "" };
  const empty = new File([], "");
  expect(await read({ image: empty, imageAlt: "" })).toEqual({
    ok: true,
    value: none,
    stay: false,
  });
  expect(await read({ image: empty, imageAlt: "", intent: "add-image" })).toMatchObject({
    ok: false,
    form: { errors: { image: ["imageMissing"] } },
  });
});

test("when its words miss, the picture is kept for the next try", async () => {
  const refused = await read({ image: await photo(), imageAlt: " ", imageCredit: "Noor" });
  if (refused.ok) throw new Error("not refused");
  const { id } = await db.image.findFirstOrThrow();
  expect(refused.form.errors).toEqual({
    imageAlt: ["imageAlt"],
    imagePermission: ["imagePermission"],
  });
  expect(valueIn(refused.form, "imageId")).toBe(id);
  expect(valueIn(refused.form, "imageCredit")).toBe("Noor");
  expect(await read({ ...words, imageId: id })).toMatchObject({ ok: true, value: { imageId: id } });
});

test("a file that is no picture is told at its field, and the one before stays", async () => {
  const current = await db.image.create({ data: { width: 700, height: 500, widths: [700] } });
  const file = new File(["hoi"], "foto.jpg", { type: "image/jpeg" });
  const refused = await read({ ...words, image: file }, current.id);
  expect(refused).toMatchObject({
    ok: false,
    form: { errors: { image: ["imageUnreadable"] }, values: { imageId: current.id } },
  });
});

test("it can be taken away, whatever else was typed", async () => {
  const current = await db.image.create({ data: { width: 700, height: 500, widths: [700] } });
  const result = await read({ ...words, imageId: current.id, intent: "remove-image" }, current.id);
  expect(result).toMatchObject({ ok: true, value: { imageId: null, imageAlt: "" }, stay: true });
});

test("the picture of somebody else is not to be had by its id", async () => {
  const theirs = await db.image.create({ data: { width: 700, height: 500, widths: [700] } });
  await db.submission.create({ data: { source: "form", imageId: theirs.id } });
  for (const imageId of [theirs.id, "geen-id", "01990000-0000-7000-8000-000000000000"]) {
    expect(await read({ ...words, imageId })).toMatchObject({ ok: true, value: { imageId: null } });
  }
});
