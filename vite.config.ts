import { vitePlugin as remix } from "@remix-run/dev";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";
import { checkTexts } from "./scripts/check-texts";

export default defineConfig({
  plugins: [checkTexts(), remix(remixOptions)],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { target: "es2022", cssMinify: true, assetsInlineLimit: 0 },
  // Part of the server itself, so that what no mail of ours uses (Tailwind, Markdown, Prism) is left out of it.
  ssr: { noExternal: [/^@react-email\//] },
  server: { host: "127.0.0.1" },
});
