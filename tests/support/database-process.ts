import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";

export interface DatabaseProcess {
  url: string;
  shared: boolean;
  /** Sends a signal to the whole process group, as Ctrl-C does; gives what it said and its exit code. */
  end: (signal: NodeJS.Signals) => Promise<{ code: number | null; said: string[] }>;
}

const program = fileURLToPath(new URL("use-database.ts", import.meta.url));

/** Starts another process that uses the database of `dataDir`. */
export async function startDatabaseProcess(dataDir: string): Promise<DatabaseProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", program, dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint += String(chunk)));
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => said.push(line));
  await Promise.race([once(lines, "line"), once(child, "exit")]);
  if (!said[0]) throw new Error(`the process ended: ${complaint}`);
  const end = async (signal: NodeJS.Signals) => {
    // Closed, not only ended: then its last words have been read too.
    const gone = once(child, "close");
    process.kill(-Number(child.pid), signal);
    const [code] = await gone;
    return { code, said: said.slice(1) };
  };
  return { ...JSON.parse(said[0]), end };
}

export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
