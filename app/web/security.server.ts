import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { config } from "~/env.server";
import { isDemo, servedOverHttps } from "~/installation.server";
import { log, pathForLog } from "~/log.server";
import { securityHeaders } from "./headers.server";
import { refusalPage } from "./refusal-page.server";
import type { Reason } from "./refusals";

/** Largest form the product accepts, in bytes. */
export const MAX_BODY = 1_000_000;

/** Set by the middleware on every request, whatever the sender wrote in it. */
export const REQUEST_ID = "x-request-id";
export const CLIENT_ADDRESS = "x-omarmt-client-address";

/** The address a request came from; behind a proxy as express's "trust proxy" understands it. */
export function clientAddress(request: globalThis.Request): string {
  return request.headers.get(CLIENT_ADDRESS) ?? "unknown";
}

/**
 * Stands before every page and action: headers, request id, and the refusal of what another site sends
 * or what is too large. Mounted by the server before the Remix handler.
 */
export function securityMiddleware(req: Request, res: Response, next: NextFunction): void {
  const id = randomUUID();
  req.headers[REQUEST_ID] = id;
  req.headers[CLIENT_ADDRESS] = req.ip ?? "unknown";
  res.setHeader("X-Request-Id", id);
  for (const [name, value] of Object.entries(securityHeaders(servedOverHttps())))
    res.setHeader(name, value);

  const reason = reasonToRefuse({
    method: req.method,
    path: req.path,
    headers: {
      origin: req.get("origin"),
      host: req.get("host"),
      secFetchSite: req.get("sec-fetch-site"),
      contentLength: req.get("content-length"),
      transferEncoding: req.get("transfer-encoding"),
    },
  });
  if (!reason) return next();
  log.warn({ requestId: id, method: req.method, path: pathForLog(`http://x${req.path}`), reason });
  const page = refusalPage(reason, req.get("accept-language") ?? null);
  // The rest of a body nobody reads must not hold the connection.
  res.setHeader("Connection", "close");
  res.status(page.status).set(page.headers).send(page.html);
}

type Asked = {
  method: string;
  path: string;
  headers: {
    origin: string | undefined;
    host: string | undefined;
    secFetchSite: string | undefined;
    contentLength: string | undefined;
    transferEncoding: string | undefined;
  };
};

/** Why a request goes no further than the door, or null when it may come in. */
export function reasonToRefuse({ method, path, headers }: Asked): Reason | null {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return null;
  if (!fromOwnSite(path, headers)) return "wrong-origin";
  // Browsers say how long a form is. Without it there would be no end to check.
  if (headers.transferEncoding !== undefined) return "too-large";
  return Number(headers.contentLength ?? 0) > MAX_BODY ? "too-large" : null;
}

/**
 * Browsers send Origin with every post, so a form on another site is known by it. What sends neither
 * Origin nor Sec-Fetch-Site is no browser of today; only the demo's sign-in, which guards nothing, lets
 * such a program in.
 */
function fromOwnSite(path: string, headers: Asked["headers"]): boolean {
  const { origin, host, secFetchSite } = headers;
  if (origin !== undefined) {
    if (origin === new URL(config().appUrl).origin) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
  if (secFetchSite !== undefined) return secFetchSite === "same-origin" || secFetchSite === "none";
  return isDemo() && path === "/demo/aanmelden";
}
