import { existsSync, readFileSync } from "node:fs";
import { redirect } from "@remix-run/node";
// `?worker` makes Vite bundle it as one file that stands alone; it is loaded as an ordinary script.
import scriptAddress from "~/embed/agenda-element?worker&url";

/** The script for other sites, at the address they keep. */
export function loader() {
  if (import.meta.env.DEV) return redirect(scriptAddress);
  built ??= builtScript();
  return new Response(built, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}

let built: string | undefined;

/**
 * No page of ours has it, so the build puts it only beside the code of the server. That code is one file in
 * the build's folder, or several in its folder of assets: the script is looked for from both.
 */
function builtScript(): string {
  const places = [`.${scriptAddress}`, `..${scriptAddress}`].map(
    (path) => new URL(path, import.meta.url),
  );
  const place = places.find((url) => existsSync(url));
  if (!place) throw new Error(`the build has no ${scriptAddress}`);
  return readFileSync(place, "utf8");
}
