import type { MetaFunction } from "@remix-run/node";
import { textFor } from "~/locales/text";
import { Contact } from "~/ui/contact";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { pageMeta } from "~/ui/title";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (locale) => {
    const t = textFor(locale, "about");
    return { title: t("accessibility.title"), description: t("accessibility.description") };
  });

export default function Accessibility() {
  const t = useText("about");
  return (
    <PublicPage className="wrap prose">
      <h1>{t("accessibility.title")}</h1>
      <p className="lead">{t("accessibility.lead")}</p>
      <h2>{t("accessibility.norm")}</h2>
      <p>{t("accessibility.normText")}</p>
      <h2>{t("accessibility.tested")}</h2>
      <ul>
        <li>{t("accessibility.testedAxe")}</li>
        <li>{t("accessibility.testedKeys")}</li>
        <li>{t("accessibility.testedScript")}</li>
        <li>{t("accessibility.testedContrast")}</li>
      </ul>
      <h2>{t("accessibility.open")}</h2>
      <ul>
        <li>{t("accessibility.openAudit")}</li>
        <li>{t("accessibility.openReaders")}</li>
        <li>{t("accessibility.openPosters")}</li>
      </ul>
      <h2>{t("accessibility.report")}</h2>
      <p>{t("accessibility.reportText")}</p>
      <Contact mail={t("accessibility.reportMail")} call={t("accessibility.reportCall")} />
      <p>{t("accessibility.complaint")}</p>
      <p className="muted">{t("accessibility.date")}</p>
    </PublicPage>
  );
}
