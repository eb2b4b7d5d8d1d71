/**
 * Cuts the web fonts to what the product shows. Run by hand after a font package is updated:
 * `npx tsx scripts/build-fonts.ts`; the result in app/ui/fonts is committed.
 *
 * First file: what Dutch and English need, on every page. Second file: Latin Extended (Turkish, Polish,
 * Arabic names in Latin script), fetched only by pages that hold such a letter (`unicode-range`).
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = `${root}node_modules/@fontsource-variable`;
const target = `${root}app/ui/fonts`;

const characters = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, step) => from + step));

const basicLatin = characters(0x20, 0x7e);
const westEuropean = "ÀÁÂÄÆÇÈÉÊËÍÎÏÑÓÔÖÙÚÛÜßàáâäæçèéêëíîïñóôöùúûü";
const signs = "\u00a0©°±²·½×€–—‘’‚“”„•…−≈←→′″";
const latin = basicLatin + westEuropean + signs;
const latinExtended = characters(0xa1, 0x24f) + characters(0x1e00, 0x1eff);

/** kern: spacing · pnum/tnum: figures in text and in tables. Small capitals and fractions are not used. */
const keepFeatures = ["kern", "ccmp", "mark", "pnum", "tnum"];

const cuts = [
  {
    source: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    text: latin,
    axes: { wght: { min: 400, max: 700, default: 400 } },
    target: "atkinson-latin.woff2",
  },
  {
    source:
      "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
    text: latinExtended,
    axes: { wght: { min: 400, max: 700, default: 400 } },
    target: "atkinson-latin-ext.woff2",
  },
  {
    source: "bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2",
    text: latin,
    axes: { wght: 800, opsz: 36 },
    target: "bricolage-latin.woff2",
  },
  {
    source: "bricolage-grotesque/files/bricolage-grotesque-latin-ext-opsz-normal.woff2",
    text: latinExtended,
    axes: { wght: 800, opsz: 36 },
    target: "bricolage-latin-ext.woff2",
  },
  {
    // Atkinson draws its zero with a slash. Good for codes, technical in a sentence: running text takes
    // the figures of Bricolage, in the two weights of text.
    source: "bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2",
    text: "0123456789",
    axes: { wght: { min: 400, max: 700, default: 400 }, opsz: 14 },
    target: "figures.woff2",
  },
];

await mkdir(target, { recursive: true });
for (const cut of cuts) {
  const whole = await readFile(`${packages}/${cut.source}`);
  const small = await subsetFont(whole, cut.text, {
    targetFormat: "woff2",
    variationAxes: cut.axes,
    keepFeatures,
    noHinting: true,
  });
  await writeFile(`${target}/${cut.target}`, small);
  console.log(`${cut.target}: ${whole.length} → ${small.length} bytes`);
}
for (const [name, licence] of [
  ["atkinson-hyperlegible-next", "OFL-atkinson.txt"],
  ["bricolage-grotesque", "OFL-bricolage.txt"],
]) {
  await copyFile(`${packages}/${name}/LICENSE`, `${target}/${licence}`);
}
