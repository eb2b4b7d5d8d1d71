import { format } from "node:util";
import { vi } from "vitest";

let lines: string[] = [];
let expected: RegExp[] = [];

/** Says that this test makes the product warn or complain; every expected line must really come. */
export function expectOnConsole(line: RegExp): void {
  expected.push(line);
}

/** Keeps what is written to console.error and console.warn, for one test. */
export function watchConsole(): void {
  lines = [];
  expected = [];
  const keep = (...parts: unknown[]) => {
    lines.push(format(...parts));
  };
  vi.spyOn(console, "error").mockImplementation(keep);
  vi.spyOn(console, "warn").mockImplementation(keep);
}

/** What was written without being expected, and what was expected without being written. */
export function unexpectedConsoleLines(): string[] {
  const surplus = lines.filter((line) => !expected.some((pattern) => pattern.test(line)));
  const missing = expected.filter((pattern) => !lines.some((line) => pattern.test(line)));
  return [...surplus, ...missing.map((pattern) => `(expected, but never came) ${String(pattern)}`)];
}
