import type { NextFunction, Request, Response } from "express";
import { countScan } from "~/domain/scans/count-scan.server";
import { followKnownCode } from "~/domain/scans/follow-code.server";
import { isPerson } from "~/domain/scans/visitor";
import { errorForLog, log } from "~/log.server";

const CODE = /^\/q\/([^/]+)\/?$/i;

/**
 * Answers scans of known codes before anything else of the product is asked: from memory, and when the scan is in the
 * journal. What it does not know goes on to the page of the code.
 */
export function redirectScans(req: Request, res: Response, next: NextFunction): void {
  const typed = req.method === "GET" || req.method === "HEAD" ? CODE.exec(req.path)?.[1] : null;
  const found = typed ? followKnownCode(typed) : null;
  if (found?.to !== "listing") return next();
  const answer = () => {
    res.statusCode = 302;
    res.setHeader("Location", `/agenda/${found.slug}`);
    // Every scan must reach us, so nobody may keep the answer.
    res.setHeader("Cache-Control", "no-store");
    res.setHeader("Content-Length", "0");
    res.end();
  };
  countScan(found.placementId, { scanner: scannerOf(req), now: new Date() }).then(
    answer,
    (error: unknown) => {
      log.error(errorForLog(error), "a scan was not counted");
      answer();
    },
  );
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
