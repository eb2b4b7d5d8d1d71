import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokens = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const buttons = readFileSync(new URL("./button.css", import.meta.url), "utf8");

/** Declarations of one rule, or of all rules with that selector. */
function declarations(css: string, selector: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, selectors = "", body = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = selectors.replaceAll(/\/\*[\s\S]*?\*\//g, "").split(",");
    if (!names.some((name) => name.trim() === selector)) continue;
    for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
      found.set(name, value.trim());
    }
  }
  return found;
}

const root = declarations(tokens, ":root");

/** The colour a token comes down to, as "#rrggbb"; other values stay as they are. */
function colour(name: string, own: Map<string, string> = new Map()): string {
  const value = own.get(name) ?? root.get(name);
  if (value === undefined) throw new Error(`no token ${name}`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference) return colour(reference, own);
  return /^#\w{3}$/.test(value) ? value.replaceAll(/[0-9a-f]/gi, "$&$&") : value;
}

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["--paper", "--white", "--mist"];

describe("text", () => {
  it.each([
    ["--ink", GROUNDS],
    ["--muted", GROUNDS],
    ["--teal", GROUNDS],
    ["--coral", ["--paper", "--white"]],
    ["--rose", ["--paper", "--white"]],
    ["--sun-deep", ["--paper", "--white"]],
    ["--sky", ["--paper", "--white"]],
    ["--leaf-deep", ["--leaf-pale"]],
    ["--rose-deep", ["--rose-pale"]],
    ["--ink", ["--sun-pale", "--amber-pale", "--sun", "--coral-bright"]],
    ["--muted", ["--amber-pale"]],
    ["--paper", ["--ink", "--ink-raised", "--ink-key"]],
    ["--muted-on-ink", ["--ink"]],
    ["--struck-on-ink", ["--ink"]],
    ["--rose-on-ink", ["--ink"]],
    ["--sun", ["--ink"]],
  ])("%s can be read on %j", (text, grounds) => {
    for (const ground of grounds) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThan(4.5);
    }
  });

  it.each(["hoi", "burendag", "komerbij", "lief"])("of campaign %s can be read", (design) => {
    const own = declarations(tokens, `[data-campaign="${design}"]`);
    expect(contrast(colour("--c-on", own), colour("--c-surface", own))).toBeGreaterThan(4.5);
    expect(contrast(colour("--c", own), colour("--paper"))).toBeGreaterThan(4.5);
  });
});

describe("edges of inputs", () => {
  it("stand out from every ground", () => {
    for (const ground of ["--paper", "--white"]) {
      expect(contrast(colour("--line"), colour(ground))).toBeGreaterThan(3);
    }
  });
});

const STATES = ["", "hover-", "active-"];

/** Looks of a button: its tokens, and the rule that may override them. */
const LOOKS = [
  { look: "action", tokens: "primary-action-", rule: "none" },
  { look: "ink", tokens: "primary-action-", rule: ".btn--ink" },
  { look: "line", tokens: "secondary-action-", rule: "none" },
  { look: "line on ink", tokens: "secondary-action-", rule: ".on-ink" },
  { look: "quiet", tokens: "subtle-", rule: "none" },
  { look: "no", tokens: "secondary-action-danger-", rule: "none" },
];

describe.each(LOOKS)("button $look", ({ look, tokens: part, rule }) => {
  const own = declarations(buttons, rule);
  const grounds = look === "line on ink" ? ["--ink"] : ["--paper", "--white"];
  const inherited = look === "line on ink" ? "--paper" : "--ink";

  it.each(STATES)("can be read when %j", (state) => {
    const text = colour(`--utrecht-button-${part}${state}color`, own);
    const ground = colour(`--utrecht-button-${part}${state}background-color`, own);
    for (const page of grounds) {
      const shownText = text === "currentcolor" ? colour(inherited) : text;
      const shownGround = ground === "transparent" ? colour(page) : ground;
      expect(contrast(shownText, shownGround)).toBeGreaterThan(4.5);
    }
  });
});

describe("the theme file", () => {
  it("is the only place where colours stand", () => {
    for (const file of [
      "base",
      "layout",
      "button",
      "controls",
      "components",
      "pages",
      "organiser-parts",
      "print",
    ]) {
      const css = readFileSync(new URL(`./${file}.css`, import.meta.url), "utf8");
      expect(css.match(/#[0-9a-f]{3,8}\b(?!-)/gi) ?? [], `${file}.css`).toEqual([]);
    }
  });
});
