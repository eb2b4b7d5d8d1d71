import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findTally } from "~/domain/tally/find-tally.server";
import { recordTaps } from "~/domain/tally/record-taps.server";
import { tapsSchema } from "~/domain/tally/taps-schema";
import { countUse } from "~/web/rate-limits.server";

/*
 * For the script of the tally page. 200: arrived, with the totals of all phones · 409: closed, with why ·
 * 404: no such link (any more) · 429: too fast, keep the taps and come back.
 */
const NO_STORE = { "Cache-Control": "no-store" };

export async function loader({ params }: LoaderFunctionArgs) {
  const tally = await findTally(params.key ?? "", { now: new Date() });
  if (!tally) return Response.json({ reason: "unknown" }, { status: 404, headers: NO_STORE });
  const { totals, state } = tally;
  return Response.json(
    { totals, state },
    { status: state === "open" ? 200 : 409, headers: NO_STORE },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const key = params.key ?? "";
  const limit = await countUse("tallyTaps", key);
  if (!limit.ok) {
    const headers = { ...NO_STORE, "Retry-After": String(limit.retryAfterSeconds) };
    return Response.json({ reason: "rate-limited" }, { status: 429, headers });
  }
  const parsed = tapsSchema.safeParse(await bodyOf(request));
  if (!parsed.success) {
    return Response.json({ reason: "unreadable" }, { status: 400, headers: NO_STORE });
  }
  const answer = await recordTaps({ key, taps: parsed.data.taps }, { now: new Date() });
  if (answer.ok) {
    return Response.json({ totals: answer.totals, state: "open" }, { headers: NO_STORE });
  }
  if (answer.reason === "unknown") {
    return Response.json({ reason: "unknown" }, { status: 404, headers: NO_STORE });
  }
  const { totals, reason } = answer;
  return Response.json({ totals, state: reason }, { status: 409, headers: NO_STORE });
}

/** Undefined when it is no JSON. */
async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
