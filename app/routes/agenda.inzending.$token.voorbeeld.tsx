import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { previewListing } from "~/domain/submissions/preview-submission.server";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { privateHeaders, privatePath, submissionOfLink } from "~/web/submission-page.server";
import { ListingBody } from "./agenda.$slug/listing-body";
import { listingView } from "./agenda.$slug/listing-view.server";

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The page as visitors will see it, of what stands in the form now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const own = privatePath(found.id);
  const now = new Date();
  const listing = await previewListing(found.content, now);
  const last = listing?.dates.at(-1);
  if (!listing || !last) return redirect(own);
  return {
    title: textFor(await localeOf(request), "submissions")("own.previewTitle"),
    own,
    view: { ...(await listingView(listing, last, now)), nearby: [], jsonLd: "" },
  };
}

export default function Preview() {
  const { title, own, view } = useLoaderData<typeof loader>();
  const t = useText("submissions");
  return (
    <PublicPage className="wrap listing" campaign={view.listing.campaign?.design}>
      <Message title={title}>
        <p>{t("own.previewText")}</p>
        <p>
          <ButtonLink href={own} look="line">
            {t("own.previewBack")}
          </ButtonLink>
        </p>
      </Message>
      <ListingBody page={view} />
    </PublicPage>
  );
}
