import { readRhythm } from "~/domain/agenda/rhythm";
import { findImage } from "~/domain/images/find-image.server";
import { belongsOptions, readBelongs } from "~/domain/editions/belongs.server";
import type { StepChange } from "~/domain/submissions/save-step.server";
import { joinForm, whatForm, whoForm, youForm } from "~/domain/submissions/step-forms";
import type { FormStep, SubmissionContent } from "~/domain/submissions/submission";
import { daysLeftOut, repeatOf, whenForm } from "~/domain/submissions/when-form";
import { addressLine, whereOfSubmission } from "~/domain/submissions/where-of-submission.server";
import { whereForm } from "~/domain/submissions/where-form";
import { unkindWords } from "~/domain/submissions/wording";
import { config } from "~/env.server";
import type { StepContext } from "~/ui/submissions/step-fields";
import { parseForm, typedForm, valueIn, type FormState, type FormValue } from "./forms";
import { readImageForm } from "./image-form.server";
import type { StepOf } from "./submission-values";

export type StepAnswer =
  /** `stay`: saved, and the person wants to see this step again before going on. */
  | { ok: true; change: StepChange; stay: boolean }
  | { ok: false; status: 200 | 400; form: FormState; context: Partial<StepContext> };

/** The answer to what was posted for one step. */
export async function readStep(
  step: FormStep,
  posted: FormData,
  { of, team, now }: { of: StepOf; team: boolean; now: Date },
): Promise<StepAnswer> {
  const { content } = of;
  switch (step) {
    case "what": {
      const parsed = parseForm(posted, whatForm);
      if (!parsed.ok) return again(parsed.form);
      const { belongs, ...texts } = parsed.value;
      const hints = unkindWords(texts);
      // Advice is given once; the button pressed again means that it stays.
      if (hints.length > 0 && posted.get("advised") === null) {
        return { ok: false, status: 200, form: typedForm(posted), context: { hints } };
      }
      const options = await belongsOptions({ team, now, chosen: content });
      return saved(step, { ...texts, ...(await readBelongs(belongs, options)) });
    }
    case "when": {
      const changed = changeDates(posted);
      if (changed) return { ok: false, status: 200, form: changed, context: {} };
      const schema = whenForm(now, content.dates, daysLeftOut(content));
      const parsed = parseForm(posted, schema);
      return parsed.ok ? saved(step, parsed.value) : again(parsed.form);
    }
    case "where": {
      const parsed = parseForm(posted, whereForm);
      if (!parsed.ok) return again(parsed.form);
      const result = await whereOfSubmission(parsed.value, content);
      if (result.ok) return saved(step, result.place);
      const form = typedForm(posted);
      if (result.reason === "choose") {
        const addresses = result.addresses.map((found) => ({
          value: found.id,
          label: addressLine(found),
        }));
        const errors = { choice: ["chooseAddress"] };
        return { ok: false, status: 400, form: { ...form, errors }, context: { addresses } };
      }
      if (result.reason === "nothing-found") {
        return again({ ...form, errors: { query: ["addressNotFound"] } });
      }
      // The register does not answer: what was typed goes where people describe the place themselves.
      const byHand = { placeWay: "hand", street: parsed.value.query, town: "Utrecht" };
      return again({
        values: { ...form.values, ...byHand },
        errors: { street: ["addressLookupFailed"] },
        formErrors: [],
      });
    }
    case "who": {
      const parsed = parseForm(posted, whoForm);
      return parsed.ok ? saved(step, parsed.value) : again(parsed.form);
    }
    case "join": {
      const parsed = parseForm(posted, joinForm);
      return parsed.ok ? saved(step, parsed.value) : again(parsed.form);
    }
    case "image": {
      const read = await readImageForm(posted, { current: content.imageId, now });
      if (read.ok) return { ok: true, change: { step, content: read.value }, stay: read.stay };
      const image = await findImage(valueIn(read.form, "imageId"));
      return { ok: false, status: 400, form: read.form, context: { image } };
    }
    case "you": {
      const parsed = parseForm(posted, youForm);
      if (!parsed.ok) return again(parsed.form);
      const { senderName, senderEmail, senderPhone, remindNextYear, ...visible } = parsed.value;
      const contact = {
        contactName: senderName,
        contactEmail: senderEmail,
        contactPhone: senderPhone,
        remindNextYear,
      };
      return { ok: true, change: { step, content: visible, contact }, stay: false };
    }
  }
}

function saved(step: FormStep, content: Partial<SubmissionContent>): StepAnswer {
  return { ok: true, change: { step, content }, stay: false };
}

function again(form: FormState): StepAnswer {
  return { ok: false, status: 400, form, context: {} };
}

/** The fields of which somebody ticked that what cannot be read may go. */
export function forgottenIn(posted: FormData): string[] {
  return posted.getAll("forget").filter((field) => typeof field === "string");
}

/** The form with one date more or less, when one of those buttons was pressed; null when the form was sent. */
export function changeDates(posted: FormData): FormState | null {
  const intent = String(posted.get("intent") ?? "");
  const form = typedForm(posted);
  const dates = Array.isArray(form.values.dates) ? form.values.dates : [];
  if (intent === "add-date") {
    return { ...form, values: { ...form.values, dates: [...dates, sameTimes(dates.at(-1))] } };
  }
  const removed = /^remove-date:(\d{1,2})$/.exec(intent)?.[1];
  if (removed === undefined) return null;
  const kept = dates.filter((_, index) => index !== Number(removed));
  return { ...form, values: { ...form.values, dates: kept } };
}

/** Most activities are at the same hours on another day. */
function sameTimes(date: FormValue | undefined): FormValue {
  if (typeof date !== "object" || Array.isArray(date)) return {};
  const { from = "", until = "" } = date;
  return { from, until };
}

/** What the fields of a step show beside their values. */
export async function contextOfStep(
  step: FormStep,
  of: StepOf,
  { team, now }: { team: boolean; now: Date },
): Promise<StepContext> {
  const { content } = of;
  const rule = content.rhythm ? readRhythm(content.rhythm) : null;
  const imageId = content.imageId;
  return {
    belongs: step === "what" ? await belongsOptions({ team, now, chosen: content }) : [],
    lookup: config().addressLookupUrl !== null,
    addresses: [],
    hints: [],
    otherRhythm: content.rhythm !== null && (!rule || !repeatOf(rule)),
    image: step === "image" && imageId ? await findImage(imageId) : null,
    confirmedEmail: of.confirmedAt ? of.contactEmail : null,
    unread: of.unread ?? [],
  };
}
