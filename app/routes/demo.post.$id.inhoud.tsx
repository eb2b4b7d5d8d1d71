import type { LoaderFunctionArgs } from "@remix-run/node";
import { readLocalMail } from "~/domain/demo/read-mailbox.server";
import { requireDemo } from "~/web/demo.server";
import { refusal } from "~/web/refusals";

/** A mail as mail programs show it: its own styles, no scripts, links open in a page of their own. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

export async function loader({ params }: LoaderFunctionArgs) {
  requireDemo();
  const mail = await readLocalMail(params["id"] ?? "");
  if (!mail) throw refusal("not-found");
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
    },
  });
}
