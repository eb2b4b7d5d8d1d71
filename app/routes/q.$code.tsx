import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { findPlacementToHang } from "~/domain/posters/print-list.server";
import { countScan } from "~/domain/scans/count-scan.server";
import { followCode } from "~/domain/scans/follow-code.server";
import { textFor } from "~/locales/text";
import { errorForLog, log } from "~/log.server";
import { Button, ButtonLink } from "~/ui/button";
import { TextField } from "~/ui/text-field";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { currentAccount } from "~/web/session.server";
import { scannerOf } from "~/web/visit.server";

/** Every scan must reach us, so nobody may keep the answer. */
const NOT_KEPT = { "Cache-Control": "no-store" };

/**
 * The address on a poster: counts the scan and goes on to the page at once. Codes in memory are answered before this
 * (app/web/scan-redirect.server.ts); here come new ones, those with nowhere to go, and who is signed in: who hangs the
 * poster ticks it off, and does not count as somebody it brought.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const hanging = await posterToHang(request, params.code ?? "");
  if (hanging) return redirect(`/ophangen/${hanging.code}`, { headers: NOT_KEPT });
  const destination = await followCode(params.code ?? "");
  if (destination) {
    await countScan(destination.placementId, {
      scanner: scannerOf(request),
      now: new Date(),
    });
  }
  if (destination?.to === "listing") {
    return redirect(`/agenda/${destination.slug}`, { headers: NOT_KEPT });
  }
  const t = textFor(await localeOf(request), "actions");
  return data(
    {
      known: destination !== null,
      title: destination ? t("code.notPublicTitle") : t("code.title"),
    },
    { status: 404, headers: NOT_KEPT },
  );
}

async function posterToHang(request: Request, code: string) {
  try {
    const account = await currentAccount(request);
    return account && (await findPlacementToHang(code, { account }));
  } catch (error) {
    // While the database is away, a helper goes where everybody goes.
    log.warn(errorForLog(error), "who scanned could not be looked up");
    return null;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  { name: "robots", content: "noindex" },
];

export default function UnknownCode() {
  const { known, title } = useLoaderData<typeof loader>();
  const t = useText("actions");
  return (
    <SlimPage className="narrow stack stack--loose">
      <h1>{title}</h1>
      <p className="lead">{known ? t("code.notPublicText") : t("code.text")}</p>
      {!known && (
        <form method="get" action="/q" className="stack">
          <TextField name="code" label={t("code.label")} width="6" autoComplete="off" />
          <Button>{t("code.open")}</Button>
        </form>
      )}
      <p>
        <ButtonLink look={known ? "action" : "line"} href="/agenda">
          {t("code.toAgenda")}
        </ButtonLink>
      </p>
    </SlimPage>
  );
}
