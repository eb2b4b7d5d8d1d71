import { fork } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { fileURLToPath } from "node:url";
import type { RunningProduct } from "../../tests/support/product";
import { memoryEnvironment, productFlags } from "../light.mjs";
import type { BareAnswer } from "./bare-server";
import { load, PHONE } from "./load";
import { processorTimeOf } from "./of-process";
import { printTable } from "./print-table";

const CONNECTIONS = 10;
const ROUNDS = 5;
const LEAST = 0.8;
/** Node adds these to every answer by itself. */
const OF_NODE = /^(date|connection|keep-alive)$/i;

/** Asks the product and a bare server of Node for the same bytes, in turns, and says how many either answers. */
export async function againstBare(
  { url, pid }: Pick<RunningProduct, "url" | "pid">,
  { path, seconds }: { path: string; seconds: number },
): Promise<void> {
  const program = fileURLToPath(new URL("bare-server.ts", import.meta.url));
  const bare = fork(program, {
    execArgv: [...productFlags, "--import", "tsx"],
    env: { ...process.env, ...memoryEnvironment, NODE_ENV: "production" },
  });
  try {
    bare.send(await answerAt(url, path));
    const [port]: unknown[] = await once(bare, "message");
    const sides = [
      { name: "the product", url, pid, rounds: [] as number[], processor: 0, answered: 0 },
      {
        name: "bare server",
        url: `http://127.0.0.1:${String(port)}`,
        pid: Number(bare.pid),
        rounds: [] as number[],
        processor: 0,
        answered: 0,
      },
    ];
    for (const side of sides)
      await load(side.url, [{ path }], { connections: CONNECTIONS, seconds: 1 });
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of sides) {
        const before = processorTimeOf(side.pid);
        const asked = { connections: CONNECTIONS, seconds: seconds / ROUNDS };
        const { perSecond, answered } = await load(side.url, [{ path }], asked);
        side.rounds.push(perSecond);
        side.answered += answered;
        side.processor += processorTimeOf(side.pid) - before;
      }
    }
    console.log(
      `\n${path} against a bare server of Node that sends the same bytes, ${CONNECTIONS} connections`,
    );
    printTable(
      ["", "processor ms", "per second"],
      sides.map(({ name, processor, answered, rounds }) => [
        name,
        processor / answered,
        median(rounds),
      ]),
    );
    const [ours, theirs] = sides.map(({ rounds }) => median(rounds));
    const ratio = (ours ?? NaN) / (theirs ?? NaN);
    const verdict = ratio >= LEAST ? "ok" : "slower";
    console.log(`ratio: ${ratio.toFixed(2)}, at least ${LEAST}: ${verdict}`);
  } finally {
    bare.kill();
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function answerAt(url: string, path: string): Promise<BareAnswer> {
  return new Promise((resolve, reject) => {
    get(url + path, { agent: false, headers: PHONE }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const pairs = response.rawHeaders;
        const headers = pairs.filter((_, at) => !OF_NODE.test(pairs[at - (at % 2)] ?? ""));
        const body = Buffer.concat(chunks).toString("base64");
        resolve({ status: response.statusCode ?? 0, headers, body });
      });
    }).on("error", reject);
  });
}
