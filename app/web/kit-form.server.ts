import { amountField, type Shortage } from "~/domain/editions/kit";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { refusedForm, type FormState } from "./forms";

/** The form again, with what is left at each thing of which more was asked. */
export function shortForm(
  posted: FormData,
  shortages: readonly Shortage[],
  locale: Locale,
): FormState {
  const t = textFor(locale, "editions");
  return refusedForm(posted, {
    errors: Object.fromEntries(
      shortages.map(({ itemId, left }) => [amountField(itemId), [t("kit.short", { count: left })]]),
    ),
  });
}
