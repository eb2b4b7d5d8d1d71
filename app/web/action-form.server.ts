import type { ActingAccount } from "~/domain/access/acting-account";
import { actionChoices } from "~/domain/campaign-actions/action-choices.server";
import type { PublicationStep } from "~/domain/campaign-actions/campaign-action";
import type { FoundAction } from "~/domain/campaign-actions/find-action.server";
import { stations } from "~/domain/places/stations";
import { inUtrecht } from "~/locales/format";
import { formWith, refusedForm, typedForm, type FormState, type FormValue } from "./forms";

/** The choices of the form, ready for its select fields. */
export async function choicesFor(account: ActingAccount, campaignId: string) {
  const { organisers, partners } = await actionChoices({ account, campaignId });
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return {
    stations: stations.map(({ code, name }) => ({ value: code, label: name })),
    organisers: organisers.map(option),
    partners: partners.map(option),
  };
}

/** A stored action as a form. */
export function formOfAction(action: FoundAction): FormState {
  return formWith({
    title: action.title,
    kind: action.kind,
    summary: action.summary,
    publicText: action.publicText,
    stationCode: action.stationCode ?? "",
    placeName: action.stationCode ? "" : action.placeName,
    postcode: action.postcode ?? "",
    spot: action.spot,
    stepFree: action.stepFree,
    slots: action.slots.map((slot) => ({
      id: slot.id,
      ...dateParts(slot.startsAt),
      from: inUtrecht(slot.startsAt).toFormat("H.mm"),
      until: inUtrecht(slot.endsAt).toFormat("H.mm"),
    })),
    partnerId: action.partnerId,
    withPartnerIds: action.partners.map(({ partner }) => partner.id),
    dayPhone: action.dayPhone ?? "",
    version: String(action.version),
  });
}

/**
 * The form with one slot more or less, when one of those buttons was pressed; null when the form was sent.
 * A new slot begins with the date of the one before it: most actions have several on a day.
 */
export function changeSlots(data: FormData): FormState | null {
  const intent = String(data.get("intent") ?? "");
  const form = typedForm(data);
  const slots = Array.isArray(form.values.slots) ? form.values.slots : [];
  if (intent === "add-slot") {
    return { ...form, values: { ...form.values, slots: [...slots, sameDay(slots.at(-1))] } };
  }
  const removed = /^remove-slot:(\d+)$/.exec(intent)?.[1];
  if (removed === undefined) return null;
  const kept = slots.filter((_, index) => index !== Number(removed));
  return { ...form, values: { ...form.values, slots: kept } };
}

function dateParts(at: Date) {
  const { day, month, year } = inUtrecht(at);
  return { day: String(day), month: String(month), year: String(year) };
}

function sameDay(slot: FormValue | undefined): FormValue {
  if (typeof slot !== "object" || Array.isArray(slot)) return {};
  const { day = "", month = "", year = "" } = slot;
  return { day, month, year };
}

/** The form again when a verb refused it for one of its fields, or as a whole. */
export function refusedAction(
  data: FormData,
  reason: "not-your-partner" | "place-outside-utrecht" | "changed-meanwhile",
): FormState {
  switch (reason) {
    case "not-your-partner":
      return refusedForm(data, { errors: { partnerId: ["chooseOrganiser"] } });
    case "place-outside-utrecht":
      return refusedForm(data, { errors: { postcode: ["postcodeOutside"] } });
    case "changed-meanwhile":
      return refusedForm(data, { formErrors: ["changedMeanwhile"] });
  }
}

/** Where a person fills in what a publication step asks. */
const FIELD_OF_STEP: Record<PublicationStep, string> = {
  title: "title",
  summary: "summary",
  publicText: "publicText",
  place: "placeName",
  spot: "spot",
  slots: "slots[0].day",
  future: "slots[0].day",
};

/** The form again when something is left out that a public action cannot do without. */
export function refusedIncomplete(data: FormData, missing: PublicationStep[]): FormState {
  const form = typedForm(data);
  const station = form.values.kind === "stationCoffee";
  const fieldOf = (step: PublicationStep) =>
    step === "place" && station ? "stationCode" : FIELD_OF_STEP[step];
  return {
    ...form,
    errors: Object.fromEntries(missing.map((step) => [fieldOf(step), ["neededWhenPublic"]])),
  };
}
