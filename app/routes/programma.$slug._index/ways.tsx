import { startOfDay } from "~/shared/day";
import {
  ELSEWHERE,
  ONLINE,
  programmeQuery,
  PROGRAMME_VIEWS,
  type ProgrammeSection,
  type ProgrammeView,
} from "~/domain/editions/programme";
import { wijkByCode } from "~/domain/places/wijken";
import { capital, formatDay, formatNumber } from "~/locales/format";
import { useDayWords } from "~/ui/editions/edition-frame";
import { useLocale, useText } from "~/ui/text";

/** Where a jump leads: "d-2026-09-24", "w-wk034401". */
export function sectionId(key: string): string {
  return `${/^\d/.test(key) ? "d" : "w"}-${key.toLowerCase()}`;
}

/** "Donderdag 24 september", "Zuid", "Online, vanuit huis". */
export function useSectionName(view: ProgrammeView) {
  const t = useText("editions");
  const locale = useLocale();
  return (key: string) => {
    if (key === ONLINE) return t("programme.online");
    if (key === ELSEWHERE) return t("programme.elders");
    if (view === "wijk" || !/^\d{4}-/.test(key)) return wijkByCode(key)?.name ?? key;
    return capital(formatDay(startOfDay(key), locale));
  };
}

/** The same programme per day or per wijk: two addresses, each to be shared. */
export function Views({ slug, view }: { slug: string; view: ProgrammeView }) {
  const t = useText("editions");
  return (
    <nav className="nav" aria-label={t("programme.views")}>
      {PROGRAMME_VIEWS.map((each) => (
        <a
          key={each}
          href={`/programma/${slug}${programmeQuery({ view: each, page: 1 })}`}
          aria-current={each === view ? "page" : undefined}
        >
          {t(`programme.${each}`)}
        </a>
      ))}
    </nav>
  );
}

export function Jumps({
  slug,
  view,
  page,
  sections,
}: {
  slug: string;
  view: ProgrammeView;
  page: number;
  sections: ProgrammeSection[];
}) {
  const t = useText("editions");
  const locale = useLocale();
  const nameOf = useSectionName(view);
  return (
    <nav aria-label={t(`programme.jump.${view}`)}>
      <ul className="jumps">
        {sections.map((section) => (
          <li key={section.key}>
            <a
              href={
                (section.page === page
                  ? ""
                  : `/programma/${slug}${programmeQuery({ view, page: section.page })}`) +
                `#${sectionId(section.key)}`
              }
            >
              {nameOf(section.key)}{" "}
              <span className="num muted">{formatNumber(section.going, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** For who organises, and for who wants it all in a calendar. */
export function TakePart({
  edition,
  sendIn,
  kits,
}: {
  edition: { slug: string; publicName: string };
  /** Last day to send in; null when that is not open. */
  sendIn: string | null;
  /** Last day to order a kit. */
  kits: string | null;
}) {
  const t = useText("editions");
  const { day } = useDayWords();
  return (
    <div className="panel stack programme-more">
      <p>{t("programme.checkFirst")}</p>
      <p>
        <a href={`/agenda?editie=${edition.slug}`}>{t("programme.toAgenda")}</a>
        {" · "}
        <a href={`/agenda.ics?editie=${edition.slug}`}>{t("programme.ownCalendar")}</a>
      </p>
      {sendIn && (
        <p>
          {t("programme.sendIn", { day: day(sendIn) })}{" "}
          <a href="/agenda/aanmelden">{t("programme.sendInLink")}</a>
        </p>
      )}
      {kits && (
        <p>
          {t("programme.kits", { day: day(kits) })}{" "}
          <a href={`/programma/${edition.slug}/pakket`}>{t("programme.kitsLink")}</a>
        </p>
      )}
    </div>
  );
}
