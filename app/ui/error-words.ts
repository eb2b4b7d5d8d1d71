import { nl } from "~/locales/catalogue";
import type { Locale } from "~/locales/locale";
import { validationText } from "~/locales/validation-text";

/** A form error in words: a key of the texts `validation` is looked up, a sentence stays as it is. */
export function errorWords(locale: Locale, error: string): string {
  const [key = ""] = error.split(":");
  return Object.hasOwn(nl.validation, key) ? validationText(locale, error) : error;
}
