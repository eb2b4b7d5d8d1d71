import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { isId } from "~/domain/id";
import { countTodo } from "~/domain/campaign-actions/count-todo.server";
import {
  deleteReadyAnswer,
  keepReadyAnswer,
  listReadyAnswers,
} from "~/domain/submissions/keep-ready-answers.server";
import { readyAnswerForm } from "~/domain/submissions/ready-answer";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { TodoTabs } from "~/ui/queue/todo-tabs";
import { TextArea, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm, valueIn, type FormState } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requirePower } from "~/web/session.server";

const DONE = { bewaard: "kept", verwijderd: "deleted" } as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requirePower(request, "keep-ready-answers");
  const done = new URL(request.url).searchParams.get("klaar") ?? "";
  return {
    title: textFor(await localeOf(request, account), "queue")("answers.title"),
    answers: await listReadyAnswers(),
    todo: await countTodo({ account }),
    done: Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requirePower(request, "keep-ready-answers");
  const posted = await formData(request);
  const acting = { account, now: new Date() };
  const written = String(posted.get("id") ?? "");
  const id = isId(written) ? written : null;
  if (posted.get("intent") === "delete") {
    // Gone already is as good as gone now.
    if (id) await deleteReadyAnswer(id, acting);
    return redirect("/inzendingen/vaste-zinnen?klaar=verwijderd");
  }
  const parsed = parseForm(posted, readyAnswerForm);
  if (!parsed.ok) return data({ id, form: parsed.form }, { status: 400 });
  const result = await keepReadyAnswer(id, parsed.value, acting);
  if (!result.ok) throw refusal("not-found");
  return redirect("/inzendingen/vaste-zinnen?klaar=bewaard");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ReadyAnswers() {
  const { answers, done, todo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useText("queue");
  const formOf = (id: string | null) => (refused && refused.id === id ? refused.form : null);
  return (
    <AppPage>
      <div className="stack stack--loose">
        {done && (
          <Message kind="ok" announce>
            {t(`answers.${done}`)}
          </Message>
        )}
        <div>
          <h1>{t("answers.title")}</h1>
          <p className="muted">{t("answers.intro")}</p>
        </div>
        <TodoTabs here="answers" counts={todo} />
        {answers.length === 0 && <p className="lead">{t("answers.none")}</p>}
        {answers.map(({ id, title, textNl, textEn }) => (
          <details key={id} className="card" open={formOf(id) !== null}>
            <summary>
              <h2>{title}</h2>
            </summary>
            <p lang="nl" className="keep-lines">
              {textNl}
            </p>
            <p lang="en" className="keep-lines muted">
              {textEn}
            </p>
            <AnswerForm id={id} form={formOf(id) ?? formWith({ title, textNl, textEn })} />
          </details>
        ))}
        <Card title={t("answers.addHeading")}>
          <AnswerForm id={null} form={formOf(null) ?? formWith({})} />
        </Card>
      </div>
    </AppPage>
  );
}

function AnswerForm({ id, form }: { id: string | null; form: FormState }) {
  const t = useText("queue");
  const field = (name: "title" | "textNl" | "textEn") => ({
    name,
    id: `${name}-${id ?? "nieuw"}`,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  return (
    <form method="post" className="stack" noValidate>
      {id && <input type="hidden" name="id" value={id} />}
      <TextField {...field("title")} label={t("answers.name")} hint={t("answers.nameHint")} />
      <TextArea {...field("textNl")} label={t("answers.textNl")} rows={4} />
      <TextArea {...field("textEn")} label={t("answers.textEn")} rows={4} />
      <p className="cluster">
        <Button look={id ? "line" : "action"} name="intent" value="keep">
          {t(id ? "answers.save" : "answers.add")}
        </Button>
        {id && (
          <Button look="no" name="intent" value="delete">
            {t("answers.delete")}
          </Button>
        )}
      </p>
    </form>
  );
}
