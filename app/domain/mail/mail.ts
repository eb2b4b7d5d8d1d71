/** From written to arrived; `uncertain` is never sent again by itself. */
export const MAIL_STATES = ["queued", "handingOver", "sent", "failed", "uncertain"] as const;
export type MailState = (typeof MAIL_STATES)[number];

export function isMailState(value: unknown): value is MailState {
  return MAIL_STATES.includes(value as MailState);
}

/** How often a mail is offered before it counts as failed. */
export const MAX_ATTEMPTS = 9;
