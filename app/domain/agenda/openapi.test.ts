import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import spectral from "@stoplight/spectral-core";
import * as functions from "@stoplight/spectral-functions";
import { oas } from "@stoplight/spectral-rulesets";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openApi } from "./openapi";

/** The rules of Logius belong to no package. Without them this is skipped, but never where CI says so. */
const folder =
  process.env.STANDARDS_DIR ??
  fileURLToPath(new URL("../../../../shared/data/standards", import.meta.url));
const file = join(folder, "nl-api-design-rules.spectral.yaml");
const there = existsSync(file);

type Then = { function: string };
type Rule = string | { then: Then | Then[] };

/** Spectral's own loader fetches from the network; of this file only the names of functions are to be filled in. */
function rulesOf(path: string): Record<string, unknown> {
  const { rules }: { rules: Record<string, Rule> } = parse(readFileSync(path, "utf8"));
  const known = new Map<string, unknown>(Object.entries(functions));
  const fill = (then: Then) => {
    const found = known.get(then.function);
    if (!found) throw new Error(`no function ${then.function}`);
    return { ...then, function: found };
  };
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      if (typeof rule === "string") return [name, rule];
      const then = Array.isArray(rule.then) ? rule.then.map(fill) : fill(rule.then);
      return [name, { ...rule, then }];
    }),
  );
}

async function complaints(document: object): Promise<string[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(
    new spectral.Ruleset({ extends: [[oas, "off"]], rules: rulesOf(file) } as ConstructorParameters<
      typeof spectral.Ruleset
    >[0]),
  );
  const found = await linter.run(JSON.parse(JSON.stringify(document)));
  return found.map(({ code, path, message }) => `${code} at ${path.join(".")}: ${message}`);
}

describe.skipIf(!there && !process.env.CI)("the Dutch API Design Rules", () => {
  it("are kept", async () => {
    expect(await complaints(openApi("https://omarmt.test"))).toEqual([]);
  });

  it("would be seen to be broken", async () => {
    const document = openApi("https://omarmt.test");
    const found = await complaints({ ...document, servers: [{ url: "https://omarmt.test/api" }] });
    expect(found.join()).toContain("include-major-version-in-uri");
  });
});
