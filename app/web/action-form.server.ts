import type { ActingAccount } from "~/domain/accounts/account";
import { actionChoices } from "~/domain/campaign-actions/action-choices.server";
import type { FoundAction } from "~/domain/campaign-actions/find-action.server";
import { stations } from "~/domain/places/stations";
import { inUtrecht } from "~/locales/format";
import { formWith, typedForm, type FormState, type FormValue } from "./forms";

/** The choices of the form, ready for its select fields. */
export async function choicesFor(account: ActingAccount) {
  const { organisers, partners } = await actionChoices({ account });
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
