import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./headers.server";

test("pictures come from ourselves, and tiles of a map from their one server", () => {
  const usual = contentSecurityPolicy({ nonce: undefined });
  expect(usual).toContain("; img-src 'self' data:; ");
  expect(contentSecurityPolicy({ nonce: undefined, tilesFrom: null })).toBe(usual);
  const tilesFrom = "https://tiles.example:8443/{z}/{x}/{y}.png?key=a";
  expect(contentSecurityPolicy({ nonce: undefined, tilesFrom })).toBe(
    usual.replace("img-src 'self' data:", "img-src 'self' data: https://tiles.example:8443"),
  );
});
