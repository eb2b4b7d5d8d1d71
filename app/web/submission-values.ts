import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { readRhythm } from "~/domain/agenda/rhythm";
import { belongsValue } from "~/domain/editions/belongs";
import type { FormStep, SubmissionContent } from "~/domain/submissions/submission";
import type { UnreadField } from "~/domain/submissions/unread-fields";
import { datesOfRhythm, repeatOf } from "~/domain/submissions/when-form";
import { inUtrecht } from "~/locales/format";
import { formWith, type FormState } from "./forms";

/** The submission that a step is read for. */
export type StepOf = {
  content: SubmissionContent;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  remindNextYear: boolean;
  confirmedAt: Date | null;
  /** What is stored of it and cannot be read; nothing of what was not stored yet. */
  unread?: UnreadField[];
};

/** What is stored as the form of one step; what could not be read yet goes before. */
export function formOfStep(step: FormStep, of: StepOf): FormState {
  const unfinished = of.content.unfinished[step];
  // Written by keepUnfinished from a form of ours.
  if (unfinished) return formWith(unfinished as FormState["values"]);
  return formWith(valuesOf(step, of));
}

function valuesOf(step: FormStep, of: StepOf): FormState["values"] {
  const { content } = of;
  switch (step) {
    case "what":
      return {
        title: content.title ?? "",
        summary: content.summary,
        description: content.description,
        belongs: belongsValue(content),
      };
    case "when":
      return whenValues(content);
    case "where":
      return {
        placeWay: content.placeWay ?? "",
        placeName: content.placeName === content.street ? "" : content.placeName,
        query: content.placeWay === "found" ? content.address : "",
        street: content.street,
        postcode: content.postcode,
        town: content.placeWay === "hand" ? content.town : "Utrecht",
        spot: content.spot,
        onlineUrl: content.onlineUrl ?? "",
      };
    case "who":
      return {
        audiences: content.audiences,
        languages: content.languages,
        ...Object.fromEntries(ACCESS_FEATURES.map((feature) => [feature, content[feature]])),
      };
    case "join":
      return {
        registration: content.registration,
        registrationUrl: content.registration === "link" ? content.registrationTarget : "",
        registrationMail: content.registration === "mail" ? content.registrationTarget : "",
        capacity: content.capacity === null ? "" : String(content.capacity),
        priceKind:
          content.priceCents === null ? "unknown" : content.priceCents === 0 ? "free" : "paid",
        price: content.priceCents ? (content.priceCents / 100).toFixed(2).replace(".", ",") : "",
        priceNote: content.priceNote,
      };
    case "image":
      return {
        imageId: content.imageId ?? "",
        imageAlt: content.imageAlt,
        imageCredit: content.imageCredit,
      };
    case "you":
      return {
        organiserName: content.organiserName ?? "",
        contactName: content.contactName,
        contactPhone: content.contactPhone,
        contactEmail: content.contactEmail,
        contactWebsite: content.contactWebsite,
        senderName: of.contactName,
        senderEmail: of.contactEmail,
        senderPhone: of.contactPhone,
        remindNextYear: of.remindNextYear ? "1" : "",
      };
  }
}

/** A rhythm shows as its first date and its rule; only dates outside it stand apart. */
function whenValues(content: SubmissionContent): FormState["values"] {
  const { dates = [], allDay, rhythmFirst } = content;
  const rule = content.rhythm ? readRhythm(content.rhythm) : null;
  const repeat = rule ? repeatOf(rule) : null;
  const first = rhythmFirst ?? dates[0];
  if (!rule || !repeat || !first) {
    return {
      allDay: allDay ? "1" : "",
      repeat: "no",
      dates: dates.map((date) => parts(date, allDay)),
    };
  }
  const ofRhythm = new Set(datesOfRhythm(content).map(({ startsAt }) => startsAt.getTime()));
  const loose = dates.filter(({ startsAt }) => !ofRhythm.has(startsAt.getTime()));
  const [year, month, day] = rule.until.split("-").map(Number);
  return {
    allDay: allDay ? "1" : "",
    repeat,
    weekdays: rule.weekdays,
    dates: [first, ...loose].map((date) => parts(date, allDay)),
    until: { day: String(day), month: String(month), year: String(year) },
  };
}

function parts({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, allDay: boolean) {
  const from = inUtrecht(startsAt);
  const until = inUtrecht(endsAt);
  // A whole day ends at the next midnight.
  const last = allDay ? until.minus({ days: 1 }) : until;
  const several = last.toISODate() !== from.toISODate();
  return {
    day: String(from.day),
    month: String(from.month),
    year: String(from.year),
    from: allDay ? "" : from.toFormat("H.mm"),
    until: allDay ? "" : until.toFormat("H.mm"),
    endDay: several ? String(last.day) : "",
    endMonth: several ? String(last.month) : "",
    endYear: several ? String(last.year) : "",
  };
}
