import type { HeadersFunction } from "@remix-run/node";
import { findSubmission, type FoundSubmission } from "~/domain/submissions/find-submission.server";
import { NOT_SENT_IN, type FormStep } from "~/domain/submissions/submission";
import { isId } from "~/domain/id";
import { idOfToken, linkToken, proofOf, sameText } from "~/domain/link-proof.server";
import { requireWithinLimit } from "./rate-limits.server";
import { refusal } from "./refusals";
import { clientAddress } from "./security.server";
import { requireAccount } from "./session.server";

/**
 * Of every page behind a private link: no cache keeps it and no search engine shows it. Its address does not go along
 * to other sites (Referrer-Policy: same-origin, see headers.server.ts); stricter, and browsers would leave out the
 * Origin by which we know our own forms.
 */
export const privateHeaders: HeadersFunction = () => ({
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex, nofollow",
});

/** The steps in the address of the form. */
export const STEP_PATHS: Record<FormStep, string> = {
  what: "wat",
  when: "wanneer",
  where: "waar",
  who: "voor-wie",
  join: "meedoen",
  image: "foto",
  you: "van-wie",
};

export function stepOfPath(path: string | undefined): FormStep | null {
  const found = Object.entries(STEP_PATHS).find(([, known]) => known === path);
  return found ? (found[0] as FormStep) : null;
}

/** "/agenda/inzending/<token>", of which the pages of one submission are parts. */
export function privatePath(submissionId: string, part = ""): string {
  const base = `/agenda/inzending/${linkToken("submission", submissionId)}`;
  return part ? `${base}/${part}` : base;
}

/** The submission a private link is for; otherwise 404. Trying links is counted, opening one's own is not. */
export async function submissionOfLink(
  request: Request,
  token: string | undefined,
): Promise<FoundSubmission> {
  const id = idOfToken("submission", token ?? "");
  if (!id) {
    await requireWithinLimit("linkAttemptsPerAddress", clientAddress(request));
    throw refusal("not-found");
  }
  const found = await findSubmission(id, { by: "link" });
  if (!found) throw refusal("not-found");
  return found;
}

/** What an account or one of its partners sent in, once it is sent in; otherwise 404. Who is not signed in is asked to. */
export async function submissionOfAccount(request: Request, id = "") {
  const account = await requireAccount(request);
  const found = isId(id) ? await findSubmission(id, { by: "account", account }) : null;
  if (!found || NOT_SENT_IN.includes(found.state)) throw refusal("not-found");
  return { account, sender: { by: "account", account } as const, found };
}

/** Faster than this nobody fills in the first step, in milliseconds. */
const FASTEST = 2_000;

/** When a form was opened, so that programs that answer at once are known. Nobody else can make one. */
export function openedStamp(now: Date): string {
  const at = String(now.getTime());
  return `${at}.${proofOf("form-opened", at).toString("base64url")}`;
}

/** Whether a person could have filled in the form since it was opened. */
export function longEnough(stamp: unknown, now: Date): boolean {
  if (typeof stamp !== "string") return false;
  const [at = ""] = stamp.split(".");
  const opened = Number(at);
  if (!/^\d{13}$/.test(at) || !sameText(openedStamp(new Date(opened)), stamp)) return false;
  return now.getTime() - opened >= FASTEST;
}

/** A mail to an address that nobody confirmed yet: whoever holds the link typed it, and it may be anybody's. */
export async function requireMayMail(request: Request, email: string): Promise<void> {
  await requireWithinLimit("submissionMailsPerAddress", clientAddress(request));
  await requireWithinLimit("submissionMails", email);
  await requireWithinLimit("submissionMailsPerDay", email);
}
