import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { cancelDate } from "~/domain/submissions/cancel-date.server";
import type { FoundSubmission } from "~/domain/submissions/find-submission.server";
import { deleteDraft, withdrawSubmission } from "~/domain/submissions/withdraw-submission.server";
import { mayHappen } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { SlimPage } from "~/ui/page";
import { StopQuestion, stopWords } from "~/ui/submissions/stop-question";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { privateHeaders, privatePath, submissionOfLink } from "~/web/submission-page.server";

const SENDER = { by: "link" } as const;

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The date to call off; without one it is the whole activity. */
function dateIn(request: Request, found: FoundSubmission): Date | null {
  const asked = new URL(request.url).searchParams.get("datum");
  if (asked === null) return null;
  const date = found.listing?.dates.find(({ startsAt }) => startsAt.toISOString() === asked);
  if (!date) throw refusal("not-found");
  return date.startsAt;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const at = dateIn(request, found);
  if (found.state !== "draft" && !mayHappen("withdraw", found.state)) {
    return redirect(privatePath(found.id));
  }
  const words = stopWords({
    state: found.state,
    online: found.listing !== null,
    date: at !== null,
  });
  const date = found.listing?.dates.find(({ startsAt }) => startsAt.getTime() === at?.getTime());
  return {
    title: textFor(await localeOf(request), "submissions")(words.title),
    words,
    name: found.content.title ?? "",
    date: date ?? null,
    allDay: found.content.allDay,
    own: privatePath(found.id),
    version: found.version,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const own = privatePath(found.id);
  const at = dateIn(request, found);
  const now = new Date();
  if (found.state === "draft") {
    await deleteDraft(found.id, { sender: SENDER });
    return redirect("/agenda/aanmelden");
  }
  const result = at
    ? await cancelDate(found.id, at, { sender: SENDER, version: found.version, now })
    : await withdrawSubmission(found.id, { sender: SENDER, now });
  if (!result.ok) return redirect(`${own}?klaar=gedeeld`);
  return redirect(at ? `${own}?klaar=datumAf` : own);
}

export default function Stop() {
  const page = useLoaderData<typeof loader>();
  return (
    <SlimPage className="narrow">
      <StopQuestion {...page} />
    </SlimPage>
  );
}
