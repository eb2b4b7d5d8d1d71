import { DateTime } from "luxon";
import { ZONE } from "~/locales/format";

/*
 * What two partners of the demo keep in systems of their own: a calendar from which something vanishes, and a list with
 * rows that are dates of one activity, one that cannot be read and one that has been.
 */

type Event = { uid: string; title: string; text: string; day: number; time: string; rule?: string };

const SINGING = {
  uid: "zingen",
  title: "Zing mee met de buurt",
  text: "Oude en nieuwe liedjes. Je hoeft geen noten te kunnen lezen.",
  day: 8,
  time: "1930",
  rule: "FREQ=WEEKLY;COUNT=8",
};
const PUPPETS = {
  uid: "poppenkast",
  title: "Poppenkast op zondagochtend",
  text: "Voor kinderen vanaf drie jaar en wie ze meeneemt.",
  day: 19,
  time: "1030",
};
const CARDS = {
  uid: "kaarten",
  title: "Kaarten schrijven voor de hele straat",
  text: "Wij zorgen voor kaarten en koffie.",
  day: 14,
  time: "1400",
};

/** Once, and as it is some days later: the cards are gone. */
export const CALENDARS: readonly (readonly Event[])[] = [
  [SINGING, PUPPETS, CARDS],
  [SINGING, PUPPETS],
];

/** As a website with a calendar gives it. */
export function calendarText(events: readonly Event[], now: Date): string {
  const blocks = events.flatMap(({ uid, title, text, day, time, rule }) => {
    const date = dayFrom(now, day).toFormat("yyyyMMdd");
    return [
      "BEGIN:VEVENT",
      `UID:${uid}@linde.example`,
      `SUMMARY:${title}`,
      `DESCRIPTION:${text}`,
      `DTSTART;TZID=Europe/Amsterdam:${date}T${time}00`,
      "DURATION:PT1H30M",
      ...(rule ? [`RRULE:${rule}`] : []),
      "LOCATION:Buurthuis De Linde\\, Lindeplein 4\\, 3582 AB Utrecht",
      "CATEGORIES:Gratis",
      "END:VEVENT",
    ];
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...blocks, "END:VCALENDAR", ""].join("\r\n");
}

/** As Excel saves it. */
export function listText(now: Date): string {
  const day = (days: number) => dayFrom(now, days).toFormat("d-M-yyyy");
  const place = "Buurtkamer Het Venster;Vensterstraat 11";
  return [
    "Activiteit;Datum;Van;Tot;Waar;Adres;Kosten",
    `Samen aan tafel;${day(10)};17.30;19.30;${place};€ 3,50`,
    `Samen aan tafel;${day(17)};17.30;19.30;${place};€ 3,50`,
    `Samen aan tafel;${day(24)};17.30;19.30;${place};€ 3,50`,
    `Fietsen nakijken voor de winter;${day(13)};;16.00;${place};gratis`,
    `Fotowandeling langs het kanaal;${day(16)};10.00;12.00;${place};naar draagkracht`,
    `Pompoenen snijden;${day(-20)};14.00;16.00;${place};gratis`,
    "",
  ].join("\r\n");
}

function dayFrom(now: Date, days: number): DateTime {
  return DateTime.fromJSDate(now, { zone: ZONE }).startOf("day").plus({ days });
}
