import { DEFAULT_LOCALE } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { NO_FILTER } from "./agenda-filter";
import { feedText, feedVersion } from "./calendar-feed.server";

/**
 * Makes the whole calendar once before anybody asks for it: the first of a process takes more than twice as long, because
 * nothing of it is known yet and nothing of the code is compiled.
 */
export async function warmCalendar(origin: string, { now }: { now: Date }): Promise<void> {
  const locale = DEFAULT_LOCALE;
  const version = await feedVersion(NO_FILTER, now, `${locale} ${origin}`);
  const name = textFor(locale, "agenda")("calendar.name");
  await feedText(NO_FILTER, now, version, { origin, locale, name });
}
