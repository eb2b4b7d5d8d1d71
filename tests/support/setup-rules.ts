import { afterEach, beforeEach } from "vitest";
import { unexpectedConsoleLines, watchConsole } from "./console";

beforeEach(watchConsole);

afterEach(() => {
  const lines = unexpectedConsoleLines();
  if (lines.length > 0) throw new Error(`Unexpected on the console:\n${lines.join("\n")}`);
});
