import { createCookie, type Cookie } from "@remix-run/node";
import { servedOverHttps } from "~/installation.server";

const DAY = 24 * 60 * 60;

/**
 * Over https the name carries `__Host-`, so that no other host of the domain can set it. Browsers refuse
 * that prefix over plain http, which is only used on one's own machine.
 */
function cookie(name: string, maxAge: number): Cookie {
  const secure = servedOverHttps();
  return createCookie(secure ? `__Host-${name}` : name, {
    httpOnly: true,
    secure,
    sameSite: "lax",
    path: "/",
    maxAge,
  });
}

/** Holds the session's token. The server decides when a session ends; the cookie just outlives it. */
export const sessionCookie = () => cookie("omarmt", 365 * DAY);

/** Ties the six-digit code to the browser that asked for it: { requestId, next }. */
export const signInCookie = () => cookie("omarmt-aanmelden", 15 * 60);

/** The language somebody chose. */
export const localeCookie = () => cookie("taal", 365 * DAY);
