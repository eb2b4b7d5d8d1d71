import pg from "pg";
import { DatabaseProblem } from "./database-problem";

/** What a database was first started as. The data of one kind is never opened by another. */
export type InstallationKind = "production" | "demo" | "development";

/**
 * Refuses a database that belongs to another kind of installation: a demo, where anyone signs in as anyone, never
 * runs on real people's data. Call it before anything is changed.
 *
 * @throws DatabaseProblem
 */
export async function refuseOtherKind(url: string, kind: InstallationKind): Promise<void> {
  const found = await withClient(url, kindOf);
  if (found === null || found === kind) return;
  throw new DatabaseProblem(
    `This database belongs to a ${found} installation, not to a ${kind} one. Nothing was changed.\n` +
      "Choose another with DATABASE_URL or DATA_DIR.",
  );
}

/** Writes down at the first start what kind of installation this is; needs the migrations. */
export async function claimInstallation(url: string, kind: InstallationKind): Promise<void> {
  await withClient(url, (client) =>
    client.query('INSERT INTO "Installation" (id, kind) VALUES (1, $1) ON CONFLICT DO NOTHING', [
      kind,
    ]),
  );
  // Two first starts of different kinds at the same moment: the later one stops here.
  await refuseOtherKind(url, kind);
}

async function kindOf(client: pg.Client): Promise<string | null> {
  const table = await client.query(`SELECT to_regclass('"Installation"') IS NOT NULL AS there`);
  if (table.rows[0]?.there !== true) return null;
  const { rows } = await client.query<{ kind: string }>('SELECT kind FROM "Installation"');
  return rows[0]?.kind ?? null;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
