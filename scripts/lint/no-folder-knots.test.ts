import { Linter } from "eslint";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import tseslint from "typescript-eslint";
import { afterEach, expect, test } from "vitest";
import { noFolderKnots } from "./no-folder-knots.js";

const trees: string[] = [];

afterEach(async () => {
  await Promise.all(trees.splice(0).map((tree) => rm(tree, { recursive: true })));
});

/** Writes a small product and lints each of its files. @returns what the rule says, with the file before it. */
async function lint(files: Record<string, string>): Promise<string[]> {
  const cwd = await mkdtemp(path.join(tmpdir(), "omarmt-knots-"));
  trees.push(cwd);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
    await writeFile(path.join(cwd, name), text);
  }
  const linter = new Linter({ cwd });
  const config: Linter.Config = {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser as Linter.Parser },
    plugins: { local: { rules: { "no-folder-knots": noFolderKnots as never } } },
    rules: { "local/no-folder-knots": ["error", { root: "app/domain", alias: "~/domain" }] },
  };
  return Object.entries(files).flatMap(([name, text]) =>
    linter
      .verify(text, config, { filename: path.join(cwd, name) })
      .map(({ message }) => `${name}: ${message.split(". ")[0]}`),
  );
}

const knot = (file: string, circle: string, back: string) =>
  `${file}: This import ties a knot of folders: ${circle} (${back} leads back)`;

test("folders that import one way pass, whatever their number", async () => {
  expect(
    await lint({
      "app/domain/day.ts": `export const day = 1;`,
      "app/domain/places/place.ts": `export { day } from "../day";`,
      "app/domain/agenda/listing.ts": `import { day } from "~/domain/places/place"; import "./other";`,
      "app/domain/agenda/other.ts": `import { day } from "~/domain/day";`,
      "app/domain/posters/poster.ts": `import "~/domain/agenda/listing"; import "zod"; import "~/locales/text";`,
    }),
  ).toEqual([]);
});

test("two folders that import each other are refused at both ends", async () => {
  expect(
    await lint({
      "app/domain/agenda/listing.ts": `import { place } from "~/domain/places/place";`,
      "app/domain/places/place.ts": `export const place = 1;`,
      "app/domain/places/map.ts": `import { listing } from "../agenda/listing";`,
    }),
  ).toEqual([
    knot("app/domain/agenda/listing.ts", "agenda → places → agenda", "places/map.ts"),
    knot("app/domain/places/map.ts", "places → agenda → places", "agenda/listing.ts"),
  ]);
});

test("a circle of three is shown whole, and who only looks on is left alone", async () => {
  expect(
    await lint({
      "app/domain/a/a.ts": `export * from "~/domain/b/b";`,
      "app/domain/b/b.ts": `export const c = () => import("~/domain/c/c");`,
      "app/domain/c/c.ts": `export { a } from "~/domain/a/a";`,
      "app/domain/d/d.ts": `import "~/domain/a/a";`,
    }),
  ).toEqual([
    knot("app/domain/a/a.ts", "a → b → c → a", "c/c.ts"),
    knot("app/domain/b/b.ts", "b → c → a → b", "a/a.ts"),
    knot("app/domain/c/c.ts", "c → a → b → c", "b/b.ts"),
  ]);
});

test("types tie a knot as well, in every way they can be imported", async () => {
  const ways = [
    `import type { A } from "~/domain/a/a";`,
    `import { type A } from "~/domain/a/a";`,
    `export type { A } from "~/domain/a/a";`,
    `type A = import("~/domain/a/a").A;`,
  ];
  for (const way of ways) {
    expect(
      await lint({
        "app/domain/a/a.ts": `import "~/domain/b/b"; export type A = 1;`,
        "app/domain/b/b.ts": way,
      }),
      way,
    ).toEqual([
      knot("app/domain/a/a.ts", "a → b → a", "b/b.ts"),
      knot("app/domain/b/b.ts", "b → a → b", "a/a.ts"),
    ]);
  }
});

test("what stands in the domain itself is a folder like the others", async () => {
  expect(
    await lint({
      "app/domain/day.ts": `import "./a/a";`,
      "app/domain/a/a.tsx": `import "~/domain/day";`,
    }),
  ).toEqual([
    knot("app/domain/day.ts", "domain → a → domain", "a/a.tsx"),
    knot("app/domain/a/a.tsx", "a → domain → a", "day.ts"),
  ]);
});

test("a test may import from anywhere, and the rest of the product is no part of the domain", async () => {
  expect(
    await lint({
      "app/domain/a/a.ts": `import "~/domain/b/b";`,
      "app/domain/b/b.ts": `import "~/web/forms";`,
      "app/domain/b/b.test.ts": `import "~/domain/a/a";`,
      "app/web/forms.ts": `import "~/domain/a/a";`,
    }),
  ).toEqual([]);
});
