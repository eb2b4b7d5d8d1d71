import { nl } from "./catalogue";
import type { Locale } from "./locale";
import { textFor } from "./text";

type Key = keyof typeof nl.validation;

function isKey(key: string): key is Key {
  return key in nl.validation;
}

/** The words of a form error: "required", or with its number "tooLong:120". */
export function validationText(locale: Locale, error: string): string {
  const [key = "", limit] = error.split(":");
  return textFor(locale, "validation")(isKey(key) ? key : "invalid", { limit });
}
