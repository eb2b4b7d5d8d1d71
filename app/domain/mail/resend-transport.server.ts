import { resendDelivery } from "./mail-outcome";
import type { Transport } from "./transport.server";

/** Longest wait for an answer of Resend, in milliseconds. */
const ANSWER_LIMIT = 60_000;

/** Sends through Resend's API, or a server that speaks it. */
export function resendTransport({
  apiKey,
  baseUrl,
  from,
}: {
  apiKey: string;
  baseUrl: string | null;
  from: string;
}): Transport {
  return {
    repeatable: true,
    async deliver({ id, to, subject, html, text }) {
      // Loaded with the first mail: an installation with SMTP never needs it.
      const { Resend } = await import("resend");
      const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
      const sending = resend.emails.send(
        { from, to: [to], subject, html, text },
        { idempotencyKey: id },
      );
      const answer = await Promise.race([sending, noAnswer()]);
      if (answer === null) return resendDelivery({ name: "timeout", statusCode: null });
      return answer.error ? resendDelivery(answer.error) : { outcome: "sent" };
    },
  };
}

function noAnswer(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ANSWER_LIMIT).unref();
  });
}
