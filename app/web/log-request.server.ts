import type { ServerResponse } from "node:http";
import { log, pathForLog } from "~/log.server";

/** No query strings, no addresses, and of the path only the part that cannot be somebody's secret link. */
export function logWhenDone(
  { id, method, path }: { id: unknown; method: string; path: string },
  response: ServerResponse,
): void {
  const start = performance.now();
  response.once("close", () => {
    log.info(
      {
        requestId: id,
        method,
        path: pathForLog(path),
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        ...(response.writableFinished ? {} : { cutOff: true }),
      },
      "request",
    );
  });
}
