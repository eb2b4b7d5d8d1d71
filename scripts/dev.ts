// npm run dev: the product while it is worked on; pages follow every saved file.
import { createServer } from "vite";
import type { ServerBuild } from "@remix-run/node";
import { runProduct, type Source } from "./run-product";

process.env.DATA_DIR ||= "./data/development";

async function productInVite(): Promise<Source> {
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
  const ours = signals.flatMap((signal) => process.listeners(signal));
  const vite = await createServer({ server: { middlewareMode: true } });
  // Remix's plugin ends the process on the spot, before we can let go of the database.
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (!ours.includes(listener)) process.off(signal, listener);
    }
  }
  return {
    load: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    assets: vite.middlewares,
    close: () => vite.close(),
  };
}

await runProduct("development", productInVite);
