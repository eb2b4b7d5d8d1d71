import type pg from "pg";

/** A partner with organisers, and a communications team of one, in a campaign that asks for approval. */
export async function addNetwork(
  database: pg.Pool,
  { organisers }: { organisers: number },
): Promise<{ partnerId: string; organisers: string[]; communications: string }> {
  const partner = await database.query<{ id: string }>(
    `INSERT INTO "Partner" ("id", "slug", "name", "kind")
     VALUES (gen_random_uuid(), 'dock', 'DOCK', 'welfare') RETURNING "id"`,
  );
  const partnerId = partner.rows[0]?.id ?? "";
  await database.query(
    `INSERT INTO "Campaign" ("id", "slug", "name", "year", "design", "summary", "startsOn", "endsOn", "needsApproval")
     VALUES (gen_random_uuid(), 'hoi', 'HOI!', extract(year FROM now())::int, 'hoi', 'Koffie op het station.',
             now()::date, now()::date + 30, true)`,
  );
  const addAccount = async (name: string, roles: string) => {
    const email = `${name}@dock.example`;
    const { rows } = await database.query<{ id: string }>(
      `INSERT INTO "Account" ("id", "email", "name", "roles")
       VALUES (gen_random_uuid(), $1, $2, $3::"Role"[]) RETURNING "id"`,
      [email, name, roles],
    );
    return { id: rows[0]?.id ?? "", email };
  };
  const communications = (await addAccount("communicatie", "{communications}")).email;
  const emails: string[] = [];
  for (let n = 1; n <= organisers; n++) {
    const { id, email } = await addAccount(`organisator-${n}`, "{}");
    await database.query(`INSERT INTO "Membership" ("accountId", "partnerId") VALUES ($1, $2)`, [
      id,
      partnerId,
    ]);
    emails.push(email);
  }
  return { partnerId, organisers: emails, communications };
}
