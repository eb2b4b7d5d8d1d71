/**
 * Milliseconds of computing that `work` takes on this thread. Unlike the time on the clock they do not grow when others
 * keep the machine busy.
 */
export function effortOf(work: () => void): number {
  const since = effortSoFar();
  work();
  return effortSoFar() - since;
}

/** Milliseconds that this thread has computed since it began. */
export function effortSoFar(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Watches this thread until told to stop; gives the longest time it computed without looking at anything else, in ms. */
export function watchThread(every: number): () => number {
  let longest = 0;
  let last = effortSoFar();
  const look = () => {
    const at = effortSoFar();
    longest = Math.max(longest, at - last);
    last = at;
  };
  const timer = setInterval(look, every);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
