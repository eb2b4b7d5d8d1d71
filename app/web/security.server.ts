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

/** Pages that take more, in bytes: a photo from a phone, a mark that is too large and gets told so at its field. */
const LARGER_BODIES: { page: RegExp; most: number }[] = [
  { page: /^\/ophangen\/[^/]+$/, most: 8_100_000 },
  { page: /^\/partners\/[^/]+\/beeldmerk$/, most: 8_100_000 },
  // More than is taken: a photo that is somewhat too large gets told so at its field.
  { page: /^\/agenda\/inzending\/[^/]+\/foto$/, most: 20_000_000 },
  // A calendar or list of 20 MB, and what a form puts around it.
  { page: /^\/importeren\/[^/]+$/, most: 20_100_000 },
  { page: /^\/inzendingen\/(?:nieuw|[^/]+\/bewerken)$/, most: 20_000_000 },
];

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
  // Our own address is APP_URL; this header only lets a stranger choose another.
  delete req.headers["x-forwarded-host"];
  res.setHeader("X-Request-Id", id);
  for (const [name, value] of Object.entries(securityHeaders(servedOverHttps())))
    res.setHeader(name, value);

  const reason = reasonToRefuse({
    method: req.method,
    target: req.originalUrl,
    headers: {
      origin: req.get("origin"),
      host: req.get("host"),
      secFetchSite: req.get("sec-fetch-site"),
      contentLength: req.get("content-length"),
      transferEncoding: req.get("transfer-encoding"),
    },
  });
  if (!reason) {
    if (isOpenToOthers(req.originalUrl)) delete req.headers.origin;
    else if (!READING.includes(req.method)) hostAsSent(req);
    return next();
  }
  log.warn({ requestId: id, method: req.method, path: pathForLog(req.path), reason });
  const page = refusalPage(reason, req.get("accept-language") ?? null);
  // The rest of a body nobody reads must not hold the connection.
  res.setHeader("Connection", "close");
  res.status(page.status).set(page.headers).send(page.html);
}

/**
 * Remix compares Origin with Host once more and fails on a difference, but most proxies put their own name
 * in Host. Here it was compared with APP_URL already.
 */
function hostAsSent(req: Request): void {
  const origin = req.get("origin");
  if (origin !== undefined) req.headers.host = new URL(origin).host;
}

type Asked = {
  method: string;
  /** As it stands in the request: a path with its query, unless the sender is no browser. */
  target: string;
  headers: {
    origin: string | undefined;
    host: string | undefined;
    secFetchSite: string | undefined;
    contentLength: string | undefined;
    transferEncoding: string | undefined;
  };
};

const READING = ["GET", "HEAD", "OPTIONS"];
const CHANGING = ["POST", "PUT", "PATCH", "DELETE"];

/** Why a request goes no further than the door, or null when it may come in. */
export function reasonToRefuse({ method, target, headers }: Asked): Reason | null {
  // Two slashes would name another host to whatever reads the target as an address.
  if (!/^\/(?![/\\])/.test(target) || !isHost(headers.host)) return "unreadable";
  // No page or text of ours has a NUL in it, and the database fails on one.
  if (target.includes("%00")) return "unreadable";
  // How earlier versions of Remix asked for data; this one answers, and calls it an error of ours.
  if (new URLSearchParams(target.split("?")[1]).has("_data")) return "unreadable";
  if (READING.includes(method)) return null;
  if (!CHANGING.includes(method)) return "unreadable";
  if (!isOpenToOthers(target) && !fromOwnSite(target, headers)) return "wrong-origin";
  // Browsers say how long a form is. Without it there would be no end to check.
  if (headers.transferEncoding !== undefined) return "too-large";
  return Number(headers.contentLength ?? 0) > mostBytes(target) ? "too-large" : null;
}

/**
 * What other programs may post to, without Origin or with another: mail programs that end a newsletter (RFC 8058) and
 * messages of Resend. They look at no cookie; what they may do is proven by the address itself, or by a signature. The
 * API can only be read, and says so itself in its own way.
 */
const OPEN_TO_OTHERS = [
  /^\/nieuwsbrief\/einde\/[\w.-]+$/,
  /^\/haken\/resend$/,
  /^\/api\/v1(?:\/[\w.-]+)+$/,
];

function isOpenToOthers(target: string): boolean {
  const path = target.split("?")[0] ?? "";
  return OPEN_TO_OTHERS.some((open) => open.test(path));
}

function mostBytes(target: string): number {
  // Remix adds ".data" and a query to the same page.
  const page = target.split("?")[0]?.replace(/\.data$/, "") ?? "";
  return LARGER_BODIES.find((larger) => larger.page.test(page))?.most ?? MAX_BODY;
}

/** Remix puts host and target together to one address, and fails on what gives none. */
function isHost(host: string | undefined): boolean {
  if (!/^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i.test(host ?? "")) return false;
  return URL.canParse(`http://${host}`);
}

/**
 * Browsers send Origin with every post, so a form on another site is known by it. What sends neither
 * Origin nor Sec-Fetch-Site is no browser of today; only the demo's sign-in, which guards nothing, lets
 * such a program in.
 */
function fromOwnSite(target: string, headers: Asked["headers"]): boolean {
  const { origin, host, secFetchSite } = headers;
  if (origin !== undefined) {
    if (origin === new URL(config().appUrl).origin) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
  if (secFetchSite !== undefined) return secFetchSite === "same-origin" || secFetchSite === "none";
  return isDemo() && target.split("?")[0] === "/demo/aanmelden";
}
