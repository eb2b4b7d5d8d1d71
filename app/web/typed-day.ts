import type { FormValue } from "./forms";

/** "2026-09-04" as the three fields of a date, written as people do; null as three empty ones. */
export function typedDay(day: string | null): FormValue {
  const [year = "", month = "", date = ""] = day?.split("-") ?? [];
  return { day: plain(date), month: plain(month), year };
}

/** "09" → "9" */
function plain(digits: string): string {
  return digits.replace(/^0/, "");
}
