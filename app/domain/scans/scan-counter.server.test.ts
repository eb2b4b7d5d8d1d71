import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readJournal } from "./journal-line.server";
import { openCounter } from "./scan-counter.server";
import { openJournal, segmentsIn, takeOver, type Segment } from "./scan-journal.server";

const HAL = "01999999-0000-7000-8000-000000000001";
const now = new Date("2026-09-24T10:20:00Z");
const scan = { scanner: "phone", now };

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "omarmt-journal-")), "scans");
});

afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

const read = async ({ path }: Segment) => readJournal(await readFile(path, "utf8"));

test("scans of one moment are one line, with each phone once", async () => {
  const lines: string[] = [];
  const counter = openCounter({ append: (line) => void lines.push(line) }, () =>
    Buffer.from("salt"),
  );
  await Promise.all([1, 2, 3].map(() => counter.count(HAL, scan)));
  await counter.count(HAL, { scanner: null, now });
  expect(lines).toHaveLength(2);
  const { rows } = readJournal(lines.join(""));
  expect(rows).toMatchObject([{ placementId: HAL, counted: 3, ignored: 1 }]);
  expect(rows[0]?.raises).toHaveLength(1);
});

test("a disk that refuses keeps nobody waiting, and what was scanned meanwhile is written once", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const lines: string[] = [];
  let full = true;
  const counter = openCounter(
    {
      append(line) {
        if (full) throw new Error("no space left");
        lines.push(line);
      },
    },
    () => Buffer.from("salt"),
  );
  await counter.count(HAL, scan);
  await counter.count(HAL, scan);
  full = false;
  vi.advanceTimersByTime(1_000);
  await counter.count(HAL, scan);
  vi.useRealTimers();
  expect(readJournal(lines.join("")).rows).toMatchObject([{ counted: 3 }]);
});

test("a journal is taken over when its process is gone, and not before", async () => {
  const [alive, self] = [openJournal(folder), openJournal(folder)];
  alive.append("x\n");
  const found: Segment[] = [];
  const look = () => takeOver(folder, self.owner, async (segment) => void found.push(segment));
  await look();
  expect(found).toEqual([]);
  await alive.close();
  await look();
  expect(found.map(({ owner }) => owner)).toEqual([alive.owner]);
  await self.close();
});

test("a file that is ended grows no more; what comes next is in another", async () => {
  const journal = openJournal(folder);
  const counter = openCounter(journal, () => Buffer.from("salt"));
  await counter.count(HAL, scan);
  expect(journal.sealed()).toEqual([]);
  await journal.seal();
  await counter.count(HAL, scan);
  const [first] = journal.sealed();
  if (!first) throw new Error("nothing sealed");
  expect((await read(first)).rows).toMatchObject([{ counted: 1 }]);
  expect(segmentsIn(folder)).toHaveLength(2);
  // What a power cut left of a line.
  await writeFile(first.path, (await readFile(first.path, "utf8")) + "0badc0de [[", "utf8");
  expect(await read(first)).toMatchObject({ rows: [{ counted: 1 }], torn: 1 });
  await journal.close();
});
