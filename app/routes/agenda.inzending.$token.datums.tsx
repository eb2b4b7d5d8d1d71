import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { saveStep } from "~/domain/submissions/save-step.server";
import { mayHappen } from "~/domain/submissions/submission";
import { datesOfRhythm, leaveOut } from "~/domain/submissions/when-form";
import { dayKey } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { SlimPage } from "~/ui/page";
import { useDateWords } from "~/ui/submissions/date-words";
import { useText } from "~/ui/text";
import { emptyForm, formData, formWith, versionIn } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import {
  privateHeaders,
  privatePath,
  STEP_PATHS,
  submissionOfLink,
} from "~/web/submission-page.server";

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** All dates that came of what was typed, with those of a rhythm to leave out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const { content } = found;
  const dates = content.dates ?? [];
  if (!mayHappen("change", found.state) || dates.length === 0)
    return redirect(privatePath(found.id));
  const inRhythm = datesOfRhythm(content).map(({ startsAt }) => startsAt.getTime());
  const left = datesOfRhythm(content).filter(({ startsAt }) =>
    content.rhythmExcept.some((out) => out.getTime() === startsAt.getTime()),
  );
  return {
    title: textFor(await localeOf(request), "submissions")("dates.title"),
    version: found.version,
    allDay: content.allDay,
    change: privatePath(found.id, STEP_PATHS.when),
    count: dates.length,
    rhythm: content.rhythm !== null,
    dates: [...dates, ...left]
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
      .map((date) => ({
        ...date,
        day: dayKey(date.startsAt),
        inRhythm: inRhythm.includes(date.startsAt.getTime()),
        skipped: left.includes(date),
      })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await submissionOfLink(request, params.token);
  const posted = await formData(request);
  const draft = found.state === "draft";
  const next = draft
    ? privatePath(found.id, STEP_PATHS.where)
    : `${privatePath(found.id)}?klaar=bewaard`;
  const skipped = posted.getAll("skip").filter((day) => typeof day === "string");
  const before = found.content.rhythmExcept.map(dayKey);
  if (!found.content.rhythm || sameDays(skipped, before)) return redirect(next);

  const left = leaveOut(found.content, skipped);
  if (!left.ok) {
    return data({ form: { ...emptyForm, formErrors: [left.message] } }, { status: 400 });
  }
  const saved = await saveStep(
    found.id,
    { step: "when", content: left.content },
    { sender: { by: "link" }, version: versionIn(posted), now: new Date() },
  );
  if (saved.ok) return redirect(next);
  if (saved.reason === "not-found") throw refusal("not-found");
  const form = { ...formWith({}), formErrors: ["submissionChanged"] };
  return data({ form }, { status: 409 });
}

function sameDays(a: string[], b: string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

export default function Dates() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("submissions");
  const words = useDateWords(page.allDay);
  return (
    <SlimPage className="narrow">
      <form method="post" className="stack stack--loose">
        <ErrorSummary errors={form.errors} formErrors={form.formErrors} />
        <h1>{t("dates.title")}</h1>
        <p>
          {t("dates.intro", { count: page.count })} {page.rhythm && t("dates.skipIntro")}
        </p>
        <input type="hidden" name="version" value={page.version} />
        <ul className="stack stack--tight">
          {page.dates.map((date) => (
            <li key={date.startsAt.getTime()} className="between between--center">
              <span>{words(date)}</span>
              {date.inRhythm && (
                <label className="check">
                  <input
                    type="checkbox"
                    name="skip"
                    value={date.day}
                    defaultChecked={date.skipped}
                  />
                  <span>
                    {t("dates.skip")}
                    <span className="vh">: {words(date)}</span>
                  </span>
                </label>
              )}
            </li>
          ))}
        </ul>
        <div className="stack">
          <Button wide>{t("dates.right")}</Button>
          <ButtonLink look="quiet" href={page.change}>
            {t("dates.change")}
          </ButtonLink>
        </div>
      </form>
    </SlimPage>
  );
}
