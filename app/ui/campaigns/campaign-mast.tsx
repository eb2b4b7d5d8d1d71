import type { ReactNode } from "react";
import { dayForDatabase } from "~/shared/day";
import type { CampaignPeriod } from "~/domain/campaigns/campaign";
import { formatDate, formatDay, inUtrecht } from "~/locales/format";
import { Crumbs } from "../crumbs";
import { Mast } from "../page";
import { useSite } from "../site";
import type { CampaignDesign } from "../tag";
import { useLocale, useText } from "../text";

/** Top of every page of a campaign, in its colour. */
export function CampaignMast({
  campaign,
  lead,
  hold,
  mayChange,
  children,
}: {
  campaign: { slug: string; name: string; year: number; design: CampaignDesign };
  /** Under the name. */
  lead: ReactNode;
  /** What the arcs hold, beside the name on wide screens. */
  hold?: ReactNode;
  /** Whether this account sees the settings. */
  mayChange: boolean;
  /** Buttons. */
  children?: ReactNode;
}) {
  const t = useText("campaigns");
  const { slug, name, year, design } = campaign;
  const { path } = useSite();
  const pages = [
    { href: `/campagnes/${slug}`, label: t("nav.stand") },
    { href: `/campagnes/${slug}/posters`, label: t("nav.posters") },
    { href: `/campagnes/${slug}/drukwerk`, label: t("nav.print") },
    ...(mayChange ? [{ href: `/campagnes/${slug}/instellingen`, label: t("nav.settings") }] : []),
  ];
  return (
    <Mast campaign={design}>
      <Crumbs items={[{ href: "/campagnes", label: t("crumb") }]} here={`${name} ${year}`} />
      <div className="between between--center">
        <div className="stack">
          <h1>{name}</h1>
          {lead}
          {children && <p className="cluster">{children}</p>}
        </div>
        {hold}
      </div>
      <nav className="nav" aria-label={t("nav.label")}>
        {pages.map(({ href, label }) => (
          <a key={href} href={href} aria-current={path === href ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </Mast>
  );
}

/** "24 september tot en met 29 september 2026", or one day with its name. */
export function usePeriodWords() {
  const t = useText("campaigns");
  const locale = useLocale();
  return ({ firstDay, lastDay }: CampaignPeriod) => {
    const [first, last] = [dayForDatabase(firstDay), dayForDatabase(lastDay)];
    if (firstDay === lastDay) return formatDay(first, locale, { withYear: true });
    const sameYear = firstDay.slice(0, 4) === lastDay.slice(0, 4);
    return t("period", {
      first: sameYear
        ? inUtrecht(first).setLocale(locale).toFormat("d MMMM")
        : formatDate(first, locale),
      last: formatDate(last, locale),
    });
  };
}
