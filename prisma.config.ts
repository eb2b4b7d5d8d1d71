import { defineConfig } from "prisma/config";

// Only `prisma generate` reads this file. Migrations are run by app/database/migrate.server.ts,
// so no address of a database stands here.
export default defineConfig({ schema: "prisma/schema.prisma" });
