import type { MetaFunction } from "@remix-run/node";
import { textFor } from "~/locales/text";
import { Contact } from "~/ui/contact";
import { DataTable } from "~/ui/data-table";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { pageMeta } from "~/ui/title";

/** What is kept. Each has a term that the clearing jobs hold to. */
const KEPT = [
  "account",
  "signIn",
  "session",
  "mail",
  "phone",
  "sender",
  "contact",
  "draft",
  "kit",
  "registration",
  "newsletter",
  "newsletterAsked",
  "newsletterSent",
  "history",
  "limits",
] as const;

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (locale) => {
    const t = textFor(locale, "about");
    return { title: t("privacy.title"), description: t("privacy.description") };
  });

export default function Privacy() {
  const t = useText("about");
  return (
    <PublicPage className="wrap prose">
      <h1>{t("privacy.title")}</h1>
      <p className="lead">{t("privacy.lead")}</p>
      <h2>{t("privacy.visitor")}</h2>
      <p>{t("privacy.visitorText")}</p>
      <p>{t("privacy.scans")}</p>
      <h2>{t("privacy.cookies")}</h2>
      <p>{t("privacy.cookiesText")}</p>
      <h2>{t("privacy.account")}</h2>
      <DataTable
        caption={t("privacy.table")}
        rows={KEPT}
        rowKey={(key) => key}
        columns={[
          { key: "what", head: t("privacy.what"), cell: (key) => t(`privacy.rows.${key}.what`) },
          { key: "why", head: t("privacy.why"), cell: (key) => t(`privacy.rows.${key}.why`) },
          {
            key: "howLong",
            head: t("privacy.howLong"),
            cell: (key) => t(`privacy.rows.${key}.howLong`),
          },
        ]}
      />
      <h2>{t("privacy.rights")}</h2>
      <p>{t("privacy.rightsText")}</p>
      <Contact mail={t("privacy.contactMail")} call={t("privacy.contactCall")} />
      <p>{t("privacy.rightsComplaint")}</p>
    </PublicPage>
  );
}
