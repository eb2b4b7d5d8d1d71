import { proposeDays, type EditionDays } from "~/domain/editions/edition";
import type { KeptEdition } from "~/domain/editions/keep-edition.server";
import { dayKey } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { formWith, refusedForm, type FormState } from "./forms";
import { typedDay } from "./typed-day";

export function editionFormWith(
  days: EditionDays,
  values: { name: string; campaignId: string | null; previousId: string | null },
): FormState {
  return formWith({
    name: values.name,
    campaignId: values.campaignId ?? "",
    previousId: values.previousId ?? "",
    startsOn: typedDay(days.startsOn),
    endsOn: typedDay(days.endsOn),
    opensOn: typedDay(days.opensOn),
    closesOn: typedDay(days.closesOn),
    kitsCloseOn: typedDay(days.kitsCloseOn),
  });
}

type Choices = {
  campaigns: { id: string; year: number; design: string }[];
  editions: { id: string }[];
};

/** The form of a new edition, with the days by the rule, the campaign of that year and the edition before. */
export function proposedForm({ campaigns, editions }: Choices, now: Date): FormState {
  const days = proposeDays(dayKey(now));
  const year = Number(days.startsOn.slice(0, 4));
  const campaign = campaigns.find((each) => each.design === "komerbij" && each.year === year);
  return editionFormWith(days, {
    name: `Week tegen Eenzaamheid ${year}`,
    campaignId: campaign?.id ?? null,
    previousId: editions[0]?.id ?? null,
  });
}

type Refused = Exclude<Extract<KeptEdition, { ok: false }>["reason"], "not-found">;

/** The form again after the verb refused what it should belong to. */
export function refusedEdition(posted: FormData, reason: Refused, locale: Locale): FormState {
  const field = reason === "campaign-unknown" ? "campaignId" : "previousId";
  const words = textFor(locale, "editions")(`refused.${reason}`);
  return refusedForm(posted, { errors: { [field]: [words] } });
}
