// npm run dev: the product while it is worked on; pages follow every saved file.
import { createServer } from "vite";
import type { ServerBuild } from "@remix-run/node";
import { runProduct, type Source } from "./run-product";

process.env.DATA_DIR ||= "./data/development";

async function productInVite(): Promise<Source> {
  const vite = await createServer({ server: { middlewareMode: true } });
  return {
    load: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    assets: vite.middlewares,
    close: () => vite.close(),
  };
}

await runProduct("development", productInVite);
