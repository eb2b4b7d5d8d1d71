import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each(["/", "/campagnes", "/agenda?wijk=zuid&taal=en", "/acties/1/posters#hal"])(
  "%s is on this site",
  (path) => expect(safePath(path, "/terug")).toBe(path),
);

test.each([
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "evil.example",
  "javascript:alert(1)",
  "",
  null,
  undefined,
  `/${"a".repeat(600)}`,
])("%j leads elsewhere or nowhere", (path) => expect(safePath(path, "/terug")).toBe("/terug"));
