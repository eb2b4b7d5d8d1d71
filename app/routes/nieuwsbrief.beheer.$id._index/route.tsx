import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findNewsletter, newsletterProgress } from "~/domain/newsletter/find-newsletter.server";
import { removeDraft } from "~/domain/newsletter/keep-newsletter.server";
import { sendTest } from "~/domain/newsletter/send-test.server";
import { startNewsletter } from "~/domain/newsletter/start-newsletter.server";
import {
  pauseNewsletter,
  resumeNewsletter,
  sendDeliveryAgain,
} from "~/domain/newsletter/steer-newsletter.server";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { useNonce } from "~/ui/nonce";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData, versionIn } from "~/web/forms";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";
import { Draft } from "./draft";
import { Preview } from "./preview";
import { Progress } from "./progress";
import scriptAddress from "./watch-sending?worker&url";

/** The mail is shown in a frame, and a small script brings the numbers. */
export const handle = { frames: true, scripts: true };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.newsletter.subjectNl);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requirePower(request, "send-newsletters");
  const found = await findNewsletter(params["id"] ?? "", { now: new Date() });
  if (!found) throw refusal("not-found");
  const asked = new URL(request.url).searchParams;
  const { id, state, version, subjectNl, items, edition, readers, filterQuery, finishedAt } = found;
  return {
    newsletter: { id, state, version, subjectNl, edition, readers, filterQuery, finishedAt },
    items: items.length,
    progress: state === "draft" ? null : await newsletterProgress(id),
    done: asked.get("klaar"),
    asking: asked.has("verstuur"),
    previewIn: asked.get("in") === "en" ? ("en" as const) : ("nl" as const),
    email: account.email,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requirePower(request, "send-newsletters");
  const posted = await formData(request);
  const id = params["id"] ?? "";
  const acting = { account, now: new Date() };
  const back = (word: string) => redirect(`/nieuwsbrief/beheer/${id}?klaar=${word}`);
  switch (posted.get("intent")) {
    case "test": {
      await requireWithinLimit("newsletterTest", account.id);
      const result = await sendTest(id, acting);
      if (!result.ok) throw refusal(result.reason);
      return back("proef");
    }
    case "send": {
      const version = versionIn(posted);
      const result = await startNewsletter({ id, version }, acting);
      if (!result.ok) throw refusal(result.reason);
      return redirect(`/nieuwsbrief/beheer/${id}`);
    }
    case "remove": {
      const result = await removeDraft(id, acting);
      if (!result.ok) throw refusal(result.reason);
      return redirect("/nieuwsbrief/beheer");
    }
    case "pause":
    case "resume": {
      const steer = posted.get("intent") === "pause" ? pauseNewsletter : resumeNewsletter;
      const result = await steer(id, acting);
      if (!result.ok) throw refusal(result.reason);
      return redirect(`/nieuwsbrief/beheer/${id}`);
    }
    default: {
      const subscriberId = String(posted.get("opnieuw") ?? "");
      const result = await sendDeliveryAgain({ newsletterId: id, subscriberId }, acting);
      if (!result.ok) throw refusal(result.reason);
      return back("opnieuw");
    }
  }
}

export default function NewsletterPage() {
  const { newsletter, items, progress, done, asking, previewIn, email } =
    useLoaderData<typeof loader>();
  const t = useText("newsletter");
  const nonce = useNonce();
  const busy = newsletter.state === "sending";
  return (
    <AppPage>
      <Crumbs
        items={[{ href: "/nieuwsbrief/beheer", label: t("manage.title") }]}
        here={newsletter.subjectNl}
      />
      <div className="stack stack--wide">
        <h1>{newsletter.subjectNl}</h1>
        {done === "bewaard" && <Message kind="ok" announce title={t("compose.saved")} />}
        {done === "proef" && <Message kind="ok" announce title={t("draft.tested", { email })} />}
        {done === "opnieuw" && <Message kind="ok" announce title={t("progress.resent")} />}
        {progress ? (
          <Progress newsletter={newsletter} progress={progress} />
        ) : (
          <Draft newsletter={newsletter} items={items} asking={asking} />
        )}
        {items > 0 && (
          <Preview id={newsletter.id} language={previewIn} sent={newsletter.state !== "draft"} />
        )}
      </div>
      {busy && (
        <>
          {/* Without scripts the page comes again by itself; with them only the numbers change. */}
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
          <script
            nonce={nonce}
            src={scriptAddress}
            defer
            type={import.meta.env.DEV ? "module" : undefined}
          />
        </>
      )}
    </AppPage>
  );
}
