import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { config } from "~/env.server";
import { makePoster } from "../posters/make-poster.server";
import { posterCampaign } from "../../../tests/support/poster-campaign";
import { joinPartner, signUp } from "../../../tests/support/station-coffee";
import { findKeptMark, keepMark, removeMark } from "./keep-mark.server";
import { deleteOldMarks, MOST_MARK_BYTES, readMark } from "./partner-marks.server";

const now = new Date("2026-09-20T10:00:00Z");
const text = (words: string) => new TextEncoder().encode(words);
const svg = (inside: string, size = 'viewBox="0 0 60 30"') =>
  text(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`,
  );
const BAR = '<rect x="10" y="10" width="40" height="10" fill="#123456"/>';

async function coordinator() {
  const { slug } = await joinPartner();
  return { slug, account: await signUp("Coen", { roles: ["coordinator"] }) };
}

const stored = (slug: string) => db.partner.findUniqueOrThrow({ where: { slug } });

test("a drawing becomes a picture without its empty edge, and can be taken away", async () => {
  const { slug, account } = await coordinator();
  expect(await keepMark(slug, svg(BAR), { account, now })).toEqual({ ok: true });
  const { markFile, markRatio } = await stored(slug);
  expect(markRatio).toBeCloseTo(4, 1);
  const png = (await readMark(markFile ?? "")) ?? Buffer.alloc(0);
  const { format, hasAlpha, width = 0 } = await sharp(png).metadata();
  expect({ format, hasAlpha }).toEqual({ format: "png", hasAlpha: true });
  expect(width).toBeGreaterThan(700);
  expect(width).toBeLessThanOrEqual(1200);

  const files = () => readdirSync(join(config().dataDir, "marks"));
  expect(await removeMark(slug, { account, now })).toEqual({ ok: true });
  expect(await stored(slug)).toMatchObject({ markFile: null, markRatio: null });
  for (const file of files()) utimesSync(join(config().dataDir, "marks", file), 0, 0);
  await deleteOldMarks({ now });
  expect(files()).toEqual([]);
  expect(await db.auditEntry.count({ where: { subjectType: "partner" } })).toBe(2);
});

test("a drawing brings no file of the server along", async () => {
  const { slug, account } = await coordinator();
  const folder = mkdtempSync(join(tmpdir(), "omarmt-mark-"));
  const red = { create: { width: 60, height: 30, channels: 3, background: "#FF0000" } } as const;
  const secret = join(folder, "secret.png");
  writeFileSync(secret, await sharp(red).png().toBuffer());
  const pictures = [`file://${secret}`, secret].map(
    (href) => `<image xlink:href="${href}" href="${href}" width="60" height="30"/>`,
  );
  try {
    await keepMark(slug, svg(pictures.join("") + BAR), { account, now });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const png = (await readMark((await stored(slug)).markFile ?? "")) ?? Buffer.alloc(0);
  const [red8 = { max: 255 }] = (await sharp(png).stats()).channels;
  expect(red8.max).toBeLessThan(40);
});

test("a large picture is made smaller", async () => {
  const { slug, account } = await coordinator();
  const wide = {
    create: { width: 3000, height: 900, channels: 3, background: "#123456" },
  } as const;
  const png = await sharp(wide).png().toBuffer();
  expect(await keepMark(slug, new Uint8Array(png), { account, now })).toEqual({ ok: true });
  const kept = await readMark((await stored(slug)).markFile ?? "");
  expect((await sharp(kept ?? "").metadata()).width).toBe(1200);
});

const plain = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#123456" },
    limitInputPixels: false,
  });
const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(50)}">${[..."bcdefgh"]
  .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`)
  .join("")}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&h;</text></svg>`;

test.each([
  ["no picture", () => text("geen beeld"), "mark-unreadable"],
  ["a page", () => text("<html><body>hoi</body></html>"), "mark-unreadable"],
  ["a photo", () => plain(9, 9).jpeg().toBuffer(), "mark-unreadable"],
  [
    "half a picture",
    async () => (await plain(900, 900).png().toBuffer()).subarray(0, 60),
    "mark-unreadable",
  ],
  ["a drawing that unpacks itself", () => text(LAUGHS), "mark-unreadable"],
  ["too many bytes", () => new Uint8Array(MOST_MARK_BYTES + 1), "mark-too-large"],
  ["too many pixels", () => plain(8000, 8000).png().toBuffer(), "mark-too-large"],
  ["a drawing without end", () => svg(BAR, 'width="90000" height="90000"'), "mark-too-large"],
  ["white on nothing", () => svg(BAR.replace("#123456", "#FFFFFF")), "mark-invisible"],
  ["nothing", () => svg(""), "mark-invisible"],
])("%s is refused", { timeout: 20_000 }, async (_, make, reason) => {
  const { slug, account } = await coordinator();
  const bytes = new Uint8Array(await make());
  expect(await keepMark(slug, bytes, { account, now })).toEqual({ ok: false, reason });
  expect((await stored(slug)).markFile).toBeNull();
});

test("it stands on the posters of actions that the partner takes part in", async () => {
  const { slug, account } = await coordinator();
  const { action, placements, organiser } = await posterCampaign(1);
  const { id: partnerId } = await stored(slug);
  await db.campaignActionPartner.create({ data: { actionId: action.id, partnerId } });
  const poster = async () => {
    const ids = { actionId: action.id, placementId: placements[0]?.id ?? "" };
    const context = { account: organiser, appUrl: "https://omarmt.example" };
    const made = await makePoster(ids, { format: "a3", file: "svg" }, context);
    return made.ok ? made.body.toString() : made.reason;
  };
  expect(await poster()).not.toContain("<image");
  await keepMark(slug, svg(BAR), { account, now });
  const png = await readMark((await stored(slug)).markFile ?? "");
  expect(await poster()).toContain(`href="data:image/png;base64,${png?.toString("base64")}"`);
});

test("others may not", async () => {
  const { slug } = await joinPartner();
  const account = await signUp("Noor", { roles: ["communications"] });
  const refused = { ok: false, reason: "not-found" };
  expect(await keepMark(slug, svg(BAR), { account, now })).toEqual(refused);
  expect(await removeMark(slug, { account, now })).toEqual(refused);
});

test("a partner's own people keep its mark, and no other's", async () => {
  const { id: partnerId, slug } = await joinPartner();
  const account = await signUp("Samira", { partnerIds: [partnerId] });
  expect(await keepMark(slug, svg(BAR), { account, now })).toEqual({ ok: true });
  expect((await findKeptMark(slug, { account }))?.markFile).toEqual(expect.any(String));
  const { slug: other } = await joinPartner("Portes");
  expect(await keepMark(other, svg(BAR), { account, now })).toMatchObject({ ok: false });
  expect(await findKeptMark(other, { account })).toBeNull();
});
