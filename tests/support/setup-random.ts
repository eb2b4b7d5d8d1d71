import { relative } from "node:path";
import { beforeEach, expect } from "vitest";
import { beginRandom } from "./random";

const file = relative(process.cwd(), expect.getState().testPath ?? "");
beginRandom(file);

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    process.stdout.write(`Again with the same chance: TEST_SEED=${process.env.TEST_SEED}\n`);
  });
});
