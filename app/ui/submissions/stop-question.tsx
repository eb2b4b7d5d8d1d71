import type { SubmissionState } from "~/domain/submissions/submission";
import { Button, ButtonLink } from "../button";
import { useText } from "../text";
import { useDateWords } from "./date-words";

/** Which words ask once more, by what would be lost. */
export function stopWords({
  state,
  online,
  date,
}: {
  state: SubmissionState;
  online: boolean;
  date: boolean;
}) {
  if (date) {
    return {
      title: "stop.dateTitle",
      text: "stop.dateText",
      confirm: "stop.dateConfirm",
    } as const;
  }
  if (state === "draft") {
    return {
      title: "stop.discardTitle",
      text: "stop.discardText",
      confirm: "stop.discardConfirm",
    } as const;
  }
  return {
    title: "stop.withdrawTitle",
    text: online ? "stop.withdrawOnlineText" : "stop.withdrawText",
    confirm: "stop.withdrawConfirm",
  } as const;
}

/** Asks once more before something is called off, withdrawn or thrown away. */
export function StopQuestion({
  words,
  name,
  date,
  allDay,
  own,
}: {
  words: ReturnType<typeof stopWords>;
  name: string;
  date: { startsAt: Date; endsAt: Date } | null;
  allDay: boolean;
  /** Where it goes back to. */
  own: string;
}) {
  const t = useText("submissions");
  const dateWords = useDateWords(allDay);
  return (
    <form method="post" className="stack stack--loose">
      <h1>{t(words.title)}</h1>
      <p className="lead" dir="auto">
        {name}
      </p>
      {date && <p>{dateWords(date)}</p>}
      <p>{t(words.text)}</p>
      <p className="cluster">
        <Button look="no">{t(words.confirm)}</Button>
        <ButtonLink look="quiet" href={own}>
          {t("stop.keep")}
        </ButtonLink>
      </p>
    </form>
  );
}
