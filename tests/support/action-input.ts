import { actionForm, type ActionInput } from "~/domain/campaign-actions/action-form";

/** What an organiser fills in for HOI! coffee on Vaartsche Rijn, complete and in the future of `year`. */
export function coffeeInput(partnerId: string, change: Record<string, unknown> = {}): ActionInput {
  return actionForm.parse({
    title: "HOI! koffie op station Vaartsche Rijn",
    kind: "stationCoffee",
    summary: "Je krijgt twee koppen koffie. Eén is voor jou.",
    publicText: "De andere geef je aan iemand die je nog niet kent.",
    stationCode: "UTVR",
    spot: "In de hal, naast de poortjes",
    slots: [
      { day: "24", month: "9", year: "2026", from: "16.00", until: "18.30" },
      { day: "25", month: "9", year: "2026", from: "7.30", until: "9.30" },
    ],
    partnerId,
    ...change,
  });
}
