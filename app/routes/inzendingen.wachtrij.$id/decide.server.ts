import { data, redirect } from "@remix-run/node";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { approveSubmission } from "~/domain/submissions/approve-submission.server";
import {
  approveForm,
  LONGEST_NOTE,
  refuseForm,
  textsForm,
  type DecisionRefusal,
} from "~/domain/submissions/decision";
import { editTexts } from "~/domain/submissions/edit-texts.server";
import { findQueued } from "~/domain/submissions/find-queued.server";
import { listReadyAnswers } from "~/domain/submissions/keep-ready-answers.server";
import { rejectSubmission } from "~/domain/submissions/reject-submission.server";
import { returnSubmission } from "~/domain/submissions/return-submission.server";
import { RESIDENT_TEXTS } from "~/domain/submissions/wording";
import { formWith, parseForm, typedForm, valueIn, versionIn, type FormState } from "~/web/forms";
import { refusal } from "~/web/refusals";

type Acting = { account: ActingAccount; now: Date };
/** Which form is shown again, with what was typed. */
export type Again = { about: "decision" | "texts"; form: FormState };

const QUEUE = "/inzendingen/wachtrij";

/** Does what the pressed button says, and goes on to the queue or back to the page. */
export async function decide(id: string, posted: FormData, acting: Acting) {
  switch (posted.get("intent")) {
    case "approve": {
      const parsed = parseForm(posted, approveForm);
      if (!parsed.ok) return refused("decision", parsed.form);
      return answer(id, await approveSubmission(id, parsed.value, acting), "goedgekeurd");
    }
    case "return": {
      const parsed = parseForm(posted, refuseForm);
      if (!parsed.ok) return refused("decision", parsed.form);
      return answer(id, await returnSubmission(id, parsed.value, acting), "gevraagd");
    }
    case "reject": {
      const parsed = parseForm(posted, refuseForm);
      if (!parsed.ok) return refused("decision", parsed.form);
      return answer(id, await rejectSubmission(id, parsed.value, acting), "afgewezen");
    }
    case "fill":
      return fill(id, posted, acting);
    case "suggestion":
      return takeSuggestion(id, posted, acting);
    case "texts":
    case "approve-texts": {
      const parsed = parseForm(posted, textsForm);
      if (!parsed.ok) return refused("texts", parsed.form);
      const { version, ...texts } = parsed.value;
      if (posted.get("intent") === "approve-texts") {
        const result = await approveSubmission(id, { version, texts }, acting);
        return answer(id, result, "goedgekeurd");
      }
      return saved(id, version, await editTexts(id, { version, texts }, acting));
    }
    default:
      throw refusal("unreadable");
  }
}

function refused(about: Again["about"], form: FormState) {
  return data<Again>({ about, form }, { status: 400 });
}

/** Back to the queue, or to the page with what went wrong: there stands what it is now. */
function answer(id: string, result: { ok: true } | DecisionRefusal, word: string) {
  if (result.ok) return redirect(`${QUEUE}?klaar=${word}`);
  if (result.reason === "not-found" || result.reason === "not-allowed") {
    throw refusal(result.reason);
  }
  return redirect(`${QUEUE}/${id}?klaar=veranderd`);
}

function saved(id: string, seen: number, result: { ok: true; version: number } | DecisionRefusal) {
  if (!result.ok) return answer(id, result, "");
  return redirect(`${QUEUE}/${id}?klaar=${result.version === seen ? "gelijk" : "bewaard"}`);
}

/** Puts a ready answer under what was written already, in the sender's language. */
async function fill(id: string, posted: FormData, acting: Acting) {
  const form = typedForm(posted);
  const queued = await findQueued(id, acting);
  if (!queued) throw refusal("not-found");
  const chosen = (await listReadyAnswers()).find((ready) => ready.id === valueIn(form, "answer"));
  const text = chosen ? (queued.locale === "en" ? chosen.textEn : chosen.textNl) : "";
  const note = [valueIn(form, "note").trim(), text].filter(Boolean).join("\n\n");
  return data<Again>({
    about: "decision",
    form: formWith({ note: note.slice(0, LONGEST_NOTE), answer: "" }),
  });
}

/** Writes our own words in the place of the one that keeps residents away. */
async function takeSuggestion(id: string, posted: FormData, acting: Acting) {
  const field = RESIDENT_TEXTS.find((name) => name === posted.get("field"));
  const version = versionIn(posted);
  const queued = await findQueued(id, acting);
  if (!queued || !field) throw refusal("not-found");
  const words = queued.doubts.flatMap((doubt) => (doubt.kind === "word" ? doubt.words : []));
  const suggestion = words.find((word) => word.field === field)?.suggestion;
  if (!suggestion) return redirect(`${QUEUE}/${id}?klaar=veranderd`);
  return saved(
    id,
    version,
    await editTexts(id, { version, texts: { [field]: suggestion } }, acting),
  );
}

export function idOf(id: string | undefined): string {
  if (!id || !isId(id)) throw refusal("not-found");
  return id;
}
