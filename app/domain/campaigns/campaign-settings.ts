import { actionIndicators, type ActionIndicatorKey } from "~/domain/indicators/indicator";
import { dayFromDatabase } from "~/shared/day";

export type TypedDay = { day: string; month: string; year: string };
export type TypedSettings = {
  needsApproval: boolean;
  firstDay: TypedDay;
  lastDay: TypedDay;
  targets: Record<ActionIndicatorKey, string>;
};

export type CampaignSettings = {
  needsApproval: boolean;
  firstDay: string;
  lastDay: string;
  /** Indicators without a target are left out. */
  targets: Partial<Record<ActionIndicatorKey, number>>;
};

export type SettingsProblem = {
  /** As named in the form: "firstDay", "lastDay", "targets.cups". */
  field: "firstDay" | "lastDay" | `targets.${ActionIndicatorKey}`;
  reason: "no-such-day" | "last-before-first" | "too-long" | "target-whole";
};

export const HIGHEST_TARGET = 1_000_000;
/** Lief en Leed runs the whole year. */
const MOST_DAYS = 366;

/** Checks what was typed; an empty target is no target. */
export function readSettings(
  typed: TypedSettings,
): { ok: true; settings: CampaignSettings } | { ok: false; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const firstDay = readDay(typed.firstDay);
  const lastDay = readDay(typed.lastDay);
  if (!firstDay) problems.push({ field: "firstDay", reason: "no-such-day" });
  if (!lastDay) problems.push({ field: "lastDay", reason: "no-such-day" });
  if (firstDay && lastDay) {
    const days = (Date.parse(lastDay) - Date.parse(firstDay)) / (24 * 60 * 60 * 1000) + 1;
    if (days < 1) problems.push({ field: "lastDay", reason: "last-before-first" });
    if (days > MOST_DAYS) problems.push({ field: "lastDay", reason: "too-long" });
  }
  const targets: CampaignSettings["targets"] = {};
  for (const indicator of actionIndicators) {
    const value = typed.targets[indicator].replace(/[. ]/g, "");
    if (value === "") continue;
    if (/^\d+$/.test(value) && Number(value) > 0 && Number(value) <= HIGHEST_TARGET) {
      targets[indicator] = Number(value);
    } else problems.push({ field: `targets.${indicator}`, reason: "target-whole" });
  }
  if (problems.length > 0 || !firstDay || !lastDay) return { ok: false, problems };
  return { ok: true, settings: { needsApproval: typed.needsApproval, firstDay, lastDay, targets } };
}

/** "2026-09-24", or null when there is no such day. */
function readDay({ day, month, year }: TypedDay): string | null {
  const numbers = [year, month, day].map((part) => part.trim());
  if (!numbers.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [y, m, d] = numbers.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = y >= 2000 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? dayFromDatabase(date) : null;
}
