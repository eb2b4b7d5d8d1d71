import { randomUUID } from "node:crypto";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { findTally } from "~/domain/tally/find-tally.server";
import { recordTaps } from "~/domain/tally/record-taps.server";
import { NO_TAPS, TALLY_KINDS, tallyWindow } from "~/domain/tally/tally";
import { textFor } from "~/locales/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { ClosedTally } from "./closed-tally";
import { Keys } from "./keys";
import { lastTapIn, tapInAddress } from "./last-tap";
import { TallyScript } from "./tally-script-tag";

/** The page has a script of its own, no framework. */
export const handle = { scripts: true };

export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const key = params.key ?? "";
  const tally = await findTally(key, { now: new Date() });
  const t = textFor(await localeOf(request), "tally");
  const page = {
    key,
    tally,
    window: tally && tallyWindow(tally.slots),
    pageTitle: tally
      ? t("pageTitle", { place: tally.place || tally.title })
      : t("closed.unknown.title"),
    lastTap: lastTapIn(new URL(request.url).searchParams),
    // One per form: a form that is sent twice counts once.
    tapIds: {
      cups: randomUUID(),
      conversations: randomUUID(),
      volunteers: randomUUID(),
      undo: randomUUID(),
    },
  };
  return data(page, { status: tally ? 200 : 404 });
}

const tapForm = z.object({
  id: z.uuid(),
  kind: z.enum(TALLY_KINDS),
  step: z.enum(["1", "-1"]).transform((step) => (step === "1" ? 1 : -1)),
  undo: z.literal("1").optional(),
});

/** A tap of a phone without script. */
export async function action({ request, params }: ActionFunctionArgs) {
  const key = params.key ?? "";
  await requireWithinLimit("tallyTaps", key);
  const parsed = tapForm.safeParse(Object.fromEntries(await formData(request)));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { id, kind, step, undo } = parsed.data;
  const now = new Date();
  const answer = await recordTaps(
    { key, taps: [{ id, kind, amount: step, tappedAt: now }] },
    { now },
  );
  if (!answer.ok && answer.reason === "unknown") throw refusal("not-found");
  const counts = answer.ok && !undo;
  return redirect(
    `/tellen/${key}${counts ? tapInAddress({ kind, amount: step, tappedAt: now.toISOString() }) : ""}`,
    303,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.pageTitle),
  { name: "robots", content: "noindex" },
];

export default function TallyRoute() {
  const { key, tally, window, lastTap, tapIds } = useLoaderData<typeof loader>();
  const state = tally?.state ?? "unknown";
  return (
    <>
      {tally && state === "open" ? (
        <Keys tallyKey={key} tally={tally} lastTap={lastTap} tapIds={tapIds} />
      ) : (
        <ClosedTally state={state === "open" ? "unknown" : state} tally={tally} window={window} />
      )}
      <TallyScript tallyKey={key} open={state === "open"} totals={tally?.totals ?? NO_TAPS} />
    </>
  );
}
