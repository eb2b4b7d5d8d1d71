// Lets Node read our TypeScript: node --import ./scripts/typescript.mjs scripts/<command>.ts
import { register as registerRequire } from "tsx/cjs/api";
import { register as registerImport } from "tsx/esm/api";

const stopRequire = registerRequire();
const stopImport = registerImport();

/**
 * Ends it. The built product is plain JavaScript: read through this loader it and its packages took some 90 MB more
 * and a quarter of the start. Everything written in TypeScript must be loaded by then.
 */
export async function stopReadingTypescript() {
  stopRequire();
  await stopImport();
  // tsx asks Node for them, and Node then keeps the source maps of every package that has one: 25 MB that nobody reads.
  process.setSourceMapsEnabled(false);
}
