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
 * Whether the code on this picture reads as `expectedUrl`, and every other one too: a folded card has
 * two. A small picture (72 dpi) is enough and cheap.
 */
export async function codeReads(png: Buffer, expectedUrl: string): Promise<boolean> {
  await prepare();
  const found = await readBarcodes(new Uint8Array(png), {
    formats: ["QRCode"],
    maxNumberOfSymbols: 3,
  });
  return found.length > 0 && found.every(({ isValid, text }) => isValid && text === expectedUrl);
}
