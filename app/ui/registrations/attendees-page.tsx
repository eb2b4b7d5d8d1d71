import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { momentWords } from "~/shared/moment-words";
import type {
  AttendedDate,
  AttendedListing,
  Attendee,
  AttendeeList,
} from "~/domain/registrations/list-attendees.server";
import type { FormState } from "~/web/forms";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Crumbs } from "../crumbs";
import { ErrorSummary } from "../error-summary";
import { Message } from "../message";
import { Tag } from "../tag";
import { useLocale, useText } from "../text";
import { AddAttendee } from "./add-attendee";
import { Counts, Dates } from "./attendee-dates";
import { Names } from "./attendee-names";
import { OrganiserFrame } from "./organiser-frame";

export type AttendeesView = {
  listing: AttendedListing;
  date: AttendedDate;
  list: AttendeeList;
  /** Address of the page of the submission, and of this list. */
  parent: string;
  base: string;
  byAccount: boolean;
};

/** Who comes: every date with its counts, and the names of one of them. */
export function AttendeesPage({
  done,
  toTakeOff,
  form,
  ...view
}: AttendeesView & { done: string | null; toTakeOff: Attendee | null; form: FormState }) {
  const { listing, date, list, parent, byAccount } = view;
  const t = useText("registrations");
  const locale = useLocale();
  return (
    <OrganiserFrame byAccount={byAccount}>
      <ErrorSummary
        errors={form.errors}
        labels={{ name: t("list.addName"), email: t("list.addEmail"), seats: t("list.addSeats") }}
      />
      <Crumbs items={[{ href: parent, label: listing.title }]} here={t("list.heading")} />
      <div>
        <h1>{t("list.heading")}</h1>
        <p className="muted" lang={LISTING_LANGUAGE}>
          {listing.title}
        </p>
      </div>
      <Done done={done} />
      {toTakeOff && <TakeOffQuestion {...view} party={toTakeOff} />}
      <Today {...view} />
      <p>{t("list.intro")}</p>
      {listing.dates.length > 1 && <Dates {...view} />}
      <section className="stack">
        <h2>{momentWords(date, listing.allDay, locale)}</h2>
        {date.off && (
          <p>
            <Tag kind="no">{t("list.off")}</Tag>
          </p>
        )}
        {date.over > 0 && (
          <Message kind="wait" title={t("list.over")}>
            {t("list.overText", { count: date.over })}
          </Message>
        )}
        <Counts date={date} />
        {list.confirmed.some(isUnconfirmed) && (
          <p className="hint">
            <b>{t("list.unconfirmed")}.</b> {t("list.unconfirmedText")}
          </p>
        )}
        <Files {...view} />
        {list.namesRemoved && (
          <Message icon="clock" title={t("list.namesRemoved")}>
            {t("list.namesRemovedText")}
          </Message>
        )}
      </section>
      <section className="stack">
        <h2>{t("list.confirmed")}</h2>
        {list.confirmed.length > 0 ? (
          <Names {...view} caption={t("list.confirmed")} parties={list.confirmed} />
        ) : (
          <p>{t("list.nobody")}</p>
        )}
      </section>
      <section className="stack">
        <h2>{t("list.waiting")}</h2>
        {list.waiting.length > 0 ? (
          <Names {...view} caption={t("list.waiting")} parties={list.waiting} />
        ) : (
          <p>{t("list.nobodyWaits")}</p>
        )}
      </section>
      {date.open && <AddAttendee dateId={date.id} form={form} />}
    </OrganiserFrame>
  );
}

/** On the day itself somebody stands at a door with a phone: that comes before everything. */
function Today({ listing, base }: AttendeesView) {
  const t = useText("registrations");
  const locale = useLocale();
  return listing.dates
    .filter(({ isToday, off }) => isToday && !off)
    .map((date) => (
      <Card key={date.id} title={t("list.today")}>
        <p>{momentWords(date, listing.allDay, locale)}</p>
        <Counts date={date} />
        <ButtonLink href={`${base}/deur?datum=${date.id}`} icon="people" wide>
          {t("list.door")}
        </ButtonLink>
      </Card>
    ));
}

function isUnconfirmed({ name, addressConfirmedAt }: Attendee): boolean {
  return name !== "" && addressConfirmedAt === null;
}

function Done({ done }: { done: string | null }) {
  const t = useText("registrations");
  if (done === "erbij") return <Message kind="ok" announce title={t("list.doneAdded")} />;
  if (done === "wachtlijst") return <Message kind="wait" announce title={t("list.doneWaiting")} />;
  if (done === "weg") return <Message kind="ok" announce title={t("list.doneTakenOff")} />;
  return null;
}

function TakeOffQuestion({ base, date, party }: AttendeesView & { party: Attendee }) {
  const t = useText("registrations");
  const { name } = party;
  return (
    <Message kind="wait" title={t("list.takeOffHeading", { name })}>
      <p>{t("list.takeOffText")}</p>
      <form method="post" action={base} className="cluster">
        <input type="hidden" name="date" value={date.id} />
        <Button look="no" name="weg" value={party.id}>
          {t("list.takeOff")}
        </Button>
        <ButtonLink look="quiet" href={`${base}?datum=${date.id}`}>
          {t("list.keep")}
        </ButtonLink>
      </form>
    </Message>
  );
}

function Files({ base, date: { id, isToday, off } }: AttendeesView) {
  const t = useText("registrations");
  const here = (part: string) => `${base}/${part}?datum=${id}`;
  return (
    <>
      <p className="cluster">
        {(!isToday || off) && (
          <ButtonLink look="line" href={here("deur")} icon="people">
            {t("list.door")}
          </ButtonLink>
        )}
        <ButtonLink look="line" href={here("lijst")} icon="print">
          {t("list.print")}
        </ButtonLink>
        <ButtonLink look="quiet" href={here("lijst.csv")} icon="download">
          {t("list.csv")}
        </ButtonLink>
        <ButtonLink look="quiet" href={here("lijst.xlsx")} icon="download">
          {t("list.xlsx")}
        </ButtonLink>
      </p>
      <p className="hint">{t("list.filesHint")}</p>
    </>
  );
}
