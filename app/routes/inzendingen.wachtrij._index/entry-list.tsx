import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { momentWords } from "~/shared/moment-words";
import { wijkByCode } from "~/domain/places/wijken";
import type { DoubtKind } from "~/domain/submissions/doubts";
import type { QueueEntry } from "~/domain/submissions/queue";
import { formatDay } from "~/locales/format";
import { Button } from "~/ui/button";
import type { IconName } from "~/ui/icon";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";

const SIGNS: Record<DoubtKind, IconName> = {
  unread: "warn",
  double: "people",
  word: "warn",
  past: "calendar",
  vanished: "calendar",
  calledOff: "calendar",
  edition: "calendar",
  elsewhere: "pin",
  link: "warn",
  access: "wheelchair",
  contact: "question",
  image: "warn",
};

/** All that waits on this page, to open one by one or to approve several at once. */
export function EntryList({ entries, selectable }: { entries: QueueEntry[]; selectable: boolean }) {
  const t = useText("queue");
  if (entries.length === 0) return <p className="lead">{t("empty")}</p>;
  const list = (
    <ul className="queue">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} selectable={selectable} />
      ))}
    </ul>
  );
  if (!selectable) return list;
  return (
    <form method="post" aria-label={t("several.heading")}>
      <p className="hint">{t("several.hint")}</p>
      {list}
      <div className="savebar">
        <Button>{t("several.approve")}</Button>
      </div>
    </form>
  );
}

function Entry({ entry, selectable }: { entry: QueueEntry; selectable: boolean }) {
  const t = useText("queue");
  const locale = useLocale();
  const { id, version, kind, doubts, date, allDay, dateCount } = entry;
  const title = entry.title || t("entry.untitled");
  const place = [
    entry.placeName || (entry.online ? t("entry.online") : ""),
    (entry.wijkCode && wijkByCode(entry.wijkCode)?.name) ?? "",
  ].filter(Boolean);
  return (
    <li className={selectable ? "queue__pick" : undefined}>
      {selectable && (
        <input
          type="checkbox"
          name="pick"
          value={`${id}.${version}`}
          defaultChecked={doubts.length === 0 && entry.title !== ""}
          aria-label={t("entry.choose", { title })}
        />
      )}
      <div>
        <h2>
          <a href={`/inzendingen/wachtrij/${id}`} lang={LISTING_LANGUAGE} dir="auto">
            {title}
          </a>
        </h2>
        <p>
          {date && momentWords(date, allDay, locale)}
          {dateCount > 1 && <> {t("entry.more", { count: dateCount - 1 })}</>}
          {place.length > 0 && <> · {place.join(", ")}</>}
        </p>
        <p className="muted">
          {entry.senderName && entry.senderName !== entry.organiserName
            ? t("entry.sentByFor", { sender: entry.senderName, organiser: entry.organiserName })
            : t("entry.sentBy", { sender: entry.organiserName })}
          {" · "}
          {t("entry.since", { when: formatDay(entry.since, locale) })}
        </p>
        <p className="tags">
          <Tag>{t(`kinds.${kind}`)}</Tag>
          {entry.edition && <Tag>{entry.edition.name}</Tag>}
          {doubts.map((doubt) => (
            <Tag key={doubt} kind="wait" icon={SIGNS[doubt]}>
              {t(`doubts.short.${doubt}`)}
            </Tag>
          ))}
          {doubts.length === 0 && kind !== "returned" && <Tag kind="ok">{t("entry.fine")}</Tag>}
        </p>
      </div>
    </li>
  );
}
