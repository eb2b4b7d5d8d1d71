import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lettersByName, type Letter } from "~/domain/mail/letter";
import { writeLetter } from "~/domain/mail/write-letter.server";
import { LOCALES } from "~/locales/locale";
import { LETTERS } from "~/subjects.server";
import { STORED_MAILS } from "../tests/support/stored-mails";

/** Files of the domain, tests left out, with what is in them. */
async function domainFiles(): Promise<{ path: string; source: string }[]> {
  const files = [];
  for await (const path of glob("**/*.{ts,tsx}", { cwd: join(import.meta.dirname, "domain") })) {
    if (path.includes(".test.")) continue;
    const source = await readFile(join(import.meta.dirname, "domain", path), "utf8");
    files.push({ path, source });
  }
  return files;
}

test("every letter that is defined is in the list of its subject", async () => {
  const definers = (await domainFiles())
    .filter(({ path, source }) => source.includes("defineLetter(") && path !== "mail/letter.ts")
    .map(({ path }) => path);
  const files = import.meta.glob<Record<string, Letter>>("./domain/**/*-letters.server.ts", {
    eager: true,
  });
  expect(definers.map((path) => `./domain/${path}`).sort()).toEqual(Object.keys(files).sort());
  const defined = Object.values(files).flatMap((letters) => Object.values(letters));
  expect(defined.map(({ name }) => name).sort()).toEqual([...LETTERS.keys()].sort());
});

test("no two letters have the same name", () => {
  const [letter] = LETTERS.values();
  expect(() => lettersByName([letter!, letter!])).toThrow("same name");
});

test("a mail that an older version stored is written, in both languages", async () => {
  for (const { template, props } of STORED_MAILS) {
    const letter = LETTERS.get(template);
    if (!letter) throw new Error(`nobody writes ${template} any more`);
    for (const locale of LOCALES) {
      const { subject, html, text } = await writeLetter(letter, props, locale);
      expect(html).toContain(`lang="${locale}"`);
      for (const words of [subject, html, text]) {
        expect(words).not.toMatch(/undefined|\[object|\{\{|Invalid Date|letters\./);
        expect(words.trim()).not.toBe("");
      }
    }
  }
  expect(new Set(STORED_MAILS.map(({ template }) => template))).toEqual(new Set(LETTERS.keys()));
});
