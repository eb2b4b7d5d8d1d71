import pg from "pg";

/** The database of this test worker: a copy of the migrated template, made once and emptied between tests. */
export async function workerDatabase(
  serverUrl: string,
  template: string,
  worker: string,
): Promise<string> {
  const name = `tests_of_worker_${worker}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      // Tests need not survive a power cut, and write a little at a time.
      await client.query(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    }
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Empties the tables that hold rows, and the jobs; TRUNCATE of all tables would take many times as long. */
export async function emptyTables(client: pg.Client): Promise<void> {
  await client.query(emptyFilledTables);
}

const emptyFilledTables = `
  DO $$
  DECLARE
    name text;
    is_filled boolean;
    filled text[] := '{}';
  BEGIN
    FOR name IN
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
         OR (schemaname = 'pgboss' AND tablename = 'job')
    LOOP
      EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || name || ')' INTO is_filled;
      IF is_filled THEN filled := filled || name; END IF;
    END LOOP;
    IF filled <> '{}' THEN
      EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' CASCADE';
    END IF;
  END $$`;
