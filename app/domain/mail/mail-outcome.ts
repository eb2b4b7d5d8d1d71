/**
 * What came of offering a mail:
 * sent — taken; temporary — surely not taken, later perhaps; permanent — refused for good;
 * uncertain — cut off at the one moment after which nobody can know.
 */
export type Delivery =
  { outcome: "sent" } | { outcome: "temporary" | "permanent" | "uncertain"; failure: string };

export type OutgoingMail = {
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
};

/** What an SMTP server answered, or how far we were when the line broke. */
export function smtpDelivery(failed: {
  code: string | undefined;
  responseCode: number | undefined;
  /** Whether the whole message had gone out, so that the server may have taken it. */
  messageGone: boolean;
}): Delivery {
  const { code = "unknown", responseCode, messageGone } = failed;
  if (responseCode !== undefined && responseCode >= 400) {
    const failure = `smtp ${responseCode}`;
    return { outcome: responseCode >= 500 ? "permanent" : "temporary", failure };
  }
  if (messageGone) return { outcome: "uncertain", failure: `smtp ${code} after the message` };
  // An address the library itself cannot send to will not get better.
  if (code === "EENVELOPE") return { outcome: "permanent", failure: "smtp address refused" };
  return { outcome: "temporary", failure: `smtp ${code}` };
}

/**
 * What Resend answered. The id of the mail goes along as idempotency key, so trying again after a broken
 * line is safe for a day; our tries take less than eight hours.
 */
export function resendDelivery(error: { name: string; statusCode: number | null }): Delivery {
  const failure = `resend ${error.statusCode ?? "no answer"} ${error.name}`;
  // The key was used before with other words: the first one was taken.
  if (error.name === "invalid_idempotent_request") return { outcome: "uncertain", failure };
  const status = error.statusCode;
  const later =
    status === null ||
    status >= 500 ||
    status === 429 ||
    status === 408 ||
    error.name === "concurrent_idempotent_requests";
  return { outcome: later ? "temporary" : "permanent", failure };
}
