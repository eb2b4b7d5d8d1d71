import { createHmac } from "node:crypto";
import { sameText } from "~/domain/link-proof.server";

/** How far the clock of the sender and ours may be apart, in seconds. */
const TOLERANCE = 5 * 60;

/** The headers of a message of Resend, which signs by the rules of Svix. */
export type SignedMessage = {
  id: string | null;
  timestamp: string | null;
  /** One or more signatures with a space between them: "v1,<base64> v1,<base64>". */
  signatures: string | null;
  /** As it came in, byte for byte. */
  body: string;
};

/** Whether whoever sent this knows the secret, and sent it just now. */
export function isSignedBy(
  secret: string,
  { id, timestamp, signatures, body }: SignedMessage,
  now: Date,
): boolean {
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return signatures
    .split(" ")
    .filter((signature) => signature.startsWith("v1,"))
    .some((signature) => sameText(signature.slice(3), expected));
}
