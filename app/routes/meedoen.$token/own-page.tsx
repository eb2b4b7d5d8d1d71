import { LISTING_LANGUAGE } from "~/domain/agenda/listing";
import { momentWords } from "~/shared/moment-words";
import type { OwnRegistration } from "~/domain/registrations/own-registration.server";
import { MOST_SEATS } from "~/domain/registrations/registration";
import { formatDay, formatTime } from "~/locales/format";
import { AnswerForm } from "~/ui/answer-form";
import { Button, ButtonLink } from "~/ui/button";
import { Card, Panel } from "~/ui/card";
import { ErrorSummary } from "~/ui/error-summary";
import { Fact } from "~/ui/fact";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { SelectField } from "~/ui/text-field";
import { valueIn, type FormState } from "~/web/forms";

type Props = { registration: OwnRegistration };

/** What a visitor finds behind the link of the mail. */
export function OwnPage({
  token,
  registration,
  form,
  done,
  atOnce,
}: Props & {
  token: string;
  form: FormState;
  done: "gewijzigd" | "bevestigd" | null;
  atOnce: boolean;
}) {
  const t = useText("registrations");
  const { name, state, phase, canChange, toConfirm, date } = registration;
  return (
    <PublicPage className="narrow stack stack--loose" campaign={date.listing.campaign?.design}>
      <ErrorSummary errors={form.errors} labels={{ seats: t("own.change") }} />
      <h1>{t("own.heading")}</h1>
      {name && <p className="lead">{t("own.hello", { name })}</p>}
      {done && (
        <Message
          kind="ok"
          announce
          title={t(done === "gewijzigd" ? "own.changed" : "own.confirmedNow")}
        />
      )}
      {toConfirm ? (
        <Confirm registration={registration} atOnce={atOnce} />
      ) : (
        <Standing registration={registration} />
      )}
      <Facts registration={registration} />
      {state !== "cancelled" && phase === "coming" && (
        <>
          {state === "confirmed" && !toConfirm && (
            <p>
              <ButtonLink href={`/meedoen/${token}/agenda.ics`} look="line" icon="calendar">
                {t("own.calendar")}
              </ButtonLink>
            </p>
          )}
          {canChange && !toConfirm && <ChangeSeats registration={registration} form={form} />}
          <Panel title={t("own.cancelHeading")}>
            <p>{t("own.cancelText")}</p>
            <form method="post">
              <input type="hidden" name="doen" value="afmelden" />
              <Button look="no">{t("own.cancelButton")}</Button>
            </form>
          </Panel>
        </>
      )}
      <Question registration={registration} />
    </PublicPage>
  );
}

/** Before anything else: whose address it is. */
function Confirm({
  registration: { state, heldUntil, isKept },
  atOnce,
}: Props & {
  atOnce: boolean;
}) {
  const t = useText("registrations");
  const locale = useLocale();
  const waits = state === "waiting";
  return (
    <Panel title={t(waits ? "own.confirmWaitingHeading" : "own.confirmHeading")}>
      <p>{t(waits ? "own.confirmWaitingText" : "own.confirmText")}</p>
      {!waits && (
        <p>
          {heldUntil && isKept
            ? t("own.confirmUntil", {
                day: formatDay(heldUntil, locale),
                time: formatTime(heldUntil, locale),
              })
            : t("own.confirmLapsed")}
        </p>
      )}
      <AnswerForm atOnce={atOnce} sending={t("own.confirmSending")}>
        <input type="hidden" name="doen" value="bevestigen" />
        <Button wide>{t(waits ? "own.confirmWaitingButton" : "own.confirmButton")}</Button>
      </AnswerForm>
    </Panel>
  );
}

