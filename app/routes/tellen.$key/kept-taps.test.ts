import { describe, expect, it } from "vitest";
import { keepTaps, tapId, withUnsent, type KeptTap } from "./kept-taps";

function memoryStorage() {
  const stored = new Map<string, string>();
  return {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
  };
}
const tap = (id: string, kind: KeptTap["kind"] = "cups", amount: 1 | -1 = 1): KeptTap => ({
  id,
  kind,
  amount,
  tappedAt: "2026-09-24T14:42:00.000Z",
});
const ids = (taps: KeptTap[]) => taps.map(({ id }) => id);

describe("taps on the phone", () => {
  it("are still there after a reload", () => {
    const storage = memoryStorage();
    keepTaps("a", storage).add(tap("1"));
    expect(ids(keepTaps("a", storage).unsent())).toEqual(["1"]);
    expect(keepTaps("b", storage).unsent()).toEqual([]);
  });

  it("of two tabs stand beside each other", () => {
    const storage = memoryStorage();
    const [one, two] = [keepTaps("a", storage), keepTaps("a", storage)];
    one.add(tap("1"));
    two.add(tap("2"));
    one.forget([tap("1")]);
    expect(ids(two.unsent())).toEqual(["2"]);
  });

  it("made while others are on their way are kept", () => {
    const kept = keepTaps("a", memoryStorage());
    kept.add(tap("1"));
    const sending = kept.unsent();
    kept.add(tap("2"));
    kept.forget(sending);
    expect(ids(kept.unsent())).toEqual(["2"]);
  });

  it("are undone newest first, each once, also after they were sent", () => {
    const kept = keepTaps("a", memoryStorage());
    kept.add(tap("1"));
    kept.add(tap("2", "volunteers", -1));
    kept.forget(kept.unsent());
    expect(kept.undo("3", "now")?.id).toBe("2");
    expect(kept.undo("4", "now")?.id).toBe("1");
    expect(kept.undo("5", "now")).toBeUndefined();
    expect(kept.unsent().map(({ kind, amount }) => [kind, amount])).toEqual([
      ["volunteers", 1],
      ["cups", -1],
    ]);
  });

  it("do without storage when the browser forbids it", () => {
    const forbidden = () => {
      throw new Error("forbidden");
    };
    for (const storage of [null, { getItem: forbidden, setItem: forbidden }]) {
      const kept = keepTaps("a", storage);
      kept.add(tap("1"));
      expect(ids(kept.unsent())).toEqual(["1"]);
    }
  });
});

it("shows what is not sent yet, never below zero", () => {
  const totals = { cups: 1, conversations: 0, volunteers: 2 };
  const unsent = [tap("1"), tap("2", "conversations", -1), tap("3", "volunteers", -1)];
  expect(withUnsent(totals, unsent)).toEqual({ cups: 2, conversations: 0, volunteers: 1 });
});

it("makes ids the server takes", () => {
  expect(tapId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
