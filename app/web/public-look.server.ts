import type { IncomingMessage } from "node:http";
import { countVisit } from "~/domain/agenda/count-visit.server";
import { isPerson } from "~/domain/scans/visitor";
import { errorForLog, log } from "~/log.server";

const PURPOSES = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/** Counts a look at the page of a listing; nobody waits for it. */
export function countLook({ method = "", headers }: IncomingMessage, slug: string, now: Date) {
  const purpose = PURPOSES.map((name) => headers[name]).find((value) => typeof value === "string");
  const byPerson = isPerson({
    method,
    userAgent: headers["user-agent"] ?? null,
    purpose: purpose?.toString() ?? null,
  });
  countVisit(slug, { byPerson, now }).catch((error: unknown) =>
    log.error(errorForLog(error), "visit not counted"),
  );
}
