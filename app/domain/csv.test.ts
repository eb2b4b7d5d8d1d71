import { expect, test } from "vitest";
import { csv } from "./csv";

test("quotes what would break a line, and lets nothing run in a spreadsheet", () => {
  const table = csv(
    ["place", "count"],
    [
      ['buurthuis "De Kom", hal\nrechts', 3],
      ["=HYPERLINK(1)", -2],
      [" @SUM(A1)", null],
      ["-5", 0],
    ],
  );
  expect(table).toBe(
    '\uFEFFplace,count\r\n"buurthuis ""De Kom"", hal\nrechts",3\r\n\'=HYPERLINK(1),-2\r\n' +
      "' @SUM(A1),\r\n'-5,0\r\n",
  );
});
