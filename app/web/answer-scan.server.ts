import type { NextFunction, Request, RequestHandler, Response } from "express";
import { isPerson } from "~/domain/scans/visitor";
import { errorForLog, log } from "~/log.server";

const CODE = /^\/q\/([^/]+)\/?$/i;

type Parts = {
  /** The placement of a code and the page it leads to; null for what is not known, or not public. */
  follow: (typed: string) => { placementId: string; slug: string } | null;
  count: (placementId: string, scan: { scanner: string | null; now: Date }) => Promise<void>;
  /** Whose cookies ask for the page of the code itself: a helper ticks the poster off there. */
  leave?: (cookies: string) => boolean;
};

/** Answers scans of known codes from memory, when the scan is in the journal. What it does not know goes on. */
export function answerScans({ follow, count, leave }: Parts): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const typed = req.method === "GET" || req.method === "HEAD" ? CODE.exec(req.path)?.[1] : null;
    const found = typed ? follow(typed) : null;
    if (!found || (req.headers.cookie && leave?.(req.headers.cookie))) return next();
    const answer = () => {
      res.statusCode = 302;
      res.setHeader("Location", `/agenda/${found.slug}`);
      // Every scan must reach us, so nobody may keep the answer.
      res.setHeader("Cache-Control", "no-store");
      res.setHeader("Content-Length", "0");
      res.end();
    };
    count(found.placementId, { scanner: scannerOf(req), now: new Date() }).then(
      answer,
      (error: unknown) => {
        log.error(errorForLog(error), "a scan was not counted");
        answer();
      },
    );
  };
}

/** What tells one phone from another today, or null for what is no person. */
function scannerOf({ method, headers, ip }: Request): string | null {
  const userAgent = headers["user-agent"] ?? null;
  const purpose = ["sec-purpose", "purpose", "x-purpose", "x-moz"]
    .map((name) => headers[name])
    .find((value) => typeof value === "string");
  return isPerson({ method, userAgent, purpose: purpose?.toString() ?? null })
    ? `${ip ?? ""}\n${userAgent}`
    : null;
}
