import { findImage } from "~/domain/images/find-image.server";
import { publicContactForm } from "~/domain/submissions/step-forms";
import type { FormStep, SubmissionContent } from "~/domain/submissions/submission";
import type { StepContext } from "~/ui/submissions/step-fields";
import { formWith, parseForm, typedForm, valueIn, type FormState } from "./forms";
import { changeDates, contextOfStep, readStep, type StepAnswer } from "./submission-form.server";
import { formOfStep, type StepOf } from "./submission-values";

/** The questions on the one page of people with an account; who they are is known. */
const ENTRY_STEPS = ["what", "when", "where", "who", "join", "image"] as const;

type Refused = {
  ok: false;
  status: 200 | 400;
  form: FormState;
  context: Partial<StepContext>;
};

/** Reads the page with all questions: every mistake at once, and everything typed kept. */
export async function readEntry(
  posted: FormData,
  { of, team, now }: { of: StepOf; team: boolean; now: Date },
): Promise<{ ok: true; content: SubmissionContent } | Refused> {
  const changed = changeDates(posted);
  if (changed) return { ok: false, status: 200, form: changed, context: {} };

  const answers: StepAnswer[] = [];
  for (const step of ENTRY_STEPS) answers.push(await readStep(step, posted, { of, team, now }));
  const contact = parseForm(posted, publicContactForm);
  if (!contact.ok) answers.push({ ok: false, status: 400, form: contact.form, context: {} });

  const refused = answers.filter((answer) => !answer.ok);
  const changes = answers.flatMap((answer) => (answer.ok ? [answer.change.content] : []));
  const content: SubmissionContent = Object.assign({}, of.content, ...changes);
  // Choosing another picture, or none, shows the page again.
  const picture = ["add-image", "remove-image"].includes(String(posted.get("intent")));
  if (refused.length > 0 || picture || !contact.ok) {
    const form = typedForm(posted);
    const imageId = valueIn(
      refused.find(({ form }) => "image" in form.errors || "imageAlt" in form.errors)?.form ?? form,
      "imageId",
    );
    const shown = changes.find((change) => "imageId" in change)?.imageId ?? imageId;
    return {
      ok: false,
      status: refused.every(({ status }) => status === 200) ? 200 : 400,
      form: {
        values: { ...form.values, ...handValues(refused), imageId: shown || "" },
        errors: picture && refused.length === 0 ? {} : mergedErrors(refused),
        formErrors: refused.flatMap(({ form }) => form.formErrors),
      },
      context: {
        ...Object.assign({}, ...refused.map(({ context }) => context)),
        image: await findImage(shown || null),
      },
    };
  }
  return { ok: true, content: { ...content, ...contact.value, done: [...ALL_DONE] } };
}

const ALL_DONE: readonly FormStep[] = [...ENTRY_STEPS, "you"];

/** When the register of addresses does not answer, the form goes on by hand. */
function handValues(refused: Refused[]) {
  const where = refused.find(({ form }) => "street" in form.errors);
  if (!where) return {};
  const { placeWay, street, town } = where.form.values;
  return {
    ...(placeWay ? { placeWay } : {}),
    ...(street ? { street } : {}),
    ...(town ? { town } : {}),
  };
}

function mergedErrors(refused: Refused[]): FormState["errors"] {
  return Object.assign({}, ...refused.map(({ form }) => form.errors)) as FormState["errors"];
}

/** Everything of a submission as one form. */
export function formOfEntry(of: StepOf): FormState {
  const steps = [...ENTRY_STEPS, "you"] as const;
  return formWith(
    Object.assign({}, ...steps.map((step) => formOfStep(step, of).values)) as FormState["values"],
  );
}

export async function contextOfEntry(
  of: StepOf,
  { team, now }: { team: boolean; now: Date },
): Promise<StepContext> {
  const what = await contextOfStep("what", of, { team, now });
  const image = await contextOfStep("image", of, { team, now });
  return { ...what, image: image.image };
}
