/** What would happen with a row or with something that is known. */
export const OUTCOMES = [
  "new",
  "changed",
  "cancelled",
  "vanished",
  "returned",
  "cannot",
  "staysOut",
  "ignored",
  "same",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** In which order people look at them: what needs them first. */
export const READING_ORDER: readonly Outcome[] = [
  "cannot",
  "vanished",
  "cancelled",
  "changed",
  "new",
  "returned",
  "staysOut",
  "ignored",
  "same",
];

/** Those that change something; the others are there to be read. */
export const ACTIVE: readonly Outcome[] = ["new", "changed", "cancelled", "vanished", "returned"];
