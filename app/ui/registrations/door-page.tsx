import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { momentWords } from "~/shared/moment-words";
import type { Attendee } from "~/domain/registrations/list-attendees.server";
import { formatDay, formatNumber } from "~/locales/format";
import { Button } from "../button";
import { Message } from "../message";
import { SlimPage } from "../page";
import { Tag } from "../tag";
import { useLocale, useText } from "../text";
import type { AttendeesView } from "./attendees-page";

/** On the phone of who stands at the door: tap who is there, and count who walks in. Every tap is a form of its own. */
export function DoorPage({ listing, date, list, base }: AttendeesView) {
  const t = useText("registrations");
  const locale = useLocale();
  const walkIns = list.walkIns ?? 0;
  return (
    <SlimPage className="narrow stack stack--loose">
      <div>
        <h1>{t("door.heading")}</h1>
        <p lang={LISTING_LANGUAGE}>{listing.title}</p>
        <p className="muted">{momentWords(date, listing.allDay, locale)}</p>
      </div>
      {!list.doorOpen && (
        <Message kind="wait" title={t("door.notYet")}>
          {t("door.notYetText", { day: formatDay(date.startsAt, locale) })}
        </Message>
      )}
      {list.namesRemoved && <Message icon="clock" title={t("door.closed")} />}
      {list.doorOpen && !list.namesRemoved && (
        <>
          <p className="door-count big num" role="status">
            {t("door.counted", { count: list.attended ?? 0 })}
          </p>
          <section className="stack" id="inloop">
            <h2>{t("door.walkIns")}</h2>
            <form method="post" className="walk-ins">
              <input type="hidden" name="date" value={date.id} />
              <Button look="line" name="step" value="-1" aria-label={t("door.walkInLess")}>
                −
              </Button>
              <span className="big num">{formatNumber(walkIns, locale)}</span>
              <Button name="step" value="1" aria-label={t("door.walkInMore")}>
                +
              </Button>
            </form>
          </section>
          <Parties heading={t("list.confirmed")} parties={list.confirmed} dateId={date.id} />
          <Parties heading={t("door.waiting")} parties={list.waiting} dateId={date.id} />
        </>
      )}
      <p>
        <a href={`${base}?datum=${date.id}`}>{t("door.back")}</a>
      </p>
    </SlimPage>
  );
}

function Parties({
  heading,
  parties,
  dateId,
}: {
  heading: string;
  parties: Attendee[];
  dateId: string;
}) {
  if (parties.length === 0) return null;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      <ul className="rows door">
        {parties.map((party) => (
          <Party key={party.id} party={party} dateId={dateId} />
        ))}
      </ul>
    </section>
  );
}

function Party({ party: { id, name, seats, seen }, dateId }: { party: Attendee; dateId: string }) {
  const t = useText("registrations");
  const here = seen !== null && seen > 0;
  return (
    <li id={`p-${id}`}>
      <div>
        <h3 className="breaks">{name}</h3>
        <p className="small">
          {here ? (
            <Tag kind="ok">{t("door.isHere", { count: seen })}</Tag>
          ) : (
            <span className="muted">{t("people", { count: seats })}</span>
          )}
        </p>
      </div>
      <form method="post" className="cluster">
        <input type="hidden" name="date" value={dateId} />
        <input type="hidden" name="party" value={id} />
        {here ? (
          <Button look="quiet" name="seen" value="">
            {t("door.undo")}
            <span className="vh">: {name}</span>
          </Button>
        ) : (
          // The whole party first: that is what happens most.
          Array.from({ length: seats }, (_, i) => seats - i).map((count) => (
            <Button
              key={count}
              look={count === seats ? "action" : "line"}
              name="seen"
              value={count}
            >
              {seats === 1
                ? t("door.hereOne")
                : count === seats
                  ? t("door.hereMany", { count })
                  : count}
              <span className="vh">, {name}</span>
            </Button>
          ))
        )}
      </form>
    </li>
  );
}
