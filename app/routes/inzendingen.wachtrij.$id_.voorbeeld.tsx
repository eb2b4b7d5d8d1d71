import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { isId } from "~/domain/id";
import { findQueued } from "~/domain/submissions/find-queued.server";
import { previewListing } from "~/domain/submissions/preview-submission.server";
import { submissionContent } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";
import { privateHeaders } from "~/web/submission-page.server";
import { ListingBody } from "./agenda.$slug/listing-body";
import { listingView } from "./agenda.$slug/listing-view.server";

export const headers = privateHeaders;

/** The page as visitors will see it once it is approved, for the team. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requirePower(request, "approve-listings", "somewhere");
  const now = new Date();
  const queued = isId(params.id ?? "") && (await findQueued(params.id ?? "", { account, now }));
  if (!queued) throw refusal("not-found");
  const back = `/inzendingen/wachtrij/${queued.id}`;
  const { content } = queued;
  const listing = content && (await previewListing(submissionContent.parse(content), now));
  const last = listing?.dates.at(-1);
  if (!listing || !last) return redirect(back);
  return {
    title: textFor(await localeOf(request, account), "queue")("detail.preview"),
    back,
    view: { ...(await listingView(listing, last, now)), nearby: [], jsonLd: "" },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function QueuedPreview() {
  const { title, back, view } = useLoaderData<typeof loader>();
  const t = useText("queue");
  return (
    <PublicPage className="wrap listing" campaign={view.listing.campaign?.design}>
      <Message title={title}>
        <p>
          <ButtonLink href={back} look="line">
            {t("detail.previewBack")}
          </ButtonLink>
        </p>
      </Message>
      <ListingBody page={view} />
    </PublicPage>
  );
}
