import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { momentWords } from "~/shared/moment-words";
import { readAnswer, STILL_HOLDS_ANSWERS } from "~/domain/agenda/still-holds";
import { idOfToken } from "~/domain/link-proof.server";
import {
  cancelAskedDate,
  confirmStillHolds,
  findAskedDate,
  mailChangeLink,
} from "~/domain/submissions/answer-still-holds.server";
import { textFor } from "~/locales/text";
import { AnswerForm } from "~/ui/answer-form";
import { Button, ButtonLink } from "~/ui/button";
import { Message } from "~/ui/message";
import { SlimPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { privateHeaders } from "~/web/submission-page.server";

export const handle = { scripts: true };

function dateOf(token: string | undefined): string {
  const id = idOfToken("still-holds", token ?? "");
  if (!id) throw refusal("link-invalid");
  return id;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const date = await findAskedDate(dateOf(params.token), { now: new Date() });
  if (!date) throw refusal("link-invalid");
  const query = new URL(request.url).searchParams;
  const asked = readAnswer(query.get("antwoord"));
  const open = date.state === "open";
  if (open && asked === "changed" && date.changePath) throw redirect(date.changePath);
  if (open && asked === "no" && date.cancelPath) throw redirect(date.cancelPath);
  return {
    date,
    asked,
    thanked: open && query.get("klaar") === STILL_HOLDS_ANSWERS.yes,
    mailed: open && query.get("klaar") === STILL_HOLDS_ANSWERS.changed,
    title: textFor(await localeOf(request, null), "queue")("stillHolds.title"),
  };
}

/** The answer itself. Only a post gives one: what looks into mail opens its links, but posts nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const dateId = dateOf(params.token);
  const answer = readAnswer(String((await formData(request)).get("antwoord")));
  const now = new Date();
  if (answer === "yes") await confirmStillHolds(dateId, { now });
  else if (answer === "no") await cancelAskedDate(dateId, { now });
  else if (answer === "changed") {
    // Each is a mail to somebody.
    await requireWithinLimit("submissionMails", `still-holds ${dateId}`);
    await mailChangeLink(dateId, { now });
  } else throw refusal("unreadable");
  // Whatever became of it, the page shows how it is now.
  return redirect(`/agenda/klopt/${params.token}?klaar=${STILL_HOLDS_ANSWERS[answer]}`);
}

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function StillHolds() {
  const { date, asked, thanked, mailed } = useLoaderData<typeof loader>();
  const t = useText("queue");
  const locale = useLocale();
  return (
    <SlimPage>
      <div className="stack stack--loose">
        <h1>{t("stillHolds.title")}</h1>
        <p className="lead">
          <span lang={LISTING_LANGUAGE} dir="auto">
            {date.title}
          </span>
          <br />
          {momentWords(date, date.allDay, locale)}
          {date.placeName && (
            <>
              <br />
              {date.placeName}
            </>
          )}
        </p>
        {date.state !== "open" ? (
          <Message title={t(`stillHolds.${date.state}`)} announce>
            {t(`stillHolds.${date.state}Text`)}
          </Message>
        ) : mailed ? (
          <Message kind="ok" title={t("stillHolds.mailed")} announce>
            {t("stillHolds.mailedText")}
          </Message>
        ) : asked === "changed" && date.changeByMail ? (
          <LinkByMail />
        ) : thanked || (date.confirmed && asked !== "no") ? (
          <Message kind="ok" title={t("stillHolds.thanks")} announce>
            {t("stillHolds.thanksText")}
          </Message>
        ) : asked === "no" ? (
          <ItIsOff isLast={date.isLast} />
        ) : (
          <Question atOnce={asked === "yes"} />
        )}
        <Others />
      </div>
    </SlimPage>
  );
}

function Question({ atOnce }: { atOnce: boolean }) {
  const t = useText("queue");
  return (
    <AnswerForm atOnce={atOnce} sending={t("stillHolds.sending")}>
      <input type="hidden" name="antwoord" value={STILL_HOLDS_ANSWERS.yes} />
      <Button wide>{t("stillHolds.yes")}</Button>
    </AnswerForm>
  );
}

/** Whoever has this link may answer; to change everything one must read the sender's mail. */
function LinkByMail() {
  const t = useText("queue");
  return (
    <AnswerForm atOnce sending={t("stillHolds.byMailSending")}>
      <input type="hidden" name="antwoord" value={STILL_HOLDS_ANSWERS.changed} />
      <h2>{t("stillHolds.byMail")}</h2>
      <p>{t("stillHolds.byMailText")}</p>
      <Button wide>{t("stillHolds.byMailButton")}</Button>
    </AnswerForm>
  );
}

/** Asked once more: this one cannot be taken back by a second tap. */
function ItIsOff({ isLast }: { isLast: boolean }) {
  const t = useText("queue");
  return (
    <form method="post" className="stack" aria-labelledby="af">
      <input type="hidden" name="antwoord" value={STILL_HOLDS_ANSWERS.no} />
      <h2 id="af">{t("stillHolds.noHeading")}</h2>
      <p>{t("stillHolds.noText")}</p>
      {isLast && <p>{t("stillHolds.noLast")}</p>}
      <Button look="no" wide>
        {t("stillHolds.noConfirm")}
      </Button>
    </form>
  );
}

/** The other answers, and the page in the agenda. */
function Others() {
  const { date, asked, thanked, mailed } = useLoaderData<typeof loader>();
  const t = useText("queue");
  const answered = thanked || (date.confirmed && asked !== "no");
  return (
    <p className="cluster">
      {date.state === "open" && (
        <>
          {asked === "no" && (
            <ButtonLink look="line" href={`?antwoord=${STILL_HOLDS_ANSWERS.yes}`}>
              {t("stillHolds.keep")}
            </ButtonLink>
          )}
          {date.changePath && (
            <ButtonLink look={answered ? "quiet" : "line"} href={date.changePath}>
              {t(answered ? "stillHolds.change" : "stillHolds.changed")}
            </ButtonLink>
          )}
          {date.changeByMail && asked !== "changed" && !mailed && (
            <ButtonLink
              look={answered ? "quiet" : "line"}
              href={`?antwoord=${STILL_HOLDS_ANSWERS.changed}`}
            >
              {t(answered ? "stillHolds.change" : "stillHolds.changed")}
            </ButtonLink>
          )}
          {asked !== "no" && (
            <ButtonLink look="quiet" href={`?antwoord=${STILL_HOLDS_ANSWERS.no}`}>
              {t("stillHolds.no")}
            </ButtonLink>
          )}
        </>
      )}
      <ButtonLink look="quiet" href={`/agenda/${date.slug}`}>
        {t("stillHolds.look")}
      </ButtonLink>
    </p>
  );
}
