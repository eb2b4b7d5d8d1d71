import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/**
 * The SQL that turns the database at `url` into the Prisma schema at `schemaPath`; null when they are equal.
 * Works with Prisma's own engine, the WebAssembly one: the command line fetches a binary from outside the registry.
 */
export async function schemaDiff(url: string, schemaPath: string): Promise<string | null> {
  const { SchemaEngine } = await (engineOfProcess ??= loadEngine());
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new CatalogueReader({ connectionString: url }),
  );
  const files = [{ path: schemaPath, content: readFileSync(schemaPath, "utf8") }];
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    engine.free();
  }
}

/**
 * Three columns of the catalogue have PostgreSQL's internal type "char". The engine insists on it and the adapter
 * does not know it, so they travel as text and get their type back on arrival.
 */
class CatalogueReader extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const ask = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await ask({ ...query, sql: query.sql.replace(charColumns, "$1::text") });
      const columnTypes = answer.columnTypes.map((type, column) =>
        charNames.has(answer.columnNames[column] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes };
    };
    return adapter;
  }
}
const charColumns = /\b(constr\.contype|con\.confdeltype|con\.confupdtype)\b/g;
const charNames = new Set(["constraint_type", "confdeltype", "confupdtype"]);

/** Loaded once: a second instance in one process makes the first one panic. */
let engineOfProcess: ReturnType<typeof loadEngine> | undefined;

/** The package's entry imports its .wasm as a module, which Node does not do by itself. */
async function loadEngine() {
  const require = createRequire(import.meta.url);
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(
    readFileSync(bindings.replace(/\.js$/, ".wasm")),
    { "./schema_engine_bg.js": engine },
  );
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}
