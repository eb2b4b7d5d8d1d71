import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import yauzl from "yauzl";
import { db } from "~/db.server";
import { config } from "~/env.server";
import { posterCampaign } from "../../../tests/support/poster-campaign";
import { batchFolder } from "./batch-folder.server";
import { batchZip, deleteOldBatches } from "./batch-zip.server";
import { editPosterText } from "./edit-poster-text.server";
import { findBatch, findBatches } from "./find-batch.server";
import { startBatch } from "./start-batch.server";
import { drawingProcesses, stopWorkingOnBatches, workBatches } from "./work-batches.server";

const appUrl = "https://omarmt.test";
const now = new Date("2026-09-10T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const input = { formats: ["a4" as const], files: ["pdf" as const] };

const { dataDir } = config();

async function until(what: () => boolean) {
  const end = Date.now() + 40_000;
  while (!what()) {
    if (Date.now() > end) throw new Error("it did not happen in forty seconds");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const pdfs = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pdf")) : [];

/** Name and content of every file, read by a library that did not write them. */
function unzipped(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      opened.on("entry", (entry: yauzl.Entry) => {
        opened.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          buffer(stream).then((content) => {
            files.set(entry.fileName, content);
            opened.readEntry();
          }, reject);
        });
      });
      opened.once("end", () => resolve(files));
      opened.once("error", reject);
      opened.readEntry();
    });
  });
}

test("a batch that was killed half way is finished by another, without making a poster twice", async () => {
  const { campaign, organiser, placements } = await posterCampaign(6);
  const started = await startBatch(campaign.slug, input, { account: organiser, appUrl, now });
  if (!started.ok) throw new Error(started.reason);
  const { batchId } = started;
  const again = await startBatch(campaign.slug, input, { account: organiser, appUrl, now });
  expect(again).toEqual(started);

  const folder = batchFolder(batchId);
  const first = workBatches({ appUrl, clock: () => now, processes: 2 });
  await until(() => pdfs(folder).length >= 2);
  // One of the two that draw is killed, as by a lack of memory: its poster is made again.
  const victim = drawingProcesses()[0];
  if (victim) process.kill(victim, "SIGKILL");
  await until(() => pdfs(folder).length >= 3);
  stopWorkingOnBatches();
  await first;
  const half = pdfs(folder);
  expect(half.length).toBeLessThan(6);
  const times = new Map(half.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  expect(await db.posterBatch.findUnique({ where: { id: batchId } })).toMatchObject({
    state: "working",
    leasedBy: null,
  });

  await workBatches({ appUrl, clock: () => now, processes: 2 });
  expect(await findBatch(campaign.slug, batchId, { account: organiser, now })).toMatchObject({
    state: "done",
    total: 6,
    done: 6,
    failed: 0,
  });
  // The last may have been renamed and not yet written down when it was stopped.
  const kept = half.filter((name) => statSync(join(folder, name)).mtimeMs === times.get(name));
  expect(kept.length).toBeGreaterThanOrEqual(half.length - 2);

  const stream = await batchZip(batchId);
  if (!stream) throw new Error("no ZIP");
  const zip = Buffer.from(await new Response(stream).arrayBuffer());
  const files = await unzipped(zip);
  expect(files.size).toBe(7);
  const manifest = files.get("manifest.csv")?.toString("utf8").split("\r\n") ?? [];
  expect(manifest[0]).toBe("\uFEFFfile,code,placement,target,action,format,problem");
  for (const { code, label } of placements) {
    const file = [...files.keys()].find((name) => name.includes(code.toLowerCase()));
    expect(
      files
        .get(file ?? "")
        ?.subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(manifest).toContain(
      `${file},${code},${label},,HOI! koffie op station Vaartsche Rijn,a4,`,
    );
  }
  if (spawnSync("unzip", ["-v"]).error === undefined) {
    const path = join(dataDir, "posters.zip");
    writeFileSync(path, zip);
    expect(execFileSync("unzip", ["-tq", path]).toString()).toContain("No errors detected");
  }
});

test("a batch is worked on by one process; a dead one lets go after its lease", async () => {
  const { campaign, organiser } = await posterCampaign(1);
  const started = await startBatch(campaign.slug, input, { account: organiser, appUrl, now });
  if (!started.ok) throw new Error(started.reason);
  const { batchId: id } = started;
  const leasedBy = "0198c0de-0000-7000-8000-000000000001";
  await db.posterBatch.update({
    where: { id },
    data: { state: "working", leasedBy, leasedUntil: later(10_000) },
  });
  await workBatches({ appUrl, clock: () => now, processes: 1 });
  expect(await db.posterBatch.findUnique({ where: { id } })).toMatchObject({ leasedBy });
  await workBatches({ appUrl, clock: () => later(11_000), processes: 1 });
  expect(await db.posterBatch.findUnique({ where: { id } })).toMatchObject({
    state: "done",
    done: 1,
    leasedBy: null,
  });
});

test("only one's own actions, only approved words; the rest is told in the manifest", async () => {
  const { campaign, organiser, stranger, action } = await posterCampaign(1, {
    needsApproval: true,
  });
  const asked = (account: typeof organiser) =>
    startBatch(campaign.slug, input, { account, appUrl, now });
  expect(await asked(stranger)).toEqual({ ok: false, reason: "no-posters" });
  const words = { title: "Koffie met je buur", closing: null, call: null, language: "nl" } as const;
  await editPosterText(action.id, words, { account: organiser, appUrl, now });
  const started = await asked(organiser);
  if (!started.ok) throw new Error(started.reason);
  expect(await findBatch(campaign.slug, started.batchId, { account: stranger, now })).toBeNull();
  expect(await findBatches(campaign.slug, { account: organiser, appUrl, now })).toMatchObject({
    posters: 1,
    waitingForApproval: 1,
    batches: [{ id: started.batchId }],
  });

  await workBatches({ appUrl, clock: () => now, processes: 1 });
  expect(
    await findBatch(campaign.slug, started.batchId, { account: organiser, now }),
  ).toMatchObject({ state: "done", done: 0, failed: 1 });
  const manifest = await readFile(join(batchFolder(started.batchId), "manifest.csv"), "utf8");
  expect(manifest).toContain(",a4,not-approved");

  const tomorrow = later(24 * 60 * 60 * 1000 + 1);
  expect(
    await findBatch(campaign.slug, started.batchId, { account: organiser, now: tomorrow }),
  ).toBeNull();
  await deleteOldBatches({ now });
  expect(existsSync(batchFolder(started.batchId))).toBe(true);
  await deleteOldBatches({ now: tomorrow });
  expect(existsSync(batchFolder(started.batchId))).toBe(false);
  expect(await db.posterBatch.count()).toBe(0);
});
