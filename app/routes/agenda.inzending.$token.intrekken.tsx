import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { cancelDate } from "~/domain/submissions/cancel-date.server";
import { deleteDraft, withdrawSubmission } from "~/domain/submissions/withdraw-submission.server";
import { mayHappen } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { SlimPage } from "~/ui/page";
import { StopQuestion } from "~/ui/submissions/stop-question";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { dateToStop, stopView } from "~/web/stop-submission.server";
import { privateHeaders, privatePath, submissionOfLink } from "~/web/submission-page.server";

const SENDER = { by: "link" } as const;

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const at = dateToStop(request, found);
  if (found.state !== "draft" && !mayHappen("withdraw", found.state)) {
    return redirect(privatePath(found.id));
  }
  const view = stopView(found, at, privatePath(found.id));
  return {
    title: textFor(await localeOf(request), "submissions")(view.words.title),
    ...view,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const own = privatePath(found.id);
  const at = dateToStop(request, found);
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
