import autocannon from "autocannon";

/** What a phone's browser sends; visits and scans are counted for it. */
export const PHONE = {
  "User-Agent":
    "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
  Accept: "text/html,application/xhtml+xml,*/*;q=0.8",
  "Accept-Encoding": "gzip, deflate, br",
  "Accept-Language": "nl-NL,nl;q=0.9,en;q=0.7",
};

export interface Asked {
  path: string;
  headers?: Record<string, string>;
}

export interface Load {
  answered: number;
  perSecond: number;
  /** Milliseconds within which this part of the answers came, by exact rank. */
  within: (part: number) => number;
  statuses: Set<number>;
  /** Connections that broke or waited ten seconds. */
  broken: number;
}

/** Asks over and over on `connections` at a time, for some seconds or until an amount is answered. */
export function load(
  url: string,
  asked: Asked[],
  { connections, ...until }: { connections: number } & ({ seconds: number } | { amount: number }),
): Promise<Load> {
  const times: number[] = [];
  const statuses = new Set<number>();
  const start = performance.now();
  let last = start;
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        ...("seconds" in until ? { duration: until.seconds } : until),
        requests: asked.map(({ path, headers }) => ({ path, headers: { ...PHONE, ...headers } })),
      },
      (error, result) => {
        if (error) return reject(error);
        // The program looks about once a second whether all is answered; that wait is not the product's.
        const seconds = (last - start) / 1000;
        times.sort((a, b) => a - b);
        resolve({
          answered: times.length,
          perSecond: times.length / seconds,
          within: (part) => times[Math.ceil(part * times.length) - 1] ?? NaN,
          statuses,
          broken: result.errors + result.timeouts,
        });
      },
    );
    instance.on("response", (_client, status, _bytes, milliseconds) => {
      statuses.add(status);
      times.push(milliseconds);
      last = performance.now();
    });
  });
}
