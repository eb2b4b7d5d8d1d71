import { redirect } from "@remix-run/node";
import type { ActingAccount } from "~/domain/access/acting-account";
import { may, type Scope } from "~/domain/access/may";
import type { Power } from "~/domain/access/powers";
import { accountOfSession } from "~/domain/accounts/account-of-session.server";
import { endSession } from "~/domain/accounts/end-session.server";
import { startSession } from "~/domain/accounts/start-session.server";
import { sessionCookie, signInCookie } from "./cookies.server";
import { refusal } from "./refusals";
import { safePath } from "./safe-path";

async function tokenOf(request: Request): Promise<string | null> {
  const token: unknown = await sessionCookie().parse(request.headers.get("Cookie"));
  return typeof token === "string" ? token : null;
}

/** Whether the browser says it is signed in; not checked, for what only has to be careful. */
export async function hasSessionCookie(request: Request): Promise<boolean> {
  return (await tokenOf(request)) !== null;
}

/** Who is signed in, or null. */
export async function currentAccount(request: Request): Promise<ActingAccount | null> {
  const token = await tokenOf(request);
  return token ? accountOfSession(token, { now: new Date() }) : null;
}

/** Who is signed in; otherwise goes to the sign-in page and comes back here afterwards. */
export async function requireAccount(request: Request): Promise<ActingAccount> {
  const account = await currentAccount(request);
  if (account) return account;
  const { pathname, search } = new URL(request.url);
  const back = safePath(pathname + search, "/");
  throw redirect(`/aanmelden?naar=${encodeURIComponent(back)}`);
}

/** Who is signed in, when this power is held for all of `scope`; otherwise 403. */
export async function requirePower(
  request: Request,
  power: Power,
  scope?: Scope,
): Promise<ActingAccount> {
  const account = await requireAccount(request);
  if (!may(account, power, scope)) throw refusal("not-allowed");
  return account;
}

/** Starts a session, ends the one this browser had, and goes on to `next`. */
export async function signIn(
  request: Request,
  accountId: string,
  next: string | null,
): Promise<Response> {
  const before = await tokenOf(request);
  const now = new Date();
  if (before) await endSession(before);
  const token = await startSession(accountId, { now });
  return redirect(safePath(next, "/campagnes"), {
    headers: { "Set-Cookie": await sessionCookie().serialize(token) },
  });
}

/** Ends the session of this browser. */
export async function signOut(request: Request): Promise<Response> {
  const token = await tokenOf(request);
  if (token) await endSession(token);
  return redirect("/", {
    headers: { "Set-Cookie": await sessionCookie().serialize("", { maxAge: 0 }) },
  });
}

/** The sign-in this browser asked for, kept in a cookie of fifteen minutes. */
export async function askedSignIn(
  request: Request,
): Promise<{ requestId: string; next: string } | null> {
  const asked: unknown = await signInCookie().parse(request.headers.get("Cookie"));
  if (typeof asked !== "object" || asked === null) return null;
  if (!("requestId" in asked && "next" in asked)) return null;
  const { requestId, next } = asked;
  return typeof requestId === "string" && typeof next === "string" ? { requestId, next } : null;
}
