import type { ReactNode } from "react";
import { startOfDay } from "~/shared/day";
import type { EditionDays } from "~/domain/editions/edition";
import { formatDate, formatDay, inUtrecht } from "~/locales/format";
import { Crumbs } from "../crumbs";
import { AppPage, Mast } from "../page";
import { useSite } from "../site";
import type { CampaignDesign } from "../tag";
import { useLocale, useText } from "../text";

/** "2026-09-24" in words: "donderdag 24 september", or with its year where that is another one than its neighbour's. */
export function useDayWords() {
  const locale = useLocale();
  return {
    day: (day: string) => formatDay(startOfDay(day), locale),
    date: (day: string) => formatDate(startOfDay(day), locale),
    period: ({ startsOn, endsOn }: Pick<EditionDays, "startsOn" | "endsOn">) => ({
      first:
        startsOn.slice(0, 4) === endsOn.slice(0, 4)
          ? inUtrecht(startOfDay(startsOn)).setLocale(locale).toFormat("d MMMM")
          : formatDate(startOfDay(startsOn), locale),
      last: formatDate(startOfDay(endsOn), locale),
    }),
  };
}

/** Every page of an edition for the team: its name in its colour, and where its other pages are. */
export function EditionFrame({
  edition,
  children,
}: {
  edition: {
    slug: string;
    name: string;
    startsOn: string;
    endsOn: string;
    campaign: { design: CampaignDesign } | null;
  };
  children: ReactNode;
}) {
  const t = useText("editions");
  const { period } = useDayWords();
  const { path } = useSite();
  const { slug, name } = edition;
  const design = edition.campaign?.design ?? "komerbij";
  const pages = [
    { href: `/edities/${slug}`, label: t("nav.overview") },
    { href: `/edities/${slug}/pakketten`, label: t("nav.kits") },
    { href: `/programma/${slug}`, label: t("nav.programme") },
    { href: `/edities/${slug}/instellingen`, label: t("nav.settings") },
  ];
  return (
    <AppPage
      campaign={design}
      head={
        <Mast campaign={design}>
          <Crumbs items={[{ href: "/edities", label: t("title") }]} here={name} />
          <div className="stack stack--tight">
            <h1 className="edition-name">{name}</h1>
            <p>{t("days", period(edition))}</p>
          </div>
          <nav className="nav" aria-label={t("nav.label")}>
            {pages.map(({ href, label }) => (
              <a key={href} href={href} aria-current={path === href ? "page" : undefined}>
                {label}
              </a>
            ))}
          </nav>
        </Mast>
      }
    >
      <div className="stack stack--section top3">{children}</div>
    </AppPage>
  );
}
