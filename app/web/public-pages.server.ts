import type { Request, RequestHandler, Response } from "express";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { isDatabaseAway } from "~/database/database-away";
import { publicVersion } from "~/domain/agenda/public-version.server";
import { absolute } from "~/installation.server";
import { localeOf } from "./locale.server";
import {
  publicAnswers,
  type PublicAnswer,
  type PublicAnswers,
  type PublicParts,
} from "./public-answers.server";
import { answerFirst, type FirstAnswer } from "./public-first.server";
import { countLook } from "./public-look.server";
import { viewIn, type PublicView } from "./public-view";
import { REQUEST_ID } from "./security.server";
import { hasSessionCookie } from "./session.server";

/**
 * Answers what is public and asked by somebody who is not signed in, from what was rendered before as long as that is
 * right; everything else goes on to the pages themselves. See decision 0017.
 */
export function publicPages(build: ServerBuild): { first: FirstAnswer; pages: RequestHandler } {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  const now = () => new Date();
  const answers = publicAnswers({
    render: (request) => handle(request),
    version: publicVersion,
    now,
  });
  return {
    first: answerFirst(answers, now),
    pages: answerPages(answers, { version: publicVersion, now }),
  };
}

/** For what comes to express; what answerFirst leaves comes here too. */
export function answerPublic(parts: PublicParts): RequestHandler {
  return answerPages(publicAnswers(parts), parts);
}

function answerPages(
  { answerTo, lastKnown }: PublicAnswers,
  { version, now }: Pick<PublicParts, "version" | "now">,
): RequestHandler {
  async function answerFor(req: Request, view: PublicView): Promise<PublicAnswer | null> {
    const { locale, personal } = await readerOf(req, view);
    try {
      if (!personal) return await answerTo(view, locale, String(req.headers[REQUEST_ID]));
      // Only to know whether the page itself can be made.
      await version();
      return null;
    } catch (error) {
      // Whoever is signed in is better served by what everybody sees than by nothing.
      if (isDatabaseAway(error)) return lastKnown(view, locale);
      throw error;
    }
  }

  return (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const view = viewIn(req.originalUrl);
    if (!view) return next();
    answerFor(req, view)
      .then(
        (answer) => {
          if (!answer || isForReader(answer, view)) return next();
          if (view.slug && answer.status === 200) countLook(req, view.slug, now());
          return send(answer, req, res);
        },
        // The page itself says best what is wrong.
        () => next(),
      )
      .catch(next);
  };
}

/** A file is the same for everyone; the words that it is gone are in the language of who asks. */
function isForReader({ status, headers }: PublicAnswer, { kind }: PublicView): boolean {
  const type = headers.find(([name]) => name === "content-type")?.[1];
  return kind === "feed" && status === 404 && (type?.startsWith("text/html") ?? false);
}

/** The language to answer in, and whether the answer is for one person. */
async function readerOf(
  req: Request,
  { kind, address }: PublicView,
): Promise<{ locale: string; personal: boolean }> {
  if (kind === "feed") return { locale: "nl", personal: false };
  const request = withHeaders(req, address);
  return { locale: await localeOf(request), personal: await hasSessionCookie(request) };
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
