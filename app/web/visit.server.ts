import { isPerson } from "~/domain/scans/visitor";
import { clientAddress } from "./security.server";

/** Whether this request is somebody looking at the page, and so counts as a visit or a scan. */
export function isVisitByPerson(request: Request): boolean {
  const { headers, method } = request;
  return isPerson({
    method,
    userAgent: headers.get("User-Agent"),
    purpose:
      headers.get("Sec-Purpose") ??
      headers.get("Purpose") ??
      headers.get("X-Purpose") ??
      headers.get("X-Moz"),
  });
}

/** What tells one scanner's phone from another today (it is hashed, never kept); null for what is no person. */
export function scannerOf(request: Request): string | null {
  if (!isVisitByPerson(request)) return null;
  return `${clientAddress(request)}\n${request.headers.get("User-Agent")}`;
}
