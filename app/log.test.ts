import { expect, test } from "vitest";
import { pathForLog } from "./log.server";

test.each([
  ["/agenda?wijk=zuid", "/agenda"],
  ["https://omarmt.example/tellen/geheim", "/tellen/…"],
  ["/", "/"],
  ["//", "/"],
  ["/samira@dock.example", "/…"],
  [`/${"a".repeat(40)}`, "/…"],
  ["*", "/…"],
  ["%zz/", "/…"],
  ["http://a%zz/x", "/x"],
])("of %s the log keeps %s", (address, kept) => expect(pathForLog(address)).toBe(kept));
