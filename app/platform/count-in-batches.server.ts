/**
 * Adds up counts that come in while the database is busy with the ones before, and writes them together.
 * `add` resolves when its own count is stored, so what was answered is never lost; a busy code costs one row
 * change per round instead of one per scan, and rounds follow each other without waiting.
 *
 * @param write stores one round; it must be atomic: it throws and nothing of the round is stored, or all is.
 */
export function countInBatches<Key extends string, Amounts extends Record<string, number>>(
  write: (round: Map<Key, Amounts>) => Promise<void>,
): { add(key: Key, amounts: Amounts): Promise<void> } {
  let next = newRound<Key, Amounts>();
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (next.counts.size > 0) {
      const round = next;
      next = newRound();
      try {
        await write(round.counts);
        round.resolve();
      } catch (error) {
        round.reject(error);
      }
    }
    running = false;
  }

  return {
    add(key, amounts) {
      const before = next.counts.get(key);
      next.counts.set(key, before ? sum(before, amounts) : { ...amounts });
      const { promise } = next;
      if (!running) void run();
      return promise;
    },
  };
}

function newRound<Key, Amounts>() {
  return { counts: new Map<Key, Amounts>(), ...Promise.withResolvers<void>() };
}

function sum<Amounts extends Record<string, number>>(a: Amounts, b: Amounts): Amounts {
  return Object.fromEntries(
    Object.keys(a).map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]),
  ) as Amounts;
}
