import { ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/card";
import { CampaignTag, Tag } from "~/ui/tag";
import { useText } from "~/ui/text";
import { Ticket } from "~/ui/ticket";
import { DayHead, DepartureBoard, Timetable, type TimetableRow } from "~/ui/timetable";
import { Todo } from "~/ui/todo";

export function ListSamples() {
  const t = useText("style");
  const rows = useSampleRows();
  return (
    <>
      <div className="grid grid--wide">
        <section className="span7" aria-labelledby="dienst">
          <h2 id="dienst">{t("sections.timetable")}</h2>
          <DayHead title={t("sample.today")} day={t("sample.day")} count="14" />
          <Timetable rows={rows} />
        </section>
        <div className="span5 stack stack--loose self-start">
          <SampleTicket cancelled={false} />
          <SampleTicket cancelled />
          <Panel title={t("sections.todo")}>
            <Todo
              items={[
                { key: "1", state: "done", words: t("sample.permission") },
                { key: "2", state: "missing", icon: "edit", words: t("sample.noFigures") },
                { key: "3", state: "later", icon: "pin", words: t("sample.posters") },
              ]}
            />
          </Panel>
        </div>
      </div>
      <section className="band--ink board board--sample" aria-labelledby="bord">
        <h2 id="bord">{t("sections.board")}</h2>
        <DepartureBoard rows={rows} />
      </section>
    </>
  );
}

function SampleTicket({ cancelled }: { cancelled: boolean }) {
  const t = useText("style");
  return (
    <Ticket
      label={`${t("sample.whenAndWhere")}${cancelled ? `, ${t("sample.cancelledTag")}` : ""}`}
      campaign="hoi"
      day="24"
      month={t("sample.month")}
      weekday={t("sample.weekday")}
      time={t("sample.time")}
      dateTime="2026-09-24T16:00:00+02:00"
      also={t("sample.also")}
      cancelled={cancelled}
    >
      <p>
        <b>{t("sample.place")}</b>
      </p>
      {!cancelled && (
        <ButtonLink href="#dienst" icon="calendar" wide>
          {t("sample.addToCalendar")}
        </ButtonLink>
      )}
    </Ticket>
  );
}

function useSampleRows(): TimetableRow[] {
  const t = useText("style");
  const row = (time: string, title: string, more: Partial<TimetableRow>): TimetableRow => ({
    key: time,
    href: "#dienst",
    title,
    time,
    dateTime: `2026-09-24T${time.replace(".", ":")}:00+02:00`,
    ...more,
  });
  return [
    row("12.00", t("sample.lunch"), {
      under: t("sample.until", { time: "13.30" }),
      place: "Rubicondreef",
      area: "Overvecht",
      tags: (
        <>
          <CampaignTag design="komerbij">Kom erbij</CampaignTag>
          <Tag>{t("sample.free")}</Tag>
          <Tag kind="wait">{t("sample.places")}</Tag>
        </>
      ),
    }),
    row("16.00", t("sample.coffee"), {
      under: t("sample.until", { time: "18.30" }),
      place: t("sample.inHall"),
      area: "Zuidwest",
      tags: <CampaignTag design="hoi">HOI!</CampaignTag>,
    }),
    row("19.30", t("sample.repair"), {
      place: "Plantage",
      area: "Noordwest",
      state: { kind: "moved", words: t("sample.newTime") },
    }),
    row("20.00", t("sample.sing"), {
      area: "Zuid",
      state: { kind: "cancelled", words: t("sample.cancelled") },
    }),
  ];
}
