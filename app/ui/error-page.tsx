import { isRefusalData } from "~/web/refusals";
import { Hold } from "./arcs";
import { ButtonLink } from "./button";
import { PublicPage } from "./page";
import { useText } from "./text";

/** Which words a status gets; what is not here gets general ones. */
const WORDS = {
  400: "badRequest",
  403: "notAllowed",
  404: "notFound",
  429: "tooOften",
  500: "ours",
} as const;

/** The words for a status, also for the title in the tab of the browser. */
export function errorWordsFor(status: number) {
  const shown = status >= 500 ? 500 : status;
  const known = Object.entries(WORDS).find(([code]) => Number(code) === shown);
  return known ? known[1] : "other";
}

/** One page for everything that goes wrong, in our own words and with a way on. Reads no data. */
export function ErrorPage({ status, data }: { status: number; data?: unknown }) {
  const t = useText("errors");
  const refusals = useText("refusals");
  const shown = status >= 500 ? 500 : status;
  const told = errorWordsFor(status);
  return (
    <PublicPage className="wrap">
      <div className="grid grid--wide grid--center top4">
        <p className="span5">
          <Hold size="xl" colour="coral" className="error-code">
            <b aria-hidden="true">{shown}</b>
          </Hold>
        </p>
        <div className="span7 stack stack--loose">
          <h1>{t(`${told}.title`)}</h1>
          <p className="lead">
            {isRefusalData(data) && data.reason !== "not-found"
              ? refusals(data.reason)
              : t(`${told}.text`)}
          </p>
          <p className="cluster">
            <ButtonLink href="/agenda">{t("toAgenda")}</ButtonLink>
            <ButtonLink href="/" look="line">
              {t("toHome")}
            </ButtonLink>
          </p>
          <p className="muted">
            {told === "notFound" ? t("poster") : t("call")} <a href="tel:14030">14 030</a>.{" "}
            {told === "notFound" && t("posterThen")}
          </p>
        </div>
      </div>
    </PublicPage>
  );
}
