import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import type {
  ActionFunctionArgs,
  EntryContext,
  HandleDataRequestFunction,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { config } from "~/env.server";
import { errorForLog, log, pathForLog } from "~/log.server";
import { NonceContext } from "~/ui/nonce";
import { RETRY_AFTER } from "~/web/away-file.server";
import { localeCookie } from "~/web/cookies.server";
import { contentSecurityPolicy } from "~/web/headers.server";
import { localeInAddress } from "~/web/locale.server";
import { REQUEST_ID } from "~/web/security.server";
import { hasSessionCookie } from "~/web/session.server";

export { loadStartingData, startBackground, stopBackground } from "~/background.server";
export { closeDatabase } from "~/db.server";
export { firstStart } from "~/domain/accounts/first-start.server";
export { seedDemo } from "~/domain/demo/seed-demo.server";
export { redirectScans } from "~/web/scan-redirect.server";
export { publicPages } from "~/web/public-pages.server";
export { securityMiddleware } from "~/web/security.server";

/** A page that takes longer than this is cut off, in milliseconds. */
const RENDER_LIMIT = 10_000;

/** Pages are rendered whole and then sent: they have no parts that come later. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const hasScripts = asksFor(context, "scripts") || asksFor(context, "frameworkScripts");
  const nonce = hasScripts ? randomBytes(16).toString("base64") : undefined;
  const page = await renderWhole(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Content-Security-Policy")) {
    headers.set(
      "Content-Security-Policy",
      contentSecurityPolicy({
        nonce,
        frames: asksFor(context, "frames"),
        tilesFrom: asksFor(context, "mapTiles") ? config().mapTiles?.url : null,
      }),
    );
  }
  await keepChosenLocale(request, headers);
  if (isBehindLink(context)) {
    headers.set("Cache-Control", "private, no-store");
    headers.set("X-Robots-Tag", "noindex, nofollow");
  }
  await keepPersonalPagesPrivate(request, headers);
  if (status === 503) {
    headers.set("Retry-After", RETRY_AFTER);
    headers.set("Cache-Control", "no-store");
  }
  return new Response(page, { status, headers });
}

/** The same data without the page, for a page that runs the framework's scripts. */
export const handleDataRequest: HandleDataRequestFunction = async (response, { request }) => {
  await keepPersonalPagesPrivate(request, response.headers);
  return response;
};

/** Called by Remix for every error nobody expected. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // Somebody who closed the page is no error, and neither is an address that leads nowhere.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error(
    {
      requestId: request.headers.get(REQUEST_ID) ?? undefined,
      method: request.method,
      path: pathForLog(request.url),
      ...errorForLog(error),
    },
    "request failed",
  );
}

/** Whether the address itself is the secret of one person, whatever the route says of its headers. */
function isBehindLink({ staticHandlerContext: { matches } }: EntryContext): boolean {
  return matches.some(({ params }) => params.token !== undefined);
}

/** Whether a matched route asks for something special: `export const handle = { scripts: true }`. */
function asksFor(
  context: EntryContext,
  what: "scripts" | "frameworkScripts" | "frames" | "mapTiles",
): boolean {
  return context.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = context.routeModules[route.id]?.handle;
    return typeof handle === "object" && handle !== null && Reflect.get(handle, what) === true;
  });
}

function renderWhole(element: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const collector = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks).toString("utf8"));
        done();
      },
    });
    const limit = setTimeout(() => abort(new Error("rendering took too long")), RENDER_LIMIT);
    const { pipe, abort } = renderToPipeableStream(element, {
      onAllReady() {
        clearTimeout(limit);
        pipe(collector);
      },
      onShellError(error) {
        clearTimeout(limit);
        reject(error instanceof Error ? error : new Error("rendering failed"));
      },
      onError(error) {
        clearTimeout(limit);
        reject(error instanceof Error ? error : new Error("rendering failed"));
      },
    });
  });
}

/** Header and menu tell who is signed in, so such a page is nobody else's, whatever the route says. */
async function keepPersonalPagesPrivate(request: Request, headers: Headers): Promise<void> {
  headers.append("Vary", "Cookie, Accept-Language");
  if (await hasSessionCookie(request)) headers.set("Cache-Control", "private, no-store");
  else if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-cache");
}

/** `?taal=en` holds for the next pages too. */
async function keepChosenLocale(request: Request, headers: Headers): Promise<void> {
  const chosen = localeInAddress(request);
  if (chosen) headers.append("Set-Cookie", await localeCookie().serialize(chosen));
}
