import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { cancelDate } from "~/domain/submissions/cancel-date.server";
import { isId } from "~/domain/id";
import { findSubmission, type FoundSubmission } from "~/domain/submissions/find-submission.server";
import { withdrawSubmission } from "~/domain/submissions/withdraw-submission.server";
import { mayHappen } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { AppPage } from "~/ui/page";
import { StopQuestion, stopWords } from "~/ui/submissions/stop-question";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The date to call off; without one it is the whole activity. */
function dateIn(request: Request, found: FoundSubmission): Date | null {
  const asked = new URL(request.url).searchParams.get("datum");
  if (asked === null) return null;
  const date = found.listing?.dates.find(({ startsAt }) => startsAt.toISOString() === asked);
  if (!date) throw refusal("not-found");
  return date.startsAt;
}

async function ofAccount({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const account = await requireAccount(request);
  const sender = { by: "account", account } as const;
  const id = params.id ?? "";
  const found = isId(id) ? await findSubmission(id, sender) : null;
  if (!found || ["draft", "unconfirmed"].includes(found.state)) throw refusal("not-found");
  return { account, sender, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { account, found } = await ofAccount(args);
  const { request } = args;
  const at = dateIn(request, found);
  if (!mayHappen("withdraw", found.state)) return redirect(`/inzendingen/${found.id}`);
  const words = stopWords({
    state: found.state,
    online: found.listing !== null,
    date: at !== null,
  });
  const date = found.listing?.dates.find(({ startsAt }) => startsAt.getTime() === at?.getTime());
  return {
    title: textFor(await localeOf(request, account), "submissions")(words.title),
    words,
    name: found.content.title ?? "",
    date: date ?? null,
    allDay: found.content.allDay,
    own: `/inzendingen/${found.id}`,
    version: found.version,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { sender, found } = await ofAccount(args);
  const own = `/inzendingen/${found.id}`;
  const at = dateIn(args.request, found);
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
