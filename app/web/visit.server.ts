import { isPerson } from "~/domain/scans/visitor";

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
