import { expect, test } from "vitest";
import { Turns } from "./turns";

/** Works that end when they are told to. */
function works() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return "done";
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { work, ends, settle, most: () => most };
}

test("no more than so many run at once, and the others follow", async () => {
  const { work, ends, settle, most } = works();
  const turns = new Turns(2, 5);
  const all = Promise.all([1, 2, 3, 4, 5].map(() => turns.take(work)));
  for (let ended = 0; ended < 5; ended += 1) {
    await settle();
    ends[ended]?.();
  }
  expect(await all).toEqual(Array(5).fill("done"));
  expect(most()).toBe(2);
});

test("who comes when too many wait is told so at once", async () => {
  const { work, ends, settle } = works();
  const turns = new Turns(1, 1);
  const first = turns.take(work);
  const second = turns.take(work);
  expect(await turns.take(work)).toBeNull();
  await settle();
  ends[0]?.();
  await first;
  await settle();
  ends[1]?.();
  expect(await second).toBe("done");
});

test("a work that fails gives its place back", async () => {
  const turns = new Turns(1, 0);
  await expect(turns.take(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await turns.take(() => Promise.resolve(1))).toBe(1);
});
