import type { LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { partnersToSendInFor } from "~/domain/submissions/send-in-by-account.server";
import { mayHappen } from "~/domain/submissions/submission";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { AttendeesLink } from "~/ui/registrations/attendees-link";
import { SubmissionOverview } from "~/ui/submissions/overview";
import { OnlineDates, StateMessage } from "~/ui/submissions/state-message";
import { useText } from "~/ui/text";
import { pageTitle } from "~/web/page-title";
import { submissionOfAccount } from "~/web/submission-page.server";

const DONE = ["bewaard", "ingestuurd", "datumAf", "gedeeld"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, found } = await submissionOfAccount(request, params.id);
  const { content, state, listing } = found;
  const asked = new URL(request.url).searchParams.get("klaar");
  const own = `/inzendingen/${found.id}`;
  const partners = await partnersToSendInFor(account);
  const mine = partners.find((partner) => partner.id === found.partnerId);
  return {
    title: content.title ?? "",
    own,
    state,
    wasOnline: listing !== null,
    note: found.note,
    since: found.since,
    email: found.contactEmail,
    listingSlug: listing?.slug ?? null,
    takesRegistrations: listing?.registration === "builtIn",
    onlineDates: listing?.state === "published" ? listing.dates : [],
    direct:
      may(account, "approve-listings", { partnerId: found.partnerId }) || (mine?.trusted ?? false),
    mayChange: mayHappen("change", state),
    mayWithdraw: mayHappen("withdraw", state),
    mayCallOff: listing !== null && ["submitted", "returned", "published"].includes(state),
    datesHref: `${own}/bewerken#dates-0-day`,
    overview: {
      content,
      contactName: found.contactName,
      contactEmail: found.contactEmail,
      contactPhone: found.contactPhone,
    },
    done: DONE.find((known) => known === asked) ?? null,
  };
}

export default function OneSubmission() {
  const page = useLoaderData<typeof loader>();
  const { title, own, state } = page;
  const t = useText("submissions");
  return (
    <AppPage className="narrow stack stack--loose">
      <Crumbs items={[{ href: "/inzendingen", label: t("partner.title") }]} here={title} />
      {page.done && (
        <Message kind={page.done === "gedeeld" ? "wait" : "ok"} announce>
          {page.done === "ingestuurd"
            ? t(state === "published" ? "partner.online" : "partner.sent")
            : t(`own.done.${page.done}`)}
        </Message>
      )}
      <h1 dir="auto">{title}</h1>
      <StateMessage page={page} />
      {page.mayChange && (
        <p className="cluster">
          <ButtonLink href={`${own}/bewerken`}>{t("own.edit")}</ButtonLink>
        </p>
      )}
      {page.takesRegistrations && <AttendeesLink parent={own} />}
      {page.mayCallOff && <OnlineDates page={page} />}
      <Card title={t("own.contents")}>
        <SubmissionOverview of={page.overview} editHref={null} />
      </Card>
      {page.mayWithdraw && (
        <p>
          <a className="danger" href={`${own}/intrekken`}>
            {t("own.withdraw")}
          </a>
        </p>
      )}
    </AppPage>
  );
}
