import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

let ready: Promise<unknown> | undefined;

/** Loads the decoder from this machine; left alone it would fetch its WebAssembly from a public server. */
function prepare(): Promise<unknown> {
  ready ??= readFile(
    createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"),
  ).then((file) =>
    prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(file).buffer },
      fireImmediately: true,
    }),
  );
  return ready;
}

/**
 * Whether `expectedUrl` is read on this picture and nothing else. A small picture (72 dpi) is enough and
 * cheap. `codes` says how many must be read: a folded card has two.
 */
export async function codeReads(png: Buffer, expectedUrl: string, codes = 1): Promise<boolean> {
  await prepare();
  const found = await readBarcodes(new Uint8Array(png), {
    formats: ["QRCode"],
    // One more than there should be, so that a stray one is seen.
    maxNumberOfSymbols: codes + 1,
  });
  const all = found.every(({ isValid, text }) => isValid && text === expectedUrl);
  return found.length === codes && all;
}
