import { expect, test } from "vitest";
import { db } from "~/db.server";
import { posterCampaign } from "../../../tests/support/poster-campaign";
import { joinPartner, planCoffee } from "../../../tests/support/station-coffee";
import {
  approvePosterText,
  listSubmittedPosterTexts,
  returnPosterText,
} from "./approve-poster-text.server";
import { copyPosterText, listPosterTextsToCopy } from "./copy-poster-text.server";
import { editPosterText } from "./edit-poster-text.server";
import { makePoster } from "./make-poster.server";
import { posterTextForm } from "./poster-text";
import { previewPoster } from "./preview-poster.server";

const appUrl = "https://omarmt.test";
const now = new Date("2026-09-10T10:00:00Z");
const words = (title: string, more = {}) => posterTextForm.parse({ title, ...more });
const stored = (actionId: string) => db.posterText.findUnique({ where: { actionId } });
const mails = async () => (await db.mail.findMany()).map(({ template }) => template).sort();

test("an organiser's words wait where the campaign asks for approval; only what was seen is approved", async () => {
  const { action, placements, organiser, team } = await posterCampaign(1, { needsApproval: true });
  const context = { account: organiser, appUrl, now };
  const poster = { actionId: action.id, placementId: placements[0]?.id ?? "" };
  const made = (file: "pdf" | "svg") =>
    makePoster(poster, { format: "a4", file }, { account: organiser, appUrl });
  expect((await made("pdf")).ok).toBe(true);

  const first = await editPosterText(action.id, words("Koffie met je buur"), context);
  expect(first).toEqual({ ok: true, outcome: "submitted" });
  expect(await made("pdf")).toEqual({ ok: false, reason: "not-approved" });
  expect((await made("svg")).ok).toBe(true);
  expect(await listSubmittedPosterTexts({ account: organiser })).toEqual([]);
  expect(await listSubmittedPosterTexts({ account: team })).toMatchObject([
    { actionId: action.id, version: 1, title: "Koffie met je buur" },
  ]);

  await editPosterText(action.id, words("Koffie met wie dan ook"), context);
  // Told once: it was waiting already.
  expect(await mails()).toEqual(["poster-submitted"]);
  const byTeam = { account: team, now };
  // The organiser sees the action, so it exists; deciding is not theirs.
  expect(await approvePosterText(action.id, 2, { account: organiser, now })).toEqual({
    ok: false,
    reason: "not-allowed",
  });
  expect(await approvePosterText(action.id, 1, byTeam)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
  expect(await returnPosterText(action.id, 2, "Liever korter.", byTeam)).toEqual({ ok: true });
  expect(await stored(action.id)).toMatchObject({ state: "draft", returnNote: "Liever korter." });

  await editPosterText(action.id, words("Koffie"), context);
  expect(await approvePosterText(action.id, 3, byTeam)).toEqual({ ok: true });
  expect(await approvePosterText(action.id, 3, byTeam)).toMatchObject({ ok: false });
  expect(await stored(action.id)).toMatchObject({ state: "approved", approvedVersion: 3 });
  expect((await made("pdf")).ok).toBe(true);
  expect(await mails()).toEqual([
    "poster-approved",
    "poster-returned",
    "poster-submitted",
    "poster-submitted",
  ]);
  expect(await db.auditEntry.count({ where: { verb: "approve-poster-text" } })).toBe(1);
});

test("the team's words, and a poster without words of one's own, need no approval", async () => {
  const { action, organiser, team } = await posterCampaign(0, { needsApproval: true });
  expect(await editPosterText(action.id, words("Van ons"), { account: team, appUrl, now })).toEqual(
    { ok: true, outcome: "approved" },
  );
  expect(
    await editPosterText(action.id, words("", { language: "en" }), {
      account: organiser,
      appUrl,
      now,
    }),
  ).toEqual({ ok: true, outcome: "approved" });
  expect(await mails()).toEqual([]);
});

test("letters that cannot be printed are refused at their field", async () => {
  const { action, organiser, stranger } = await posterCampaign(0);
  const context = { account: organiser, appUrl, now };
  expect(await editPosterText(action.id, words("Kom", { call: "Kom 🦄" }), context)).toEqual({
    ok: false,
    reason: "missing-glyphs",
    field: "call",
  });
  expect(await editPosterText(action.id, words("Kom"), { account: stranger, appUrl, now })).toEqual(
    { ok: false, reason: "not-found" },
  );
});

test("words are copied from posters one may change, of the same campaign or design", async () => {
  const { action, campaign, partner, organiser, stranger } = await posterCampaign(0);
  const own = await planCoffee({ campaignId: campaign.id, partnerId: partner.id }, { title: "A" });
  const other = await joinPartner();
  const theirs = await planCoffee({ campaignId: campaign.id, partnerId: other.id });
  const from = { title: "Kom langs", closing: "Tot dan", language: "en" };
  for (const { id } of [own, theirs])
    await db.posterText.create({ data: { actionId: id, ...from } });

  const asked = { account: organiser };
  expect((await listPosterTextsToCopy(action.id, asked)).map((one) => one.actionId)).toEqual([
    own.id,
  ]);
  expect(await listPosterTextsToCopy(action.id, { account: stranger })).toEqual([]);
  const context = { account: organiser, appUrl, now };
  expect(await copyPosterText(action.id, theirs.id, context)).toMatchObject({ ok: false });
  expect(await copyPosterText(action.id, "no id", context)).toMatchObject({ ok: false });
  expect(await copyPosterText(action.id, own.id, context)).toMatchObject({ ok: true });
  expect(await stored(action.id)).toMatchObject({ ...from, call: null });
});

test("a preview shows what is typed and saves nothing", async () => {
  const { action, placements, organiser, stranger } = await posterCampaign(1);
  const asked = { format: "a3" as const, placementId: placements[0]?.id };
  const context = { account: organiser, appUrl };
  const before = await previewPoster(action.id, words(""), asked, context);
  const typed = await previewPoster(action.id, words("Iets anders"), asked, context);
  expect(before.ok && typed.ok && before.svg !== typed.svg).toBe(true);
  const long = await previewPoster(action.id, words("koffie ".repeat(17)), asked, context);
  expect(long.ok && long.notes.some(({ field }) => field === "title")).toBe(true);
  expect(await previewPoster(action.id, words("🦄"), asked, context)).toMatchObject({
    ok: false,
    reason: "missing-glyphs",
    fields: ["title"],
  });
  expect(
    await previewPoster(action.id, words(""), asked, { account: stranger, appUrl }),
  ).toMatchObject({ ok: false, reason: "not-found" });
  expect(await stored(action.id)).toBeNull();
});
