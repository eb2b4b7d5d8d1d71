import { expect, test } from "vitest";
import { countInBatches } from "./count-in-batches.server";

test("counts that come during a round go together in the next one", async () => {
  const rounds: Record<string, { n: number }>[] = [];
  const open: (() => void)[] = [];
  const counter = countInBatches<string, { n: number }>(async (round) => {
    rounds.push(Object.fromEntries(round));
    await new Promise<void>((resolve) => open.push(resolve));
  });
  const first = counter.add("a", { n: 1 });
  const later = [
    counter.add("a", { n: 1 }),
    counter.add("b", { n: 2 }),
    counter.add("a", { n: 3 }),
  ];
  open.shift()?.();
  await first;
  expect(rounds).toEqual([{ a: { n: 1 } }, { a: { n: 4 }, b: { n: 2 } }]);
  open.shift()?.();
  await Promise.all(later);
  await counterIsIdle(counter, open);
  expect(rounds.at(-1)).toEqual({ c: { n: 1 } });
});

test("a round that fails rejects its own counts and no others", async () => {
  let broken = true;
  const counter = countInBatches<string, { n: number }>(async () => {
    await Promise.resolve();
    if (broken) throw new Error("database away");
  });
  await expect(counter.add("a", { n: 1 })).rejects.toThrow("database away");
  broken = false;
  await expect(counter.add("a", { n: 1 })).resolves.toBeUndefined();
});

async function counterIsIdle(
  counter: { add(key: string, amounts: { n: number }): Promise<void> },
  open: (() => void)[],
): Promise<void> {
  const last = counter.add("c", { n: 1 });
  open.shift()?.();
  await last;
}
