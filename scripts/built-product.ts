import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Source } from "./run-product";
import { stopReadingTypescript } from "./typescript.mjs";

/** The product as scripts/bootstrap.mjs built it. */
export async function builtProduct(): Promise<Source> {
  const path = fileURLToPath(new URL("../build/server/index.js", import.meta.url));
  await stopReadingTypescript();
  const build: ServerBuild = await import(pathToFileURL(path).href);
  return { load: async () => build };
}
