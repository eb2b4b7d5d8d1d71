import { expect, test } from "vitest";
import { db } from "~/db.server";
import { signUp } from "../../../tests/support/station-coffee";
import { campaignForm } from "./campaign-form";
import { openCampaign } from "./open-campaign.server";

const now = new Date("2026-09-01T10:00:00Z");
const hoi = (year: string) =>
  campaignForm.parse({
    name: "HOI!",
    summary: "Gratis koffie op de stations.",
    design: "hoi",
    firstDay: { day: "24", month: "9", year },
    lastDay: { day: "29", month: "9", year },
  });

test("the short slug goes to the newest year, and the year before is remembered", async () => {
  const account = await signUp("Coen", { roles: ["coordinator"] });
  expect(await openCampaign(hoi("2025"), { account, now })).toEqual({ ok: true, slug: "hoi" });
  expect(await openCampaign(hoi("2026"), { account, now })).toEqual({ ok: true, slug: "hoi" });
  const campaigns = await db.campaign.findMany({
    orderBy: { year: "asc" },
    include: { previous: true },
  });
  expect(campaigns.map(({ slug, year, previous }) => [slug, year, previous?.slug])).toEqual([
    ["hoi-2025", 2025, undefined],
    ["hoi", 2026, "hoi-2025"],
  ]);
});

test("the same campaign opens once a year, also when two people open it at once", async () => {
  const account = await signUp("Coen", { roles: ["coordinator"] });
  const results = await Promise.all(
    [1, 2, 3].map(() => openCampaign(hoi("2026"), { account, now })),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({ ok: false, reason: "same-campaign" });
});

test("days that cannot be are refused at their field, and organisers open nothing", async () => {
  const account = await signUp("Coen", { roles: ["coordinator"] });
  const backwards = { ...hoi("2026"), lastDay: { day: "23", month: "9", year: "2026" } };
  expect(await openCampaign(backwards, { account, now })).toEqual({
    ok: false,
    reason: "settings-wrong",
    problems: [{ field: "lastDay", reason: "last-before-first" }],
  });
  const samira = await signUp("Samira");
  expect(await openCampaign(hoi("2026"), { account: samira, now })).toEqual({
    ok: false,
    reason: "not-found",
  });
});
