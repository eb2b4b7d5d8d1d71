/**
 * Builds the static cuts that posters are set in, from the variable fonts on npm:
 * `npx tsx scripts/build-poster-fonts.ts`. Run it again only after an update of those fonts.
 *
 * Static, because a PDF reader and a printer's software must find an ordinary font, and because
 * kerning of a variable font depends on its axes, which few text engines honour.
 */
import { create } from "fontkit";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), "../app/domain/posters/fonts");

const BRICOLAGE = "@fontsource-variable/bricolage-grotesque";
const ARABIC = "@fontsource-variable/noto-sans-arabic";
const ATKINSON = "@fontsource-variable/atkinson-hyperlegible-next";

type Cut = {
  name: string;
  from: string;
  file: string;
  axes: Record<string, number>;
  /** The files of the package that are taken. */
  sets?: string[];
};

const cuts: Cut[] = [
  {
    name: "bricolage-800-100",
    from: BRICOLAGE,
    file: "bricolage-grotesque-SET-standard-normal",
    axes: { wght: 800, wdth: 100, opsz: 96 },
  },
  {
    name: "bricolage-800-84",
    from: BRICOLAGE,
    file: "bricolage-grotesque-SET-standard-normal",
    axes: { wght: 800, wdth: 84, opsz: 96 },
  },
  {
    name: "bricolage-800-75",
    from: BRICOLAGE,
    file: "bricolage-grotesque-SET-standard-normal",
    axes: { wght: 800, wdth: 75, opsz: 96 },
  },
  {
    name: "atkinson-500",
    from: ATKINSON,
    file: "atkinson-hyperlegible-next-SET-wght-normal",
    axes: { wght: 500 },
  },
  {
    name: "atkinson-700",
    from: ATKINSON,
    file: "atkinson-hyperlegible-next-SET-wght-normal",
    axes: { wght: 700 },
  },
  ...[500, 700, 900].map((wght) => ({
    name: `noto-${wght}`,
    from: ARABIC,
    file: "noto-sans-arabic-SET-standard-normal",
    axes: { wght, wdth: wght === 500 ? 100 : 92 },
    sets: ["arabic"],
  })),
];

const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

await mkdir(folder, { recursive: true });
for (const cut of cuts) {
  for (const set of cut.sets ?? ["latin", "latin-ext"]) {
    const source = await readFile(
      join(packageFolder(cut.from), "files", `${cut.file.replace("SET", set)}.woff2`),
    );
    const opened = create(source);
    if (!("characterSet" in opened)) throw new Error(`${cut.file} holds several fonts.`);
    const built = await subsetFont(source, String.fromCodePoint(...opened.characterSet), {
      targetFormat: "truetype",
      variationAxes: cut.axes,
    });
    const target = join(folder, `${cut.name}-${set}.ttf`);
    await writeFile(target, built);
    console.log(`${target}: ${opened.characterSet.length} characters, ${built.length} bytes`);
  }
}
await copyFile(
  join(packageFolder(BRICOLAGE), "LICENSE"),
  join(folder, "OFL-bricolage-grotesque.txt"),
);
await copyFile(
  join(packageFolder(ATKINSON), "LICENSE"),
  join(folder, "OFL-atkinson-hyperlegible-next.txt"),
);
await copyFile(join(packageFolder(ARABIC), "LICENSE"), join(folder, "OFL-noto-sans-arabic.txt"));
