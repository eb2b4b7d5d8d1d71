import { isRefusalData, type Reason } from "~/web/refusals";
import { isTypedAgain } from "~/web/typed-again";
import { Hold } from "./arcs";
import { ButtonLink } from "./button";
import { PublicPage } from "./page";
import { SendAgain } from "./send-again";
import { useText } from "./text";

/** Which words a status gets; what is not here gets general ones. */
const WORDS = {
  400: "badRequest",
  403: "notAllowed",
  404: "notFound",
  429: "tooOften",
  500: "ours",
  503: "away",
} as const;

/** Reasons for which the words of the status say more. */
const OWN_WORDS = new Set<Reason>(["not-found", "database-away"]);

/** The words for a status, also for the title in the tab of the browser. */
export function errorWordsFor(status: number) {
  const shown = codeFor(status);
  const known = Object.entries(WORDS).find(([code]) => Number(code) === shown);
  return known ? known[1] : "other";
}

/** Which of our faults it is helps nobody; that something is away for a moment does. */
function codeFor(status: number): number {
  return status > 500 && status !== 503 ? 500 : status;
}

/** One page for everything that goes wrong, in our own words and with a way on. Reads no data. */
export function ErrorPage({ status, data }: { status: number; data?: unknown }) {
  const t = useText("errors");
  const refusals = useText("refusals");
  const shown = codeFor(status);
  const told = errorWordsFor(status);
  if (isTypedAgain(data)) return <SendAgain typed={data.typed} />;
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
            {isRefusalData(data) && !OWN_WORDS.has(data.reason)
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
