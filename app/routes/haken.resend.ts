import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveEvent } from "~/domain/newsletter/receive-event.server";
import { isSignedBy } from "~/domain/newsletter/webhook-signature.server";
import { config } from "~/env.server";
import { log } from "~/log.server";

/** Messages about one mail are small. */
const MOST = 100_000;

/** Where Resend tells about bounces and complaints. Only what is signed with the secret of the installation counts. */
export async function action({ request }: ActionFunctionArgs) {
  const secret = config().resendWebhookSecret;
  // Not set up: there is no such address.
  if (!secret) return new Response(null, { status: 404 });
  if (request.method !== "POST") return new Response(null, { status: 405 });
  if (Number(request.headers.get("Content-Length")) > MOST) {
    return new Response(null, { status: 413 });
  }
  const body = await request.text();
  const id = request.headers.get("svix-id");
  const now = new Date();
  const signed = {
    id,
    timestamp: request.headers.get("svix-timestamp"),
    signatures: request.headers.get("svix-signature"),
    body,
  };
  if (!id || !isSignedBy(secret, signed, now)) return new Response(null, { status: 401 });
  const received = await receiveEvent({ id, body }, { now });
  if (received === "unreadable") return new Response(null, { status: 400 });
  if (received === "ended") log.info("a subscription ended by a message of Resend");
  return new Response(null, { status: 200 });
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}
