import { readFileSync } from "node:fs";
import { redirect } from "@remix-run/node";
// `?worker` makes Vite bundle it as one file that stands alone; it is loaded as an ordinary script.
import scriptAddress from "~/embed/agenda-element?worker&url";

/** The script for other sites, at the address they keep. */
export function loader() {
  if (import.meta.env.DEV) return redirect(scriptAddress);
  return new Response(builtScript(), {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}

let built: string | undefined;

/** No page of ours has it, so the build puts it only beside the code of the server. */
function builtScript(): string {
  const name = scriptAddress.slice(scriptAddress.lastIndexOf("/") + 1);
  return (built ??= readFileSync(new URL(name, import.meta.url), "utf8"));
}
