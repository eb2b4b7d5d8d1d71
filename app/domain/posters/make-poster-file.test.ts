import { beforeEach, describe, expect, it, vi } from "vitest";
import { samplePoster } from "../../../tests/support/sample-poster";
import type * as CodeSymbols from "./code-symbol.server";
import { codeSymbol } from "./code-symbol.server";
import { makePosterFiles } from "./make-poster-file.server";
import { POSTER_DESIGNS, type PosterDesign, type PosterFormat } from "./poster";
import { rectangle } from "./shapes";

vi.mock("./code-symbol.server", { spy: true });

const FILES = ["pdf", "png", "svg"] as const;

async function made(design: PosterDesign, format: PosterFormat, files = [...FILES]) {
  const handedOut: string[] = [];
  for await (const poster of makePosterFiles({ ...samplePoster, design }, { format, files })) {
    handedOut.push(poster.ok ? poster.file : poster.reason);
  }
  return handedOut;
}

describe("a poster whose code is damaged", () => {
  beforeEach(async () => {
    const real = await vi.importActual<typeof CodeSymbols>("./code-symbol.server");
    vi.mocked(codeSymbol).mockImplementation((url) => {
      const symbol = real.codeSymbol(url);
      return {
        ...symbol,
        // As if ink had run over more of it than the error correction can bear.
        path: (left, top, side) =>
          symbol.path(left, top, side) +
          rectangle(left + side * 0.3, top + side * 0.3, side * 0.6, side * 0.6),
      };
    });
    return () => vi.mocked(codeSymbol).mockImplementation(real.codeSymbol);
  });

  it.each(POSTER_DESIGNS)("is handed out as no file at all: %s", async (design) => {
    expect(await made(design, "a5")).toEqual(["code-unreadable"]);
    for (const file of FILES) expect(await made(design, "a5", [file])).toEqual(["code-unreadable"]);
  });
});

it("a poster whose code reads is handed out as each file", async () => {
  expect(await made("lief", "a5")).toEqual([...FILES]);
});
