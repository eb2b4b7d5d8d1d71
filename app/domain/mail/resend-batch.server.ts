import type { OutgoingMail } from "./mail-outcome";

/** Longest wait for an answer of Resend, in milliseconds. */
const ANSWER_LIMIT = 60_000;

/** As many as Resend takes in one call. */
export const BATCH_SIZE = 100;

export type BatchMail = OutgoingMail & { headers: Record<string, string> };

/**
 * What came of offering a batch:
 * answered — for each mail its id at Resend, or why it was refused; later — surely not taken;
 * unknown — nobody knows, and offering the same again is safe; refused — nothing of us is taken, such as with a wrong key;
 * malformed — something in it is wrong, perhaps one mail;
 * otherWords — the key was used for other words: what was taken then, nobody knows here.
 */
export type BatchAnswer =
  | { outcome: "answered"; mails: ({ providerId: string } | { failure: string })[] }
  | { outcome: "later" | "unknown" | "refused" | "malformed" | "otherWords"; failure: string };

export type SendBatch = (key: string, mails: BatchMail[]) => Promise<BatchAnswer>;

/** Sends through Resend's batch endpoint, or a server that speaks it; the same key and words twice deliver once. */
export function resendBatch({
  apiKey,
  baseUrl,
  from,
}: {
  apiKey: string;
  baseUrl: string | null;
  from: string;
}): SendBatch {
  return async (key, mails) => {
    const { Resend } = await import("resend");
    const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
    const sending = resend.batch.send(
      mails.map(({ to, subject, html, text, headers }) => ({
        from,
        to: [to],
        subject,
        html,
        text,
        headers,
      })),
      // One address that is no address must not hold up the others.
      { idempotencyKey: key, batchValidation: "permissive" },
    );
    const answer = await Promise.race([sending, noAnswer()]);
    if (answer === null) return { outcome: "unknown", failure: "resend no answer" };
    if (answer.error) return refusalOf(answer.error);
    const { data, errors = [] } = answer.data;
    const failures = new Map(errors.map(({ index, message }) => [index, message]));
    const ids = data.map(({ id }) => id);
    const answers = mails.map((_mail, index) => {
      const refused = failures.get(index);
      if (refused !== undefined) return { failure: "resend address refused" };
      const providerId = ids.shift();
      return providerId ? { providerId } : { failure: "resend gave no id" };
    });
    return { outcome: "answered", mails: answers };
  };
}

export function refusalOf(error: { name: string; statusCode: number | null }): BatchAnswer {
  const status = error.statusCode;
  const failure = `resend ${status ?? "no answer"} ${error.name}`;
  if (error.name === "invalid_idempotent_request") return { outcome: "otherWords", failure };
  // 409 also while the first call with this key is still being answered.
  if (status === null || status >= 500 || status === 408 || status === 409) {
    return { outcome: "unknown", failure };
  }
  // What was paid for is used up; that takes longer than waiting.
  if (status === 429 && error.name.includes("quota")) return { outcome: "refused", failure };
  if (status === 429) return { outcome: "later", failure };
  return { outcome: status === 400 || status === 422 ? "malformed" : "refused", failure };
}

function noAnswer(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ANSWER_LIMIT).unref();
  });
}
