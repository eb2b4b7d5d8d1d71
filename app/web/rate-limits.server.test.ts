import { expect, test } from "vitest";
import { db } from "~/db.server";
import {
  countUse,
  createLimiter,
  LIMITS,
  networkOf,
  requireWithinLimit,
} from "./rate-limits.server";

test("two processes share one count, also at the same moment", async () => {
  const [here, there] = [createLimiter("signInPerEmail"), createLimiter("signInPerEmail")];
  const key = "samira@dock.example";
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? here(key) : there(key))),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(LIMITS.signInPerEmail.points);
});

test("one key does not use up another's, nor one limit another", async () => {
  const perEmail = createLimiter("signInPerEmail");
  for (let i = 0; i <= LIMITS.signInPerEmail.points; i++) await perEmail("samira@dock.example");
  expect(await perEmail("samira@dock.example")).toMatchObject({ ok: false });
  expect(await perEmail("joris@omarmt.example")).toEqual({ ok: true });
  expect(await createLimiter("codeAttempts")("samira@dock.example")).toEqual({ ok: true });
});

test("a window that is over starts again", async () => {
  const limiter = createLimiter("codeAttempts");
  for (let i = 0; i <= LIMITS.codeAttempts.points; i++) await limiter("a");
  await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });
  expect(await limiter("a")).toEqual({ ok: true });
});

test("one too many is a 429 that says how long to wait", async () => {
  const once = () => requireWithinLimit("codeAttempts", "b");
  for (let i = 0; i < LIMITS.codeAttempts.points; i++) await once();
  const refused: unknown = await once().catch((response: unknown) => response);
  if (!(refused instanceof Response)) throw new Error("not refused");
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get("Retry-After"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(LIMITS.codeAttempts.duration);
});

test("the table holds no addresses", async () => {
  await createLimiter("signInPerEmail")("samira@dock.example");
  const rows = JSON.stringify(await db.rateLimit.findMany());
  expect(rows).toContain("signInPerEmail");
  expect(rows).not.toContain("samira");
});

test.each([
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2"],
  ["2001:0DB8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::9", "2001:db8:0:0"],
  ["2001:db8:1:3::1", "2001:db8:1:3"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::ffff:192.0.2.7", "::ffff:192.0.2.7"],
  ["192.0.2.7", "192.0.2.7"],
  ["a@b.example", "a@b.example"],
  ["unknown", "unknown"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("thousands of addresses of one household count as one", async () => {
  const tries = LIMITS.kitOrdersPerAddress.points;
  for (let i = 0; i < tries; i++) await countUse("kitOrdersPerAddress", `2001:db8:1:2::${i}`);
  expect(await countUse("kitOrdersPerAddress", "2001:db8:1:2:f::9")).toMatchObject({ ok: false });
  expect(await countUse("kitOrdersPerAddress", "2001:db8:1:3::9")).toEqual({ ok: true });
});
