import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMailbox } from "~/domain/demo/read-mailbox.server";
import { formatDate, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import { GoLink } from "~/ui/link";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { requireDemo } from "~/web/demo.server";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";

// Mails are shown in frames.
export const handle = { frames: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  requireDemo();
  const locale = await localeOf(request);
  const mails = await readMailbox();
  return {
    title: textFor(locale, "demo")("mail.title"),
    mails: mails.map(({ sentAt, ...mail }) => ({
      ...mail,
      sent: `${formatDate(sentAt, locale)}, ${formatTime(sentAt, locale)}`,
    })),
  };
}

export default function DemoMail() {
  const { title, mails } = useLoaderData<typeof loader>();
  const t = useText("demo");
  return (
    <PublicPage className="wrap stack stack--loose">
      <h1>{title}</h1>
      <p>{t("mail.intro")}</p>
      {mails.length === 0 && <p>{t("mail.none")}</p>}
      {mails.map(({ id, subject, recipient, sent, text }) => (
        <article key={id} className="card stack" aria-labelledby={`mail-${id}`}>
          <h2 id={`mail-${id}`}>{subject}</h2>
          <p className="muted">
            {t("mail.to")}: {recipient}, {sent}
          </p>
          <pre className="mail-text">{text}</pre>
          <details>
            <summary>{t("mail.html")}</summary>
            <iframe
              className="mail-view"
              src={`/demo/post/${id}/inhoud`}
              title={subject}
              sandbox=""
              loading="lazy"
            />
          </details>
          <GoLink href={`/demo/post/${id}/inhoud`}>{t("mail.open", { subject })}</GoLink>
        </article>
      ))}
      <GoLink href="/demo">{t("mail.people")}</GoLink>
    </PublicPage>
  );
}
