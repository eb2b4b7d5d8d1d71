import { z } from "zod";
import { isId } from "~/domain/id";
import { optionalLine, requiredLine } from "~/domain/typed-text";
import { addDays, type EditionDays } from "./edition";

/** Longer is no week. */
const MOST_DAYS = 31;

const typedDay = z
  .object({ day: optionalLine(4), month: optionalLine(4), year: optionalLine(4) })
  .prefault({});
type TypedDay = z.output<typeof typedDay>;

const requiredDay = typedDay.transform((typed, context) => {
  const day = dayOf(typed);
  if (day) return day;
  context.addIssue({ code: "custom", message: "editionDay" });
  return z.NEVER;
});

const optionalDay = typedDay.transform((typed, context) => {
  if (!typed.day && !typed.month && !typed.year) return null;
  const day = dayOf(typed);
  if (!day) context.addIssue({ code: "custom", message: "editionDay" });
  return day;
});

const optionalId = z
  .string()
  .default("")
  .transform((id, context) => {
    if (id === "") return null;
    if (!isId(id)) context.addIssue({ code: "custom", message: "invalid" });
    return id;
  });

/** The form of an edition. */
export const editionForm = z
  .object({
    name: requiredLine(60, "editionName"),
    startsOn: requiredDay,
    endsOn: requiredDay,
    opensOn: requiredDay,
    closesOn: requiredDay,
    kitsCloseOn: optionalDay,
    campaignId: optionalId,
    previousId: optionalId,
  })
  .superRefine((edition, context) => {
    for (const [field, message] of daysProblems(edition)) {
      context.addIssue({ code: "custom", message, path: [field] });
    }
  });

export type EditionInput = z.output<typeof editionForm>;

/** What is wrong with the order of the days, each at the later one of the two. */
export function daysProblems({
  startsOn,
  endsOn,
  opensOn,
  closesOn,
  kitsCloseOn,
}: EditionDays): [keyof EditionDays, string][] {
  const problems: [keyof EditionDays, string][] = [];
  if (endsOn < startsOn) problems.push(["endsOn", "editionEndBeforeStart"]);
  else if (endsOn >= addDays(startsOn, MOST_DAYS)) problems.push(["endsOn", "editionTooLong"]);
  if (closesOn < opensOn) problems.push(["closesOn", "editionClosesBeforeOpen"]);
  else if (closesOn > endsOn) problems.push(["closesOn", "editionClosesAfterEnd"]);
  if (kitsCloseOn !== null && (kitsCloseOn < opensOn || kitsCloseOn > endsOn)) {
    problems.push(["kitsCloseOn", "editionKitsClose"]);
  }
  return problems;
}

/** "2026-09-24", or null when there is no such day in the years of the network. */
function dayOf({ day, month, year }: TypedDay): string | null {
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part))) return null;
  if (Number(year) < 2018 || Number(year) > 2100) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? date.toISOString().slice(0, 10) : null;
}
