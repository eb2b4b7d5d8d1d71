import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { cancelDate } from "~/domain/submissions/cancel-date.server";
import { withdrawSubmission } from "~/domain/submissions/withdraw-submission.server";
import { mayHappen } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { AppPage } from "~/ui/page";
import { StopQuestion } from "~/ui/submissions/stop-question";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { dateToStop, stopView } from "~/web/stop-submission.server";
import { submissionOfAccount } from "~/web/submission-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, found } = await submissionOfAccount(request, params.id);
  const at = dateToStop(request, found);
  if (!mayHappen("withdraw", found.state)) return redirect(`/inzendingen/${found.id}`);
  const view = stopView(found, at, `/inzendingen/${found.id}`);
  return {
    title: textFor(await localeOf(request, account), "submissions")(view.words.title),
    ...view,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { sender, found } = await submissionOfAccount(request, params.id);
  const own = `/inzendingen/${found.id}`;
  const at = dateToStop(request, found);
  const now = new Date();
  const result = at
    ? await cancelDate(found.id, at, { sender, version: found.version, now })
    : await withdrawSubmission(found.id, { sender, now });
  if (!result.ok) return redirect(`${own}?klaar=gedeeld`);
  return redirect(at ? `${own}?klaar=datumAf` : own);
}

export default function Stop() {
  const page = useLoaderData<typeof loader>();
  return (
    <AppPage className="narrow">
      <StopQuestion {...page} />
    </AppPage>
  );
}
