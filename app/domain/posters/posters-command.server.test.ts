import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { posterCampaign } from "../../../tests/support/poster-campaign";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "omarmt-posters-"));
afterAll(() => rmSync(out, { recursive: true }));

/** `npm run posters -- …` beside a database that is in use. */
function posters(...given: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/posters.ts", ...given], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: process.env.DATABASE_URL,
        NODE_ENV: "production",
      },
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("exit", (code) => resolve({ code, said }));
  });
}

const base = ["--base-url", "https://omarmt.test"];

/** Puts an action in the programme of an edition, beside another campaign's that is not in it. */
async function inEdition(actionId: string, campaignSlug: string): Promise<string> {
  await posterCampaign(1);
  const slug = `${campaignSlug}-2026`;
  const day = new Date("2026-09-24");
  const edition = await db.edition.create({
    data: { slug, name: "Kom erbij 2026", startsOn: day, endsOn: day, opensOn: day, closesOn: day },
  });
  const now = new Date();
  await db.listing.create({
    data: {
      slug,
      actionId,
      editionId: edition.id,
      organiserName: "Dock",
      title: "Koffie",
      summary: "",
      description: "",
      placeName: "Station",
      publishedAt: now,
      changedAt: now,
    },
  });
  return slug;
}

test("makes every poster of an edition, lists them, and goes on where it stopped", async () => {
  const { action, campaign, placements } = await posterCampaign(3);
  const edition = await inEdition(action.id, campaign.slug);
  const asked = ["--edition", edition, "--formats", "a3,A4", "--out", out, ...base];
  const { code, said } = await posters(...asked);
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).toContain("6 of 6");
  const made = readdirSync(out).filter((name) => name.endsWith(".pdf"));
  expect(made).toHaveLength(6);
  const manifest = readFileSync(join(out, "manifest.csv"), "utf8");
  expect(manifest.split("\r\n")).toHaveLength(8);
  for (const placement of placements) expect(manifest).toContain(`,${placement.code},`);

  const [first = "", second = ""] = made.map((name) => join(out, name));
  const before = statSync(second).mtimeMs;
  rmSync(first);
  expect((await posters(...asked)).code).toBe(0);
  expect(statSync(first).size).toBeGreaterThan(5_000);
  expect(statSync(second).mtimeMs).toBe(before);

  // Other words: the file that was right is not any more.
  await db.posterText.create({ data: { actionId: action.id, title: "Schuif aan" } });
  expect((await posters(...asked)).code).toBe(0);
  expect(statSync(second).mtimeMs).toBeGreaterThan(before);
});

test.each([
  ["an unknown campaign", ["--campaign", "kerst", "--out", out, ...base], /no campaign "kerst"/],
  ["an unknown format", ["--campaign", "hoi", "--formats", "a9", "--out", out], /no format "a9"/],
  ["no folder", ["--campaign", "hoi"], /Usage: npm run posters/],
  ["an option nobody knows", ["--campagne", "hoi"], /Usage: npm run posters/],
  ["no address for the codes", ["--campaign", "hoi", "--out", out], /APP_URL is needed/],
])("refuses %s in words", async (_name, given, words) => {
  const { code, said } = await posters(...given);
  expect(code).toBe(1);
  expect(said).toMatch(words);
  expect(said).not.toContain("    at ");
});

test.each(["no-folder", "no-folder/below"])("refuses %s, which cannot be written", async (name) => {
  writeFileSync(join(out, "no-folder"), "");
  const { code, said } = await posters("--campaign", "hoi", "--out", join(out, name), ...base);
  expect(code).toBe(1);
  expect(said).toContain("cannot be written");
});

test("refuses a folder where none can be made, instead of trying for ever", async () => {
  const { code, said } = await posters("--campaign", "hoi", "--out", "/proc/posters", ...base);
  expect(code).toBe(1);
  expect(said).toContain("cannot be written");
});
