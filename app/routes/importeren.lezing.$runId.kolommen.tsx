import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { chooseColumns } from "~/domain/imports/choose-columns.server";
import { findRun } from "~/domain/imports/find-run.server";
import { missingColumns, samplesOf } from "~/domain/imports/sheet-columns";
import { SHEET_FIELDS, type ColumnMapping } from "~/domain/imports/sheet-fields";
import { sourceDefaults } from "~/domain/imports/source-settings";
import { sourceChoices } from "~/domain/imports/source-choices.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { ColumnTable } from "~/ui/imports/column-table";
import { DefaultFields } from "~/ui/imports/default-fields";
import { UnreadSettings } from "~/ui/imports/unread-settings";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm, typedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const now = new Date();
  const run = await findRun(params.runId ?? "", { account, now });
  if (!run) throw refusal("not-found");
  if (run.state !== "preview") throw redirect(`/importeren/lezing/${run.id}`);
  const { table } = run.rows;
  const t = textFor(await localeOf(request, account), "imports");
  const { campaignId, editionId, ...defaults } = run.settings.defaults;
  return {
    title: t(table ? "match.title" : "match.titleDefaults"),
    source: run.source,
    columns: table?.head.map((heading, i) => ({
      heading,
      samples: samplesOf(table, i, SAMPLES).map((sample) =>
        sample.length > LONGEST_SAMPLE ? `${sample.slice(0, LONGEST_SAMPLE)}…` : sample,
      ),
      field: run.columns?.[i] ?? null,
    })),
    form: formWith({ ...defaults, campaignId: campaignId ?? "", editionId: editionId ?? "" }),
    unread: run.unreadSettings,
    choices: await sourceChoices({ account, now }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const now = new Date();
  const run = await findRun(params.runId ?? "", { account, now });
  if (!run) throw refusal("not-found");
  const posted = await formData(request);
  const t = textFor(await localeOf(request, account), "imports");
  const columns = run.rows.table?.head.map((_, i) => fieldOf(posted.get(`column-${i}`))) ?? null;
  const formErrors = columns
    ? [
        ...missingColumns(columns).map((field) => t(`match.missing.${field}`)),
        ...twice(columns).map((field) => t("match.twice", { field: t(`fields.${field}`) })),
      ]
    : [];
  const parsed = parseForm(posted, sourceDefaults);
  if (!parsed.ok) return data({ form: parsed.form, columns, formErrors }, { status: 400 });
  if (formErrors.length > 0) {
    return data({ form: typedForm(posted), columns, formErrors }, { status: 400 });
  }
  const chosen = { columns, defaults: parsed.value };
  const result = await chooseColumns(run.id, chosen, { account, now });
  if (!result.ok && result.reason === "not-found") throw refusal("not-found");
  return redirect(`/importeren/lezing/${run.id}`);
}

function fieldOf(value: FormDataEntryValue | null): ColumnMapping[number] {
  return SHEET_FIELDS.find((field) => field === value) ?? null;
}

function twice(columns: ColumnMapping) {
  return SHEET_FIELDS.filter((field) => columns.filter((other) => other === field).length > 1);
}

export default function Columns() {
  const { title, source, columns, unread, form: stored, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? stored;
  const t = useText("imports");
  return (
    <AppPage className="wrap">
      <Crumbs
        items={[
          { href: "/importeren", label: t("title") },
          { href: `/importeren/${source.id}`, label: source.name },
        ]}
        here={title}
      />
      <form method="post" className="stack stack--loose" noValidate>
        <ErrorSummary errors={form.errors} formErrors={answer?.formErrors} />
        <div>
          <h1>{title}</h1>
          {columns && <p className="muted">{t("match.intro")}</p>}
        </div>
        <UnreadSettings settings={unread} />
        {columns && (
          <ColumnTable
            columns={columns.map((column, i) => ({
              ...column,
              field: answer?.columns ? (answer.columns[i] ?? null) : column.field,
            }))}
          />
        )}
        <DefaultFields form={form} choices={choices} />
        <p className="cluster">
          <Button>{t("match.go")}</Button>
        </p>
      </form>
    </AppPage>
  );
}
