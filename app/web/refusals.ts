/**
 * Why something did not happen → the HTTP status it gets. The words stand in the texts `refusals`, under
 * the same name. A verb that refuses for a new reason adds it here and there; a refusal that belongs to
 * one field of a form is shown at that field instead (texts `validation`).
 */
export const REFUSALS = {
  "not-found": 404,
  "not-allowed": 403,
  "wrong-state": 409,
  "changed-meanwhile": 409,
  "rate-limited": 429,
  "wrong-origin": 403,
  "too-large": 413,
  unreadable: 400,
  failed: 500,
  /** Nobody answers at the database's address; in a moment it may. */
  "database-away": 503,
  "link-invalid": 410,
  "code-wrong": 400,
  "own-account": 409,
  "last-admin": 409,
  "email-taken": 409,
  "spam-suspected": 400,
  "poster-refused": 422,
  "poster-not-approved": 409,
  "newsletter-empty": 409,
} as const satisfies Record<string, number>;

export type Reason = keyof typeof REFUSALS;

/** What a thrown refusal carries; the error page reads it to choose its words. */
export type RefusalData = { reason: Reason };

export function isRefusalData(data: unknown): data is RefusalData {
  return (
    typeof data === "object" &&
    data !== null &&
    "reason" in data &&
    typeof data.reason === "string" &&
    data.reason in REFUSALS
  );
}

/** To throw in a loader or action: the error page tells it in the visitor's language. */
export function refusal(reason: Reason, headers?: HeadersInit): Response {
  const data: RefusalData = { reason };
  return Response.json(data, { status: REFUSALS[reason], headers });
}
