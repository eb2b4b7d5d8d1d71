import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { servedOverHttps } from "~/installation.server";
import { errorForLog, log } from "~/log.server";
import { securityHeaders } from "./headers.server";
import { localeAccepted } from "./locale.server";
import { logWhenDone } from "./log-request.server";
import type { PublicAnswer, PublicAnswers } from "./public-answers.server";
import { countLook } from "./public-look.server";
import { viewIn } from "./public-view";
import { reasonToRefuse } from "./security.server";

export type FirstAnswer = (
  req: IncomingMessage,
  res: ServerResponse,
  otherwise: () => void,
) => void;

/**
 * Answers who asks without a cookie for what is in memory, before express sees the request: its layers cost more than
 * the answer itself (decision 0041). Whatever is not that plain goes on to them, and they say the same.
 */
export function answerFirst({ known }: PublicAnswers, now: () => Date): FirstAnswer {
  return (req, res, otherwise) => {
    const view = isPlain(req) ? viewIn(req.url ?? "") : null;
    if (!view) return otherwise();
    const accepted = req.headers["accept-language"] ?? null;
    known(view, view.kind === "feed" ? "nl" : localeAccepted(accepted))
      .then(
        async (answer) => {
          if (!answer) return otherwise();
          if (view.slug) countLook(req, view.slug, now());
          await send(answer, req, res);
        },
        // Without the database the pages say so themselves.
        () => otherwise(),
      )
      .catch((error: unknown) => {
        log.error(errorForLog(error), "an answer from memory was not sent");
        res.destroy();
      });
  };
}

/** Nothing in it that makes the answer another one, and nothing the door would refuse. */
function isPlain({ method = "", url = "", headers }: IncomingMessage): boolean {
  if (method !== "GET" || headers.cookie !== undefined) return false;
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined)
    return false;
  const asked = { origin: headers.origin, host: headers.host, secFetchSite: undefined };
  const body = { contentLength: undefined, transferEncoding: undefined };
  return reasonToRefuse({ method, target: url, headers: { ...asked, ...body } }) === null;
}

async function send(
  { status, headers, body }: PublicAnswer,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const id = randomUUID();
  logWhenDone({ id, method: req.method ?? "", path: (req.url ?? "").split("?")[0] ?? "" }, res);
  const encoding = body.encodingFor(req.headers["accept-encoding"]);
  const lines = ["X-Request-Id", id, ...Object.entries(securityHeaders(servedOverHttps())).flat()];
  if (body.isIn(req.headers["if-none-match"])) {
    for (const [name, value] of headers) if (name !== "content-type") lines.push(name, value);
    lines.push("ETag", body.etag(encoding));
    res.writeHead(304, lines).end();
    return;
  }
  for (const [name, value] of headers) lines.push(name, value);
  const packed = body.ready(encoding) ?? (await body.in(encoding));
  if (encoding !== "identity") lines.push("Content-Encoding", encoding);
  lines.push("ETag", body.etag(encoding), "Content-Length", String(packed.length));
  res.writeHead(status, lines).end(packed);
}
