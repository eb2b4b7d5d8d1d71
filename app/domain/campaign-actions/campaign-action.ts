import type { ActingAccount } from "~/domain/access/acting-account";
import { may } from "~/domain/access/may";

export const ACTION_KINDS = [
  "stationCoffee",
  "burendag",
  "training",
  "meeting",
  "meal",
  "other",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export type ActionState = "draft" | "submitted" | "published" | "cancelled";

/** A stretch of time in which the action takes place. */
export type Slot = { startsAt: Date; endsAt: Date };

/** What publication looks at. */
export type PublishableAction = {
  kind: ActionKind;
  title: string;
  summary: string;
  publicText: string;
  stationCode: string | null;
  placeName: string;
  wijkCode: string | null;
  spot: string;
  slots: Slot[];
};

/** Steps before an action can be public, in the order of the form. */
export const PUBLICATION_STEPS = [
  "title",
  "summary",
  "publicText",
  "place",
  "spot",
  "slots",
  "future",
] as const;
export type PublicationStep = (typeof PUBLICATION_STEPS)[number];

type Check = (action: PublishableAction, now: Date) => boolean;

const DONE: Record<PublicationStep, Check> = {
  title: (action) => action.title.trim() !== "",
  summary: (action) => action.summary.trim() !== "",
  publicText: (action) => action.publicText.trim() !== "",
  place: (action) =>
    action.kind === "stationCoffee"
      ? action.stationCode !== null
      : action.placeName.trim() !== "" && action.wijkCode !== null,
  spot: (action) => action.kind !== "stationCoffee" || action.spot.trim() !== "",
  slots: (action) => action.slots.length > 0,
  // Without slots the step "slots" speaks already; one message for one cause.
  future: (action, now) =>
    action.slots.length === 0 || action.slots.some((slot) => slot.endsAt > now),
};

/** The steps still to do before `action` can be published; empty when it is ready. */
export function missingBeforePublishing(action: PublishableAction, now: Date): PublicationStep[] {
  return PUBLICATION_STEPS.filter((step) => !DONE[step](action, now));
}

/** What the list of steps shows; that the dates have passed is told only when they have. */
export function publicationSteps(
  action: PublishableAction,
  now: Date,
): { step: PublicationStep; done: boolean }[] {
  const missing = missingBeforePublishing(action, now);
  return PUBLICATION_STEPS.filter((step) => step !== "future" || missing.includes(step)).map(
    (step) => ({ step, done: !missing.includes(step) }),
  );
}

/** Steps that count when a public action is changed: its dates may have passed. */
export function missingInPublished(action: PublishableAction, now: Date): PublicationStep[] {
  return missingBeforePublishing(action, now).filter((step) => step !== "future");
}

/**
 * Whether this person's changes go public at once: always for who approves, for organisers only in
 * campaigns that do not ask for approval.
 */
export function publishesDirectly(
  account: ActingAccount,
  action: { partnerId: string; campaignId: string; campaign: { needsApproval: boolean } },
): boolean {
  return !action.campaign.needsApproval || may(account, "approve-actions", action);
}

export type ActionPhase = "preparing" | "planned" | "running" | "done" | "cancelled";

/** Where an action stands for a reader: preparing until public, then by its slots. */
export function actionPhase(
  action: { state: ActionState; publishedAt: Date | null; slots: Slot[] },
  now: Date,
): ActionPhase {
  if (action.state === "cancelled") return "cancelled";
  if (action.publishedAt === null) return "preparing";
  const ends = action.slots.map((slot) => slot.endsAt.getTime());
  const starts = action.slots.map((slot) => slot.startsAt.getTime());
  if (ends.length > 0 && Math.max(...ends) <= now.getTime()) return "done";
  if (starts.length > 0 && Math.min(...starts) <= now.getTime()) return "running";
  return "planned";
}

/**
 * Words in a text for residents that push people away, as written, in order.
 * The network asks partners to say "Kom erbij" instead (DOMAIN: Week tegen Eenzaamheid).
 */
export function wordsToAvoid(text: string): string[] {
  return [
    ...text.matchAll(/[\p{L}-]*eenzam[\p{L}-]*|[\p{L}-]*eenzaam[\p{L}-]*|lonel[\p{L}-]*/giu),
  ].map((match) => match[0]);
}
