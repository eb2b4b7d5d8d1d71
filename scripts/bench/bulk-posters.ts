// npm run bench -- --only bulk: posters made many at a time, and what visitors notice of it meanwhile.
import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { CODE_ALPHABET } from "~/domain/posters/short-code";
import { openClient } from "../../tests/support/client";
import { databaseOf } from "../../tests/support/embedded-database";
import { removeData, startProduct } from "../../tests/support/product";
import { load, type Load } from "./load";
import { memoryOf } from "./of-process";
import { printTable } from "./print-table";

const POSTERS = 200;
/** Visitors that look at the agenda one page after the other. */
const VISITORS = 2;

/** Starts a demo, asks for 200 posters on A3 as PDF and PNG, and looks at /agenda before and meanwhile. */
export async function bulkPosters(): Promise<void> {
  const product = await startProduct("demo");
  const database = databaseOf(product.dataDir);
  try {
    await database.query(
      `INSERT INTO "Placement" ("id", "actionId", "label", "code")
       SELECT gen_random_uuid(), (
         SELECT a."id" FROM "CampaignAction" a JOIN "Campaign" c ON c."id" = a."campaignId"
         WHERE c."slug" = 'hoi' AND a."publishedAt" IS NOT NULL AND a."status" = 'published' LIMIT 1
       ), 'bench ' || n, code FROM unnest($1::text[]) WITH ORDINALITY AS codes(code, n)
       ON CONFLICT DO NOTHING`,
      [Array.from({ length: POSTERS }, newCode)],
    );
    const agenda = () =>
      load(product.url, [{ path: "/agenda" }], { connections: VISITORS, seconds: 8 });
    await agenda();
    const before = await agenda();

    const client = openClient(product.url);
    await client.post("/demo/aanmelden", { persona: "coordinator" });
    const start = performance.now();
    const asked = { formats: "a3", "files[0]": "pdf", "files[1]": "png" };
    const { location } = await client.post("/campagnes/hoi/posters", asked);
    const batch = location.split("/").at(-1);
    await sleep(2_000);
    const meanwhile: Load[] = [];
    let row = { state: "working", done: 0, failed: 0, files: [""] };
    while (row.state !== "done") {
      meanwhile.push(await agenda());
      const found = await database.query<typeof row>(
        `SELECT "state"::text, "done", "failed", "files" FROM "PosterBatch" WHERE "id" = $1`,
        [batch],
      );
      if (!found.rows[0] || performance.now() - start > 900_000) throw new Error("no batch");
      row = found.rows[0];
    }
    const minutes = (performance.now() - start) / 60_000;
    console.log(
      `\nPosters in bulk: A3, ${row.files.join(" and ")}, ${availableParallelism()} processors`,
    );
    printTable(
      ["", ""],
      [
        ["posters made", row.done],
        ["posters not made", row.failed],
        ["posters a minute, while others look at the agenda", row.done / minutes],
        ["memory of the web process, most (MB)", memoryOf(product.pid)?.peak ?? NaN],
      ],
    );
    console.log(`\n/agenda, ${VISITORS} visitors without a pause (ms)`);
    const line = (name: string, measured: Load) =>
      [name, ...[0.5, 0.95, 0.99].map(measured.within), measured.perSecond] as (string | number)[];
    // The last measurement may have gone on after the last poster.
    const during = meanwhile.length > 1 ? meanwhile.slice(0, -1) : meanwhile;
    printTable(
      ["", "median", "p95", "p99", "a second"],
      [line("before", before), ...during.map((one, n) => line(`meanwhile ${n + 1}`, one))],
    );
  } finally {
    await database.end();
    await product.stop();
    removeData(product);
  }
}

function newCode(): string {
  return Array.from({ length: 5 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");
}
