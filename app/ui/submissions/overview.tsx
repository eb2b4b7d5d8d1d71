import type { ReactNode } from "react";
import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { FORM_STEPS, type FormStep, type SubmissionContent } from "~/domain/submissions/submission";
import { formatMoney } from "~/locales/format";
import { Description } from "../description";
import { useLocale, useText } from "../text";
import { useDateWords } from "./date-words";

const MOST_DATES_SHOWN = 6;

export type Overview = {
  content: Pick<
    SubmissionContent,
    | "title"
    | "summary"
    | "description"
    | "dates"
    | "allDay"
    | "placeName"
    | "address"
    | "spot"
    | "onlineUrl"
    | "wijkCode"
    | "audiences"
    | "languages"
    | "registration"
    | "registrationTarget"
    | "capacity"
    | "priceCents"
    | "priceNote"
    | "imageId"
    | "imageAlt"
    | "organiserName"
    | "contactName"
    | "contactPhone"
    | "contactEmail"
    | "contactWebsite"
    | "done"
    | (typeof ACCESS_FEATURES)[number]
  >;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
};

/** Everything that was filled in, step by step, with the way to change it. */
export function SubmissionOverview({
  of,
  steps = FORM_STEPS,
  editHref,
}: {
  of: Overview;
  steps?: readonly FormStep[];
  /** Null when nothing can be changed any more. */
  editHref: ((step: FormStep) => string) | null;
}) {
  const t = useText("submissions");
  const values = useValues(of);
  return (
    <dl className="overview">
      {steps.map((step) => {
        const lines = values[step].filter(Boolean);
        return (
          <div key={step} id={`stap-${step}`}>
            <dt>{t(`short.${step}`)}</dt>
            <dd className="stack stack--tight">
              {lines.length === 0 ? (
                <span className="muted">{t("own.open")}</span>
              ) : (
                lines.map((line, i) => (
                  <div key={i} dir="auto">
                    {line}
                  </div>
                ))
              )}
            </dd>
            {editHref && (
              <dd>
                <a href={editHref(step)}>
                  <span aria-hidden="true">{t("own.edit")}</span>
                  <span className="vh">{t("own.editStep", { step: t(`short.${step}`) })}</span>
                </a>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function useValues({ content, ...sender }: Overview): Record<FormStep, ReactNode[]> {
  const t = useText("submissions");
  const listing = useText("listing");
  const locale = useLocale();
  const dateWords = useDateWords(content.allDay);
  const dates = content.dates ?? [];
  const known = ACCESS_FEATURES.filter((feature) => content[feature] === "yes");
  const answered = ACCESS_FEATURES.some((feature) => content[feature] !== "unknown");
  const price =
    content.priceCents === null
      ? t("own.values.priceUnknown")
      : content.priceCents === 0
        ? t("own.values.free")
        : formatMoney(content.priceCents, locale);
  const went = (step: FormStep, lines: ReactNode[]) => (content.done.includes(step) ? lines : []);
  return {
    what: [
      content.title && <b>{content.title}</b>,
      content.summary,
      content.description && <Description text={content.description} />,
    ],
    when: [
      ...dates.slice(0, MOST_DATES_SHOWN).map(dateWords),
      dates.length > MOST_DATES_SHOWN &&
        t("own.values.more", { count: dates.length - MOST_DATES_SHOWN }),
    ],
    where: [
      content.placeName,
      content.address !== content.placeName && content.address,
      content.spot,
      content.onlineUrl && t("own.values.online", { url: content.onlineUrl }),
      content.placeName !== "" && content.wijkCode === null && (
        <span className="muted">{t("where.outside")}</span>
      ),
    ],
    who: went("who", [
      content.audiences.length === 0
        ? t("own.values.everybody")
        : content.audiences.map((value) => listing(`audiences.${value}`)).join(", "),
      content.languages.map((value) => listing(`languages.${value}`)).join(", "),
      answered
        ? t("own.values.accessKnown", {
            list: known.map((value) => listing(`access.${value}`)).join(", ") || "–",
          })
        : t("own.values.accessUnknown"),
    ]),
    join: went("join", [
      t(`join.kinds.${content.registration}`),
      content.registrationTarget,
      content.capacity !== null && `${t("join.capacity")} ${content.capacity}`,
      price,
      content.priceNote,
    ]),
    image: went("image", [content.imageId ? content.imageAlt : t("own.values.noImage")]),
    you: [
      content.organiserName,
      [content.contactName, content.contactPhone, content.contactEmail, content.contactWebsite]
        .filter(Boolean)
        .join(", "),
      (sender.contactName || sender.contactPhone) && (
        <span className="muted">
          {t("you.private")}:{" "}
          {[sender.contactName, sender.contactEmail, sender.contactPhone]
            .filter(Boolean)
            .join(", ")}
        </span>
      ),
    ],
  };
}
