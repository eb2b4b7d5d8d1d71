import type { Prisma } from "~/generated/prisma/client";
import { codeAddress, codeUrl } from "~/domain/scans/short-code";
import { dayKey, formatDay, formatTime } from "~/locales/format";
import { textFor } from "~/locales/text";
import type { PosterContent, PosterFact, PosterLanguage } from "./poster";

/** What must be read of an action to make its poster. */
export const POSTER_SOURCE = {
  campaign: { select: { design: true } },
  partner: { select: { name: true } },
  partners: { include: { partner: { select: { name: true } } } },
  slots: { orderBy: { startsAt: "asc" } },
  poster: { select: { title: true, closing: true } },
} as const satisfies Prisma.CampaignActionInclude;

type Source = Prisma.CampaignActionGetPayload<{ include: typeof POSTER_SOURCE }>;

/** The words of a poster of `action` with one placement's code on it. */
export function posterContent(
  action: Source,
  code: string,
  { appUrl, language = "nl" }: { appUrl: string; language?: PosterLanguage },
): PosterContent {
  const t = textFor(language, "posters");
  const { design } = action.campaign;
  const ownWord = design === "hoi";
  return {
    design,
    language,
    title: action.poster?.title ?? (ownWord ? t("hoi.title") : action.title),
    facts: factsOf(action, language),
    call: t("call"),
    closing: action.poster?.closing ?? t("closing"),
    sender: t("sender", { organiser: action.partner.name }),
    code: { url: codeUrl(appUrl, code), address: codeAddress(appUrl, code) },
    partners: action.partners.map(({ partner }) => partner.name),
    labels: {
      day: t("labels.day"),
      time: t("labels.time"),
      place: t("labels.place"),
      partners: t("labels.partners"),
      moreDays: t("labels.moreDays"),
      code: t("labels.code"),
    },
  };
}

function factsOf(action: Source, language: PosterLanguage): PosterFact[] {
  const t = textFor(language, "posters");
  const days = Map.groupBy(action.slots, (slot) => dayKey(slot.startsAt));
  return [...days].map(([date, slots]) => ({
    day: capital(formatDay(slots[0]?.startsAt ?? new Date(date), language)),
    date,
    times: slots.map((slot) =>
      t("times", {
        from: formatTime(slot.startsAt, language),
        until: formatTime(slot.endsAt, language),
      }),
    ),
    place: action.placeName,
    spot: action.spot,
  }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
