import type { Request, RequestHandler, Response } from "express";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { endOfDay } from "~/shared/day";
import { countVisit } from "~/domain/agenda/count-visit.server";
import { publicVersion } from "~/domain/agenda/public-version.server";
import { absolute } from "~/installation.server";
import { dayKey } from "~/locales/format";
import { errorForLog, log } from "~/log.server";
import { KeptAnswers } from "./kept-answers";
import { localeOf } from "./locale.server";
import { PackedBody } from "./packed-body.server";
import { lastsUntil, publicView, type PublicView } from "./public-view";
import { REQUEST_ID } from "./security.server";
import { hasSessionCookie } from "./session.server";
import { isVisitByPerson } from "./visit.server";

const MOST_BYTES = 64_000_000;

/** An answer as everyone gets it. */
export type PublicAnswer = {
  version: string;
  until: number;
  status: number;
  headers: [string, string][];
  body: PackedBody;
  bytes: number;
};

type Render = (request: globalThis.Request) => Promise<globalThis.Response>;
type Parts = { render: Render; version: () => Promise<string>; now: () => Date };

/**
 * Answers what is public and asked by somebody who is not signed in, from what was rendered before as long as that is
 * right; everything else goes on to the pages themselves. See decision 0017.
 */
export function publicPages(build: ServerBuild): RequestHandler {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  return answerPublic({
    render: (request) => handle(request),
    version: publicVersion,
    now: () => new Date(),
  });
}

export function answerPublic({ render, version, now }: Parts): RequestHandler {
  const kept = new KeptAnswers<PublicAnswer>(MOST_BYTES);
  /** What is being rendered now: a hundred people who ask for one page at once make one. */
  const making = new Map<string, Promise<PublicAnswer>>();

  async function answerTo(view: PublicView, locale: string, requestId: string) {
    const current = await version();
    const key = `${locale} ${view.address}`;
    const known = kept.get(key);
    if (known?.version === current && known.until > now().getTime()) return known;
    const turn = `${current} ${key}`;
    const underway = making.get(turn);
    if (underway) return underway;
    const underConstruction = make(view, { locale, requestId, version: current }).finally(() =>
      making.delete(turn),
    );
    making.set(turn, underConstruction);
    const made = await underConstruction;
    if (made.status === 200 && !isForOnce(made)) kept.set(key, made);
    else kept.delete(key);
    return made;
  }

  async function make(
    { address, kind, lasts }: PublicView,
    asked: { locale: string; requestId: string; version: string },
  ): Promise<PublicAnswer> {
    const at = now();
    // Nothing of the person who happened to ask first may end up in the answer for everyone.
    const request = new globalThis.Request(absolute(address), {
      headers: { "Accept-Language": asked.locale, [REQUEST_ID]: asked.requestId },
    });
    const response = await render(request);
    const body = new PackedBody(Buffer.from(await response.arrayBuffer()));
    const headers = new Headers(response.headers);
    for (const name of ["Set-Cookie", "ETag", "Content-Length", "Vary"]) headers.delete(name);
    const ownTime = headers.get("Cache-Control")?.startsWith("public") ?? false;
    if (response.status === 200 && !ownTime) {
      headers.set("Cache-Control", "public, max-age=0, must-revalidate");
    }
    if (kind === "page") headers.set("Vary", "Cookie, Accept-Language");
    return {
      version: asked.version,
      until: lastsUntil(lasts, at, endOfDay(dayKey(at))).getTime(),
      status: response.status,
      headers: [...headers],
      body,
      bytes: body.bytes,
    };
  }

  return (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const view = viewIn(req.originalUrl);
    if (!view) return next();
    readerOf(req, view)
      .then((locale) =>
        locale === null ? null : answerTo(view, locale, String(req.headers[REQUEST_ID])),
      )
      .then(
        (answer) => {
          if (!answer || isForReader(answer, view)) return next();
          if (view.slug && answer.status === 200) countLook(req, view.slug, now());
          return send(answer, req, res);
        },
        // Without its database a page can still say so itself.
        () => next(),
      )
      .catch(next);
  };
}

/** "//agenda" is another host for a browser, and no page of ours. */
function viewIn(target: string): PublicView | null {
  const here = "http://here.invalid";
  if (target.startsWith("//") || !URL.canParse(target, here)) return null;
  const { origin, pathname, searchParams } = new URL(target, here);
  return origin === here ? publicView(pathname, searchParams) : null;
}

/** A page with scripts carries a number that must be another one every time. */
function isForOnce({ headers }: PublicAnswer): boolean {
  return headers.some(
    ([name, value]) => name === "content-security-policy" && value.includes("'nonce-"),
  );
}

/** A file is the same for everyone; the words that it is gone are in the language of who asks. */
function isForReader({ status, headers }: PublicAnswer, { kind }: PublicView): boolean {
  const type = headers.find(([name]) => name === "content-type")?.[1];
  return kind === "feed" && status === 404 && (type?.startsWith("text/html") ?? false);
}

/** The language to answer in; null when the answer is for one person. */
async function readerOf(req: Request, { kind, address }: PublicView): Promise<string | null> {
  if (kind === "feed") return "nl";
  const request = withHeaders(req, address);
  return (await hasSessionCookie(request)) ? null : localeOf(request);
}

function countLook(req: Request, slug: string, now: Date): void {
  const byPerson = isVisitByPerson(withHeaders(req, "/"));
  countVisit(slug, { byPerson, now }).catch((error: unknown) =>
    log.error(errorForLog(error), "visit not counted"),
  );
}

function withHeaders(req: Request, path: string): globalThis.Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  return new globalThis.Request(absolute(path), { method: req.method, headers });
}

async function send(answer: PublicAnswer, req: Request, res: Response): Promise<void> {
  const { body } = answer;
  const encoding = body.encodingFor(req.get("Accept-Encoding"));
  for (const [name, value] of answer.headers) res.setHeader(name, value);
  res.vary("Accept-Encoding");
  if (answer.status === 200) {
    res.setHeader("ETag", body.etag(encoding));
    if (body.isIn(req.get("If-None-Match"))) {
      res.removeHeader("Content-Type");
      res.status(304).end();
      return;
    }
  }
  const packed = await body.in(encoding);
  if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", packed.length);
  res.status(answer.status);
  if (req.method === "HEAD") res.end();
  else res.end(packed);
}
