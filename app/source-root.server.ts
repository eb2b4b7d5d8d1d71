import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder in which a program of ours stands under this path. It is looked for upwards from this module: the built
 * server lies elsewhere than the sources do, and programs beside it run from those.
 */
export function sourceRoot(program: string): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let at = start; ; at = dirname(at)) {
      if (existsSync(join(at, program))) return at;
      if (dirname(at) === at) break;
    }
  }
  throw new Error(`${program} was not found.`);
}
