import { randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };

// Before the workers start, so that all have the same.
process.env.TEST_SEED ??= String(randomInt(1_000_000));

/**
 * Three suites, from fast to slow:
 * rules: pure, no database · verbs: a real PostgreSQL database per worker · journeys: the built product in Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: ["app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: ["app/**/*.server.test.{ts,tsx}"],
          // Of something that hangs, not of something slow: others may keep the machine busy.
          testTimeout: 60_000,
          setupFiles: ["tests/support/setup-random.ts", "tests/support/setup-rules.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "verbs",
          include: ["app/**/*.server.test.{ts,tsx}"],
          setupFiles: [
            "tests/support/setup-random.ts",
            "tests/support/setup-rules.ts",
            "tests/support/setup-verbs.ts",
          ],
          globalSetup: ["tests/support/global-database.ts"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "journeys",
          include: ["tests/e2e/**/*.test.ts"],
          setupFiles: ["tests/support/setup-random.ts"],
          pool: "forks",
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
