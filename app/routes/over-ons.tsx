import type { MetaFunction } from "@remix-run/node";
import { textFor } from "~/locales/text";
import { Contact } from "~/ui/contact";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { pageMeta } from "~/ui/title";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (locale) => {
    const t = textFor(locale, "about");
    return { title: t("us.title"), description: t("us.description") };
  });

export default function AboutUs() {
  const t = useText("about");
  return (
    <PublicPage className="wrap prose">
      <h1>{t("us.title")}</h1>
      <p className="lead">{t("us.lead")}</p>
      <h2>{t("us.who")}</h2>
      <p>{t("us.whoText")}</p>
      <p>{t("us.whoMeet")}</p>
      <h2>{t("us.campaigns")}</h2>
      <h3>{t("us.hoi")}</h3>
      <p>{t("us.hoiText")}</p>
      <h3>{t("us.burendag")}</h3>
      <p>{t("us.burendagText")}</p>
      <h3>{t("us.komerbij")}</h3>
      <p>{t("us.komerbijText")}</p>
      <h3 id="lief-en-leed">{t("us.lief")}</h3>
      <p>{t("us.liefText")}</p>
      <p>{t("us.liefHow")}</p>
      <h2 id="meedoen">{t("us.join")}</h2>
      <p>{t("us.joinText")}</p>
      <Contact mail={t("us.joinMail")} call={t("us.joinCall")} />
      <p>
        {t("us.joinAccount")} <a href="/aanmelden">{useText("shell")("nav.signIn")}</a>
      </p>
    </PublicPage>
  );
}
