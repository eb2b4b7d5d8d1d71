import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { sendingIn } from "~/domain/editions/edition";
import { listEditions } from "~/domain/editions/find-edition.server";
import { dayKey } from "~/locales/format";
import { textFor } from "~/locales/text";
import { useDayWords } from "~/ui/editions/edition-frame";
import { GoLink } from "~/ui/link";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  if (!may(account, "plan-editions")) throw refusal("not-allowed");
  const today = dayKey(new Date());
  const editions = await listEditions();
  return {
    title: textFor(await localeOf(request, account), "editions")("title"),
    editions: editions.map((edition) => ({
      slug: edition.slug,
      name: edition.name,
      startsOn: edition.startsOn,
      endsOn: edition.endsOn,
      opensOn: edition.opensOn,
      closesOn: edition.closesOn,
      design: edition.campaign?.design ?? ("komerbij" as const),
      sending: sendingIn(edition, today),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Editions() {
  const { title, editions } = useLoaderData<typeof loader>();
  const t = useText("editions");
  const { period, day } = useDayWords();
  return (
    <AppPage>
      <div className="stack stack--section">
        <div className="between">
          <div>
            <h1>{title}</h1>
            <p className="muted">{t("intro")}</p>
          </div>
          <p>
            <GoLink href="/edities/nieuw">{t("make")}</GoLink>
          </p>
        </div>
        {editions.length === 0 && <p className="lead">{t("none")}</p>}
        <ul className="campaigns">
          {editions.map((edition) => (
            <li key={edition.slug} data-campaign={edition.design}>
              <a href={`/edities/${edition.slug}`}>
                <b>{edition.name}</b>
                <span>{t("days", period(edition))}</span>
                <span>
                  {t(`sending.${edition.sending}`, {
                    day: day(edition.sending === "before" ? edition.opensOn : edition.closesOn),
                  })}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </AppPage>
  );
}
