// A process that uses the embedded database, for tests: prints what it got, and on a signal one last answer.
import pg from "pg";
import { openDatabase } from "~/database/open-database.server";

const dataDir = String(process.argv[2]);
const { url, shared, stop } = await openDatabase({ dataDir, log: () => undefined });

const finish = async () => {
  // A request that was running when the signal came.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT pg_sleep(0.2)");
  await client.end();
  await stop();
  console.log("finished");
  process.exit(0);
};
process.once("SIGTERM", () => void finish());
process.once("SIGINT", () => void finish());
// Only now: who reads this may send a signal at once.
console.log(JSON.stringify({ url, shared }));
