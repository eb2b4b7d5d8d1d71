// npm run db:migration -- <name>: writes the next migration from prisma/schema.prisma.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { openTemporaryDatabase } from "~/database/temporary-database.server";
import { writeMigration } from "~/database/write-migration.server";

const root = fileURLToPath(new URL("..", import.meta.url));
const name = process.argv.slice(2).join(" ").trim();
if (!/[a-z]/i.test(name)) {
  console.error('Say what changes, for example: npm run db:migration -- "add opening hours"');
  process.exit(1);
}

const scratch = await openTemporaryDatabase();
try {
  const path = await writeMigration({
    name,
    now: new Date(),
    migrationsFolder: fileURLToPath(new URL("../prisma/migrations", import.meta.url)),
    schemaPath: fileURLToPath(new URL("../prisma/schema.prisma", import.meta.url)),
    scratchUrl: scratch.url,
  });
  console.log(
    path
      ? `Wrote ${relative(root, path)}. Read it before you commit it.`
      : "The migrations equal the schema: nothing to write.",
  );
} finally {
  await scratch.close();
}
