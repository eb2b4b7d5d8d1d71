import type { ActingAccount } from "~/domain/accounts/account";
import { hasRole } from "~/domain/accounts/account";

/** The days of an edition, each as "2026-09-24"; every one of them is included. */
export type EditionDays = {
  startsOn: string;
  endsOn: string;
  /** Sending in. */
  opensOn: string;
  closesOn: string;
  /** Last day to order a kit; null: there are no kits. */
  kitsCloseOn: string | null;
};

/** Those who plan an edition, and see what came in for it. */
export function mayPlanEditions(account: ActingAccount): boolean {
  return hasRole(account, "coordinator", "communications");
}

/** before: not open yet · open: anyone can send in · closed: only the team adds. */
export type Sending = "before" | "open" | "closed";

export function sendingIn(
  { opensOn, closesOn }: Pick<EditionDays, "opensOn" | "closesOn">,
  today: string,
): Sending {
  if (today < opensOn) return "before";
  return today > closesOn ? "closed" : "open";
}

export function kitsOpen(
  { opensOn, kitsCloseOn }: Pick<EditionDays, "opensOn" | "kitsCloseOn">,
  today: string,
): boolean {
  return kitsCloseOn !== null && today >= opensOn && today <= kitsCloseOn;
}

const DAYS_AFTER_SHOWN = 7;

/** Whether residents are pointed to its programme: from the day sending in opens until a week after it. */
export function isNear({ opensOn, endsOn }: EditionDays, today: string): boolean {
  return today >= opensOn && today <= addDays(endsOn, DAYS_AFTER_SHOWN);
}

/** A calendar day further on; reckoned in UTC, where every day has 24 hours. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
