import { linkToken } from "~/domain/link-proof.server";
import { STILL_HOLDS_ANSWERS, type StillHoldsAnswer } from "./still-holds";

/** The private page on which an organiser answers whether a date still holds. */
export function stillHoldsPath(dateId: string, answer: StillHoldsAnswer): string {
  return `/agenda/klopt/${linkToken("still-holds", dateId)}?antwoord=${STILL_HOLDS_ANSWERS[answer]}`;
}