function Standing({ registration: { state, phase, ahead, date } }: Props) {
  const t = useText("registrations");
  const agenda = (
    <p>
      <a href="/agenda">{t("own.pastAgenda")}</a>
    </p>
  );
  if (phase === "off")
    return (
      <Message kind="bad" icon="cross" title={t("own.off")}>
        <p>{t("own.offText")}</p>
        {agenda}
      </Message>
    );
  if (phase === "past")
    return state === "confirmed" ? (
      <Message kind="ok" title={t("own.past")}>
        <p>{t("own.pastText")}</p>
        {agenda}
      </Message>
    ) : (
      <Message icon="clock" title={t("own.pastCancelledText")}>
        {agenda}
      </Message>
    );
  if (state === "cancelled")
    return (
      <Message kind="ok" title={t("own.cancelled")}>
        <p>{t("own.cancelledText")}</p>
        <p>
          <a href={`/agenda/${date.listing.slug}/meedoen`}>{t("own.again")}</a>
        </p>
      </Message>
    );
  if (state === "waiting")
    return (
      <Message kind="wait" title={t("own.waiting")}>
        <p>
          {ahead === 0 ? t("own.waitingFirst") : t("own.waitingAhead", { count: ahead })}{" "}
          {t("own.waitingText")}
        </p>
      </Message>
    );
  return <Message kind="ok" title={t("own.confirmed")} />;
}

function Facts({ registration: { seats, date } }: Props) {
  const t = useText("registrations");
  const locale = useLocale();
  const { listing, previousStartsAt, previousEndsAt } = date;
  const place = [listing.placeName, listing.address, listing.spot].filter(Boolean).join(", ");
  const { allDay } = listing;
  return (
    <dl className="facts-list">
      <Fact icon="people" head={t("own.what")}>
        <a href={`/agenda/${listing.slug}`} lang={LISTING_LANGUAGE}>
          {listing.title}
        </a>
      </Fact>
      <Fact icon="calendar" head={t("own.when")}>
        {momentWords(date, allDay, locale)}
        {previousStartsAt && previousEndsAt && (
          <>
            <br />
            {t("own.moved", {
              before: momentWords(
                { startsAt: previousStartsAt, endsAt: previousEndsAt },
                allDay,
                locale,
              ),
            })}
          </>
        )}
      </Fact>
      {place && (
        <Fact icon="pin" head={t("own.where")}>
          <span lang={LISTING_LANGUAGE}>{place}</span>
        </Fact>
      )}
      {listing.onlineUrl && (
        <Fact icon="phone" head={t("own.online")}>
          <a href={listing.onlineUrl} rel="noopener external">
            {listing.onlineUrl}
          </a>
        </Fact>
      )}
      <Fact icon="people" head={t("own.who")}>
        {t("people", { count: seats })}
      </Fact>
    </dl>
  );
}

function ChangeSeats({ registration: { seats }, form }: Props & { form: FormState }) {
  const t = useText("registrations");
  // Somebody added by hand may stand there with what the form does not offer.
  const most = Math.max(MOST_SEATS, seats);
  return (
    <Card>
      <form method="post" className="stack" noValidate>
        <SelectField
          name="seats"
          label={t("own.change")}
          width="4"
          options={Array.from({ length: most }, (_, i) => String(i + 1)).map((value) => ({
            value,
            label: value,
          }))}
          defaultValue={valueIn(form, "seats") || String(seats)}
          errors={form.errors["seats"]}
        />
        <Button look="line">{t("own.changeButton")}</Button>
      </form>
    </Card>
  );
}

function Question({ registration: { date } }: Props) {
  const t = useText("registrations");
  const { organiserName, contactPhone, contactEmail } = date.listing;
  if (!contactPhone && !contactEmail) return null;
  return (
    <section className="stack stack--tight">
      <h2>{t("own.question")}</h2>
      <p>{organiserName}</p>
      {contactPhone && (
        <p>
          <a href={`tel:${contactPhone.replace(/[^\d+]/g, "")}`}>{contactPhone}</a>
        </p>
      )}
      {contactEmail && (
        <p>
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </p>
      )}
    </section>
  );
}
