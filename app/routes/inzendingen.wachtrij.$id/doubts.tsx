import type { ReactNode } from "react";
import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import type { ListingContent } from "~/domain/agenda/listing-content";
import { momentWords } from "~/shared/moment-words";
import { textPieces } from "~/domain/submissions/differences";
import type { Doubt } from "~/domain/submissions/doubts";
import type { UnkindWord } from "~/domain/submissions/wording";
import { formatDay } from "~/locales/format";
import { Button } from "~/ui/button";
import { Message } from "~/ui/message";
import { Tag } from "~/ui/tag";
import { UnreadList } from "~/ui/submissions/unread-notice";
import { useLocale, useText } from "~/ui/text";

/** Each doubt with its reason, and what to do about it. */
export function Doubts({
  doubts,
  version,
  content,
}: {
  doubts: Doubt[];
  version: number;
  content: ListingContent;
}) {
  const t = useText("queue");
  return (
    <section aria-labelledby="twijfel" className="stack">
      <h2 id="twijfel">{t("doubts.heading")}</h2>
      {doubts.length === 0 && (
        <p>
          <Tag kind="ok">{t("doubts.none")}</Tag>
        </p>
      )}
      {doubts.map((doubt, i) => (
        <OneDoubt key={i} doubt={doubt} version={version} content={content} />
      ))}
    </section>
  );
}

function OneDoubt({
  doubt,
  version,
  content,
}: {
  doubt: Doubt;
  version: number;
  content: ListingContent;
}) {
  const t = useText("queue");
  const locale = useLocale();
  const box = (title: string, children: ReactNode) => (
    <Message kind="wait" icon="warn" title={title}>
      {children}
    </Message>
  );
  switch (doubt.kind) {
    case "unread":
      return box(
        t("doubts.unread"),
        <>
          <p>{t("doubts.unreadText")}</p>
          <UnreadList fields={doubt.fields} />
        </>,
      );
    case "double":
      return box(
        t("doubts.double"),
        <>
          <p>{t("doubts.doubleText")}</p>
          <ul>
            {doubt.others.map(({ path, title, organiserName, startsAt }) => (
              <li key={path}>
                <a href={path} lang={LISTING_LANGUAGE}>
                  {title}
                </a>{" "}
                {t("doubts.doubleDate", {
                  when: formatDay(startsAt, locale),
                  organiser: organiserName,
                })}
              </li>
            ))}
          </ul>
        </>,
      );
    case "word":
      return box(
        t("doubts.word"),
        doubt.words.map((word) => (
          <Word key={word.field} word={word} text={content[word.field]} version={version} />
        )),
      );
    case "vanished":
      return box(
        t("doubts.vanished"),
        t("doubts.vanishedText", { when: formatDay(doubt.since, locale, { withYear: true }) }),
      );
    case "calledOff":
      return box(t("doubts.calledOff"), t("doubts.calledOffText"));
    case "past":
      return box(
        t("doubts.past"),
        t("doubts.pastText", { when: formatDay(doubt.last, locale, { withYear: true }) }),
      );
    case "edition":
      return box(
        t("doubts.edition"),
        doubt.all ? (
          t("doubts.editionAll", { edition: doubt.edition })
        ) : (
          <>
            <p>{t("doubts.editionSome", { edition: doubt.edition })}</p>
            <ul>
              {doubt.outside.map((date) => (
                <li key={date.startsAt.getTime()}>{momentWords(date, content.allDay, locale)}</li>
              ))}
            </ul>
          </>
        ),
      );
    case "elsewhere":
      return box(
        t(`doubts.${doubt.why}`),
        t(`doubts.${doubt.why}Text`, { place: doubt.placeName }),
      );
    case "link": {
      const field = t(`fields.${doubt.field}`).toLowerCase();
      return box(
        t("doubts.link"),
        doubt.address === ""
          ? t("doubts.linkEmpty", { field })
          : t("doubts.linkText", { field, address: doubt.address }),
      );
    }
    case "access":
    case "contact":
    case "image":
      return box(t(`doubts.${doubt.kind}`), t(`doubts.${doubt.kind}Text`));
  }
}

/** The word in its sentence, and our text to put in its place at once. */
function Word({
  word: { field, word, sentence, suggestion },
  text,
  version,
}: {
  word: UnkindWord;
  /** The field as it is now. */
  text: string;
  version: number;
}) {
  const t = useText("queue");
  const [before = "", ...after] = sentence.split(word);
  return (
    <div className="stack stack--tight">
      <p>{t("doubts.wordText", { field: t(`fields.${field}`), word })}</p>
      <p>
        {t("doubts.wordNow")}:{" "}
        <span lang={LISTING_LANGUAGE}>
          {before}
          <mark>{word}</mark>
          {after.join(word)}
        </span>
      </p>
      {suggestion === null ? (
        <p>{t("doubts.wordByHand")}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="field" value={field} />
          <p>
            {t("doubts.wordBetter")}: <ins lang={LISTING_LANGUAGE}>{newIn(text, suggestion)}</ins>
          </p>
          <Button look="line" name="intent" value="suggestion">
            {t("doubts.wordTake")}
          </Button>
        </form>
      )}
    </div>
  );
}

/** Only what would come in the place of something: the rest of a long text stays as it was. */
function newIn(text: string, suggestion: string): string {
  const pieces = textPieces(text, suggestion);
  return pieces.flatMap((piece) => (piece.change === "new" ? [piece.text.trim()] : [])).join(" … ");
}
