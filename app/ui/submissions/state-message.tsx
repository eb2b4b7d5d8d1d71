import type { SubmissionState } from "~/domain/submissions/submission";
import { formatDate } from "~/locales/format";
import { Button } from "../button";
import { Card } from "../card";
import { Message } from "../message";
import { useDateWords } from "./date-words";
import { Tag } from "../tag";
import { useLocale, useText } from "../text";

type Page = {
  state: SubmissionState;
  /** It is or was in the agenda. */
  wasOnline: boolean;
  note: string | null;
  since: Date | null;
  email: string;
  listingSlug: string | null;
  /** What its sender changes is online at once. */
  direct?: boolean;
};

/** Where it stands, in plain words, and what the sender can do now. */
export function StateMessage({ page }: { page: Page }) {
  const t = useText("submissions");
  const locale = useLocale();
  const { state, note, since, email, wasOnline, listingSlug, direct = false } = page;
  const view = listingSlug && (
    <p>
      <a href={`/agenda/${listingSlug}`}>{t("own.viewPublic")}</a>
    </p>
  );
  const day = since && (
    <p className="small">{t("own.since", { day: formatDate(since, locale) })}</p>
  );
  switch (state) {
    case "draft":
      return null;
    case "unconfirmed":
      return (
        <Message kind="wait" icon="clock" title={t("own.unconfirmedTitle")}>
          <p>{t("own.unconfirmedText", { email })}</p>
          <form method="post">
            <Button look="line" name="intent" value="mail-again">
              {t("own.mailAgain")}
            </Button>
          </form>
        </Message>
      );
    case "submitted":
      return (
        <Message
          kind="wait"
          title={t(wasOnline ? "own.changedTitle" : "own.submittedTitle")}
          announce
        >
          <p>{t(wasOnline ? "own.changedText" : "own.submittedText")}</p>
          {day}
          {view}
        </Message>
      );
    case "returned":
      return (
        <Message kind="wait" icon="question" title={t("own.returnedTitle")}>
          {note && <blockquote dir="auto">{note}</blockquote>}
          <p>{t("own.returnedText")}</p>
          {day}
          {view}
        </Message>
      );
    case "published":
      return (
        <Message kind="ok" title={t("own.publishedTitle")}>
          <p>{t(direct ? "own.publishedTextTrusted" : "own.publishedText")}</p>
          {day}
          {view}
        </Message>
      );
    case "rejected":
      return (
        <Message kind="bad" title={t("own.rejectedTitle")}>
          {note && <blockquote dir="auto">{note}</blockquote>}
          {day}
        </Message>
      );
    case "withdrawn":
      return (
        <Message title={t("own.withdrawnTitle")}>
          {wasOnline && <p>{t("own.withdrawnText")}</p>}
          {day}
          {view}
        </Message>
      );
  }
}

/** The dates that are in the agenda, each to be called off by itself. */
export function OnlineDates({
  page,
}: {
  page: {
    own: string;
    /** Where dates are added. */
    datesHref: string;
    overview: { content: { allDay: boolean } };
    onlineDates: { startsAt: Date; endsAt: Date; cancelledAt: Date | null }[];
  };
}) {
  const t = useText("submissions");
  const words = useDateWords(page.overview.content.allDay);
  const { onlineDates, own } = page;
  const now = new Date();
  const left = onlineDates.filter(
    ({ cancelledAt, endsAt }) => cancelledAt === null && new Date(endsAt) > now,
  );
  if (onlineDates.length === 0) return null;
  return (
    <Card title={t("own.dates")}>
      <ul className="stack stack--tight overview-dates">
        {onlineDates.map((date) => (
          <li key={date.startsAt.getTime()} className="between between--center">
            <span>{words(date)}</span>
            {date.cancelledAt ? (
              <Tag kind="no">{t("own.off")}</Tag>
            ) : (
              left.length > 1 &&
              left.includes(date) && (
                <a
                  className="danger"
                  href={`${own}/intrekken?datum=${date.startsAt.toISOString()}`}
                >
                  {t("own.callOff")}
                  <span className="vh">: {words(date)}</span>
                </a>
              )
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={page.datesHref}>{t("own.addDates")}</a>
      </p>
    </Card>
  );
}
