import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lettersByName, type Letter } from "~/domain/mail/letter";
import { writeLetter } from "~/domain/mail/write-letter.server";
import { LOCALES } from "~/locales/locale";
import { termsOf } from "~/domain/retention/delete-expired.server";
import nlAbout from "~/locales/nl/about";
import enAbout from "~/locales/en/about";
import { LETTERS, SUBJECTS } from "~/subjects.server";
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

test("every folder that brings something is in the list", async () => {
  const folders = (await domainFiles())
    .filter(({ path }) => path.endsWith("/subject.server.ts"))
    .map(({ path }) => path.split("/")[0]);
  expect(folders.sort()).toEqual(SUBJECTS.map(({ name }) => name).sort());
});

test("every job that is defined is in the list of its subject, once", async () => {
  const defined = (await domainFiles()).flatMap(({ source }) =>
    [...source.matchAll(/defineJob(?:<.*>)?\(\{\s*name: "([^"]+)"/g)].map(([, name]) => name),
  );
  const listed = SUBJECTS.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name));
  expect(listed.sort()).toEqual(defined.sort());
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length).toBeGreaterThan(10);
});

/** How a term in days is said. */
const SAID: Record<"docs" | "nl" | "en", (days: number) => RegExp> = {
  docs: (days) =>
    days === 365 ? /\ba year\b/ : days === 1 ? /\bday\b/ : new RegExp(`\\b${days}\\b`),
  nl: (days) => (days === 365 ? /1 jaar/ : days === 1 ? /1 dag/ : new RegExp(`\\b${days} dagen`)),
  en: (days) => (days === 365 ? /1 year/ : days === 1 ? /1 day/ : new RegExp(`\\b${days} days`)),
};

test("what is deleted, and after how long, stands in the documents for who operates it and on the page about privacy", async () => {
  const operations = await readFile(join(import.meta.dirname, "../docs/operations.md"), "utf8");
  const table = new Map(
    [...operations.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].map(([, what, until]) => [what, until]),
  );
  for (const rule of SUBJECTS.flatMap(({ retention = [] }) => retention)) {
    const terms = termsOf(rule).filter((days) => days > 0);
    expect(table.get(rule.what), rule.what).toBeDefined();
    for (const days of terms) expect(table.get(rule.what), rule.what).toMatch(SAID.docs(days));
    if (!rule.privacy) continue;
    for (const [locale, { privacy }] of [
      ["nl", nlAbout],
      ["en", enAbout],
    ] as const) {
      const row = Object.entries(privacy.rows).find(([key]) => key === rule.privacy)?.[1];
      for (const days of terms) expect(row?.howLong, rule.what).toMatch(SAID[locale](days));
    }
  }
});
