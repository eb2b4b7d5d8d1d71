import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/domain/access/may";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import type { ActingAccount } from "~/domain/access/acting-account";
import { isId } from "~/domain/id";
import { findSubmission } from "~/domain/submissions/find-submission.server";
import {
  partnersToSendInFor,
  sendInByAccount,
} from "~/domain/submissions/send-in-by-account.server";
import { readContent, type SubmissionContent } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { Button, ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { EntryErrors, EntryFields } from "~/ui/submissions/entry-fields";
import { useText } from "~/ui/text";
import { SelectField } from "~/ui/text-field";
import { formData, refusedForm, valueIn, type FormState } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { contextOfEntry, formOfEntry, readEntry } from "~/web/submission-entry.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** A new one, with what is known of its partner; or a copy of an earlier one, without its dates. */
async function beginning(request: Request, account: ActingAccount) {
  const sender = { by: "account", account } as const;
  const from = new URL(request.url).searchParams.get("van");
  const earlier = from && isId(from) ? await findSubmission(from, sender) : null;
  if (from && !earlier) throw refusal("not-found");
  const partners = await partnersToSendInFor(account);
  const only = partners.length === 1 ? partners[0] : undefined;
  const content: SubmissionContent = earlier
    ? readContent({ ...earlier.content, ...WITHOUT_DATES })
    : readContent({
        organiserName: only?.name,
        contactWebsite: only?.website ?? "",
        contactEmail: account.email,
      });
  return {
    of: {
      content,
      contactName: account.name,
      contactEmail: account.email,
      contactPhone: "",
      remindNextYear: false,
      confirmedAt: null,
    },
    partners,
    partnerId: earlier?.partnerId ?? only?.id ?? "",
    copyOf: earlier?.content.title ?? null,
  };
}

const WITHOUT_DATES = {
  dates: undefined,
  rhythm: null,
  rhythmExcept: [],
  rhythmFirst: null,
  editionId: null,
  campaignId: null,
  done: [],
  unfinished: {},
};

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  if (!may(account, "send-in", "somewhere")) return redirect("/inzendingen");
  const team = may(account, "send-in-late");
  const { of, partners, partnerId, copyOf } = await beginning(request, account);
  const form = formOfEntry(of);
  return {
    title: textFor(await localeOf(request, account), "submissions")("partner.newTitle"),
    form: { ...form, values: { ...form.values, partnerId } },
    context: await contextOfEntry(of, { team, now: new Date() }),
    partners: partners.map(({ id, name }) => ({ value: id, label: name })),
    trusted: partners.filter((partner) => partner.trusted).map(({ name }) => name),
    team,
    copyOf,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const team = may(account, "send-in-late");
  const now = new Date();
  const posted = await formData(request);
  const { of } = await beginning(request, account);
  const read = await readEntry(posted, { of, team, now });
  if (!read.ok) return again(read.form, read.context, read.status);
  const partnerId = String(posted.get("partnerId") ?? "");
  const result =
    partnerId === "" || isId(partnerId)
      ? await sendInByAccount(
          { content: read.content, partnerId: partnerId || null },
          { account, now },
        )
      : ({ ok: false } as const);
  if (result.ok) return redirect(`/inzendingen/${result.submissionId}?klaar=ingestuurd`);
  return again(refusedForm(posted, { errors: { partnerId: ["choosePartner"] } }), {}, 400);

  function again(form: FormState, context: object, status: number) {
    return data({ form, context }, { status });
  }
}

export default function NewSubmission() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? page.form;
  const context = { ...page.context, ...answer?.context };
  const { title, partners, trusted, team, copyOf } = page;
  const t = useText("submissions");
  return (
    <AppPage className="narrow">
      <Crumbs items={[{ href: "/inzendingen", label: t("partner.title") }]} here={title} />
      <form method="post" noValidate encType="multipart/form-data" className="stack stack--loose">
        <EntryErrors form={form} />
        <h1>{title}</h1>
        {copyOf && <Message>{t("partner.copied", { title: copyOf })}</Message>}
        <p>
          {team
            ? t("partner.team")
            : trusted.length > 0
              ? trusted.map((partner) => t("partner.trusted", { partner })).join(" ")
              : t("partner.waits")}
        </p>
        {context.hints.length > 0 && <input type="hidden" name="advised" value="1" />}
        {partners.length === 1 && !team ? (
          <input type="hidden" name="partnerId" value={partners[0]?.value} />
        ) : (
          <SelectField
            name="partnerId"
            label={t("partner.organisation")}
            empty={t(team ? "partner.noPartner" : "partner.chooseOrganisation")}
            defaultValue={valueIn(form, "partnerId")}
            errors={form.errors.partnerId}
            options={partners}
          />
        )}
        <EntryFields form={form} context={context} />
        <div className="savebar">
          <Button name="intent" value="next">
            {t("partner.send")}
          </Button>
          <ButtonLink look="quiet" href="/inzendingen">
            {t("back")}
          </ButtonLink>
        </div>
      </form>
    </AppPage>
  );
}
