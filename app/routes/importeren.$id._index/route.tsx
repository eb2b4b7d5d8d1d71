import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { deleteSource, followSource } from "~/domain/imports/change-source.server";
import { findSource } from "~/domain/imports/list-sources.server";
import { readSourceAgain } from "~/domain/imports/start-import.server";
import { formatDate, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { AppPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { fileIn, requireMayRead, toReading } from "~/web/imports.server";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { DeleteSource, Follow, ReadAgain } from "./read-again";
import { EarlierRuns, SourceMessages, Vanished } from "./source-stand";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const source = await findSource(params.id ?? "", { account, now: new Date() });
  if (!source) throw refusal("not-found");
  return { title: source.name, source };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const now = new Date();
  const source = await findSource(params.id ?? "", { account, now });
  if (!source) throw refusal("not-found");
  const posted = await formData(request);
  const intent = posted.get("intent");
  if (intent === "delete") {
    await deleteSource(source.id, { account, now });
    return redirect("/importeren?klaar=weg");
  }
  if (intent === "stop" || intent === "follow") {
    await followSource(source.id, { active: intent === "follow" }, { account, now });
    return redirect(`/importeren/${source.id}`);
  }
  const t = textFor(await localeOf(request, account), "imports");
  const bytes = await fileIn(posted);
  if (source.kind !== "icsAddress" && !bytes) {
    return data({ errors: { file: [t("start.fileMissing")] } }, { status: 400 });
  }
  await requireMayRead(account);
  if (source.kind === "icsAddress") await requireWithinLimit("calendarFetches", source.id);
  const started = await readSourceAgain(source.id, bytes, { account, now });
  if (started.ok) return toReading(started);
  if (started.reason === "not-found") throw refusal("not-found");
  return data({ errors: { file: [t(`problems.${started.reason}`)] } }, { status: 400 });
}

export default function SourcePage() {
  const { source } = useLoaderData<typeof loader>();
  const errors: { file?: string[] } = useActionData<typeof action>()?.errors ?? {};
  const t = useText("imports");
  const locale = useLocale();
  return (
    <AppPage className="wrap">
      <Crumbs items={[{ href: "/importeren", label: t("title") }]} here={source.name} />
      <div className="stack stack--loose">
        <ErrorSummary errors={errors} />
        <div>
          <h1>{source.name}</h1>
          <p className="muted">
            {source.partner.name} · {t(`kinds.${source.kind}`)}
            {source.address && <> · {t("source.address", { address: source.address })}</>}
          </p>
          {source.fetchedAt && (
            <p className="muted">
              {t("source.lastRead", {
                when: `${formatDate(source.fetchedAt, locale)}, ${formatTime(source.fetchedAt, locale)}`,
              })}
            </p>
          )}
        </div>
        <SourceMessages source={source} />
        <ReadAgain kind={source.kind} errors={errors.file} />
        <Vanished source={source} />
        <EarlierRuns source={source} />
        {source.kind === "icsAddress" && <Follow active={source.active} />}
        <DeleteSource />
      </div>
    </AppPage>
  );
}
