import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { partnersToImportFor } from "~/domain/imports/source-choices.server";
import { startImport } from "~/domain/imports/start-import.server";
import { optionalLine, requiredLine } from "~/domain/typed-text";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-field";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { CalendarFileField } from "~/ui/imports/calendar-file-field";
import { AppPage } from "~/ui/page";
import { SelectField, TextField } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { formData, formWith, parseForm, refusedForm, valueIn } from "~/web/forms";
import { fileIn, requireMayRead, toReading } from "~/web/imports.server";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

const startForm = z.object({
  partnerId: z.uuid({ error: "required" }),
  name: requiredLine(100, "required"),
  way: z.enum(["file", "address"]).default("file"),
  address: optionalLine(2_000),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const partners = await partnersToImportFor(account);
  if (partners.length === 0) throw refusal("not-allowed");
  return {
    title: textFor(await localeOf(request, account), "imports")("start.title"),
    partners: partners.map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const posted = await formData(request);
  const parsed = parseForm(posted, startForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { partnerId, name, way, address } = parsed.value;
  const t = textFor(await localeOf(request, account), "imports");
  const refuse = (field: "file" | "address", message: string) =>
    data({ form: refusedForm(posted, { errors: { [field]: [message] } }) }, { status: 400 });
  const bytes = way === "file" ? await fileIn(posted) : null;
  if (way === "file" && !bytes) return refuse("file", t("start.fileMissing"));
  if (way === "address" && address === "") return refuse("address", t("start.addressMissing"));
  await requireMayRead(account);
  const what = bytes ? { bytes } : { address };
  const started = await startImport({ partnerId, name, what }, { account, now: new Date() });
  if (started.ok) return toReading(started);
  if (started.reason === "not-found") throw refusal("not-found");
  return refuse(way, t(`problems.${started.reason}`));
}

export default function NewSource() {
  const { partners } = useLoaderData<typeof loader>();
  const only = partners.length === 1 ? partners[0]?.value : undefined;
  const form = useActionData<typeof action>()?.form ?? formWith({ way: "file" });
  const t = useText("imports");
  return (
    <AppPage className="narrow">
      <Crumbs items={[{ href: "/importeren", label: t("title") }]} here={t("start.title")} />
      <form method="post" encType="multipart/form-data" className="stack stack--loose" noValidate>
        <ErrorSummary
          errors={form.errors}
          labels={{
            partnerId: t("start.partner"),
            name: t("start.name"),
            file: t("start.file"),
            address: t("start.address"),
          }}
        />
        <h1>{t("start.title")}</h1>
        {only ? (
          <input type="hidden" name="partnerId" value={only} />
        ) : (
          <SelectField
            name="partnerId"
            label={t("start.partner")}
            empty={t("start.choosePartner")}
            options={partners}
            defaultValue={valueIn(form, "partnerId")}
            errors={form.errors.partnerId}
          />
        )}
        <TextField
          name="name"
          label={t("start.name")}
          hint={t("start.nameHint")}
          defaultValue={valueIn(form, "name")}
          errors={form.errors.name}
          maxLength={100}
        />
        <div className="source-way stack stack--loose">
          <RadioGroup
            name="way"
            legend={t("start.how")}
            value={valueIn(form, "way")}
            errors={form.errors.way}
            options={[
              { value: "file", label: t("start.ways.file"), hint: t("start.ways.fileHint") },
              {
                value: "address",
                label: t("start.ways.address"),
                hint: t("start.ways.addressHint"),
              },
            ]}
          />
          <div className="source-way__file">
            <CalendarFileField errors={form.errors.file} />
          </div>
          <div className="source-way__address">
            <TextField
              name="address"
              label={t("start.address")}
              hint={t("start.addressHint")}
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              defaultValue={valueIn(form, "address")}
              errors={form.errors.address}
            />
          </div>
        </div>
        <p>
          <Button>{t("start.read")}</Button>
        </p>
      </form>
    </AppPage>
  );
}
