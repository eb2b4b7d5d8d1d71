import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsQr from "jsqr";
import sharp from "sharp";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { bookletOf } from "./booklet-of.server";
import { drawBooklet } from "./draw-booklet.server";
import { drawSheet } from "./draw-sheet.server";

const now = new Date("2026-09-20T10:00:00Z");
const asked = { locale: "nl", appUrl: "https://omarmt.test" } as const;
const ZUID = "WK034407";

const NASTY = [
  { title: "Multifunctionele buurtbewonersbijeenkomst".repeat(4), summary: "w".repeat(200) },
  { title: "مرحبا بكم في الحي", summary: "Samen eten met buren uit أوتريخت." },
  { title: "☕️ Koffie 👩‍👩‍👧 met Łukasz & Gülşah <b>", summary: "Noord-Zuid, 50% korting\u0000 = …" },
  { title: "🎉🎉🎉", summary: "" },
];

async function listing(index: number, fields: { title: string; summary: string }, wijkCode = ZUID) {
  const startsAt = new Date(Date.UTC(2026, 8, 24 + (index % 7), 8 + (index % 9)));
  await db.listing.create({
    data: {
      slug: `boekje-${index}`,
      editionId: edition.id,
      organiserName: "Dock",
      ...fields,
      summary: fields.summary.replaceAll("\0", ""),
      description: "",
      placeName: "Buurthuis De Ketel",
      address: "Kanaalstraat 41, Utrecht",
      wijkCode,
      priceCents: 0,
      stepFree: "yes",
      languages: ["nl", "ar"],
      publishedAt: now,
      changedAt: now,
      dates: { create: [{ startsAt, endsAt: new Date(+startsAt + 5_400_000) }] },
    },
  });
}

let edition: { id: string; slug: string };

beforeEach(async () => {
  edition = await db.edition.create({
    data: {
      slug: "kom-erbij-2026",
      name: "Week tegen Eenzaamheid 2026",
      startsOn: new Date("2026-09-24"),
      endsOn: new Date("2026-09-30"),
      opensOn: new Date("2026-06-01"),
      closesOn: new Date("2026-09-14"),
    },
  });
  for (let index = 0; index < 40; index += 1) {
    const summary = "Schuif aan bij de buren voor een kop soep en een goed gesprek over van alles.";
    await listing(index, NASTY[index] ?? { title: `Soep op het plein ${index}`, summary });
  }
  await listing(90, { title: "Thee in Oost", summary: "" }, "WK034405");
  const off = await db.listing.findUniqueOrThrow({ where: { slug: "boekje-39" } });
  await db.listing.update({
    where: { id: off.id },
    data: { state: "cancelled", cancelledAt: now },
  });
});

async function textOf(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const mark = (await document.getMetadata()).info as { Title?: string; Language?: string };
  return { pages: text, ...mark, document };
}

test("the booklet holds every activity once, numbered pages in fours, and says no 'eenzaam'", async () => {
  const booklet = await bookletOf(edition.slug, { ...asked, wijkSlug: null });
  if (!booklet) throw new Error("no booklet");
  const { pages, Title, Language, document } = await textOf(await drawBooklet(booklet, { now }));
  expect(pages.length % 4).toBe(0);
  expect({ Title, Language }).toEqual({ Title: "Programma Kom erbij 2026", Language: "nl-NL" });
  const all = pages.join("\n");
  expect(all).not.toMatch(/eenzaam/i);
  for (let index = NASTY.length; index < 39; index += 1) {
    expect(all.match(new RegExp(`Soep op het plein ${index}(?!\\d)`, "g"))).toHaveLength(1);
  }
  // Called off: not on paper.
  expect(all).not.toContain("Soep op het plein 39");
  expect(all).toContain("Thee in Oost");
  expect(all).toContain("Koffie met Łukasz & Gülşah <b>");
  pages.slice(1, -1).forEach((page, index) => {
    expect(page).toMatch(
      new RegExp(`Kom erbij 2026 ·( \\w+dag [^·]*september ·)? ${index + 2}(?!\\d)`),
    );
  });
  // The page that the list of days names is the page on which that day begins.
  const named = [...(pages[1] ?? "").matchAll(/(\w+dag \d+ september): .*? bladzijde (\d+)/g)];
  expect(named).toHaveLength(7);
  for (const [, day = "", page] of named) expect(pages[Number(page) - 1]).toContain(day);
  expect((await document.getOutline()).map(({ title }) => title)).toHaveLength(7);
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
});

test("a screen reader hears headings, paragraphs and what each code is for", async () => {
  const booklet = await bookletOf(edition.slug, { ...asked, wijkSlug: "oost" });
  if (!booklet) throw new Error("no sheet");
  const { document } = await textOf(await drawSheet(booklet, { now }));
  const tree = await (await document.getPage(1)).getStructTree();
  const tags: string[] = [];
  const walk = (node: { role?: string; alt?: string; children?: unknown[] }) => {
    if (node.role) tags.push(node.alt ? `${node.role}: ${node.alt}` : node.role);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(tree as Parameters<typeof walk>[0]);
  expect(tags.filter((tag) => tag !== "Root" && tag !== "Document" && tag !== "P")).toEqual([
    "H1",
    "H2",
    "H3",
    "Figure: QR-code naar Thee in Oost",
  ]);
});

test("a sheet holds its own wijk only, also in English, and there is none of another edition", async () => {
  const sheet = async (locale: "nl" | "en") => {
    const booklet = await bookletOf(edition.slug, { ...asked, locale, wijkSlug: "zuid" });
    return booklet && (await textOf(await drawSheet(booklet, { now }))).pages.join("\n");
  };
  expect(await sheet("nl")).not.toContain("Thee in Oost");
  expect(await sheet("nl")).toContain("Soep op het plein 10");
  expect(await sheet("en")).toContain("step-free");
  expect(await bookletOf("kerst-2026", { ...asked, wijkSlug: null })).toBeNull();
  expect(await bookletOf(edition.slug, { ...asked, wijkSlug: "atlantis" })).toBeNull();
});

const hasPoppler = spawnSync("pdftoppm", ["-h"]).error === undefined;

test.runIf(hasPoppler)("the codes scan from paper and lead to their activities", async () => {
  const booklet = await bookletOf(edition.slug, { ...asked, wijkSlug: "oost" });
  if (!booklet) throw new Error("no sheet");
  const folder = mkdtempSync(join(tmpdir(), "omarmt-sheet-"));
  try {
    writeFileSync(join(folder, "sheet.pdf"), await drawSheet(booklet, { now }));
    execFileSync("pdftoppm", ["-r", "200", "-png", "-singlefile", "sheet.pdf", "page"], {
      cwd: folder,
    });
    const picture = sharp(readFileSync(join(folder, "page.png"))).ensureAlpha();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const read = jsQr(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe("https://omarmt.test/agenda/boekje-90");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
