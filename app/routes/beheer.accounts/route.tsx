import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nobodyMay } from "~/domain/access/who-may.server";
import { inviteForm } from "~/domain/accounts/account-forms";
import { closeAccount, mayClose } from "~/domain/accounts/close-account.server";
import { inviteAccount } from "~/domain/accounts/invite-account.server";
import { listAccounts, partnersToInviteFor } from "~/domain/accounts/list-accounts.server";
import { formatDate } from "~/locales/format";
import { textFor } from "~/locales/text";
import { GoLink } from "~/ui/link";
import { AppPage } from "~/ui/page";
import { Message } from "~/ui/message";
import { useText } from "~/ui/text";
import { emptyForm, formData, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { may } from "~/domain/access/may";
import { requirePower } from "~/web/session.server";
import { AccountList, CloseQuestion } from "./account-list";
import { InviteForm } from "./invite-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requirePower(request, "manage-accounts");
  const locale = await localeOf(request, account);
  const t = textFor(locale, "accounts");
  const [accounts, partners] = await Promise.all([listAccounts(), partnersToInviteFor()]);
  const asked = new URL(request.url).searchParams;
  const leaving = accounts.find(({ id }) => id === asked.get("sluit"));
  return {
    title: t("manage.title"),
    done: asked.get("gelukt"),
    toClose:
      leaving && !leaving.deactivatedAt && mayClose(account, leaving)
        ? { id: leaving.id, name: leaving.name }
        : null,
    partners,
    nobodyDecides: await nobodyMay("approve-listings"),
    invitesAdmins: may(account, "manage-admins"),
    accounts: accounts.map(({ id, name, email, roles, grants, partners, deactivatedAt }) => ({
      id,
      name,
      email,
      does: [
        ...roles.map((role) => t(`roles.${role}`)),
        ...grants.map(({ role, place }) => t("rolesOf.at", { role: t(`roles.${role}`), place })),
        ...partners,
      ].join(", "),
      closedOn: deactivatedAt && formatDate(deactivatedAt, locale),
      isYou: id === account.id,
      mayClose: mayClose(account, { id, roles }),
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requirePower(request, "manage-accounts");
  const posted = await formData(request);
  const acting = { account, now: new Date() };
  const toClose = posted.get("sluit");
  if (typeof toClose === "string") {
    const result = await closeAccount(toClose, acting);
    if (!result.ok) throw refusal(result.reason);
    return redirect("/beheer/accounts?gelukt=afgesloten");
  }
  const parsed = parseForm(posted, inviteForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  await requireWithinLimit("invite", account.id);
  const result = await inviteAccount(parsed.value, acting);
  if (result.ok) return redirect("/beheer/accounts?gelukt=uitgenodigd");
  if (result.reason !== "email-taken") throw refusal(result.reason);
  const form = refusedForm(posted, { errors: { email: ["emailTaken"] } });
  return data({ form }, { status: 400 });
}

export default function Accounts() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  const t = useText("accounts");
  return (
    <AppPage className="wrap stack stack--loose">
      <div className="between between--center">
        <h1>{page.title}</h1>
        <GoLink href="/beheer/post">{t("account.mail")}</GoLink>
      </div>
      <p>{t("manage.intro")}</p>
      {page.done === "uitgenodigd" && <Message kind="ok" announce title={t("manage.invited")} />}
      {page.done === "afgesloten" && <Message kind="ok" announce title={t("manage.closedDone")} />}
      {page.toClose && <CloseQuestion {...page.toClose} />}
      {page.nobodyDecides && (
        <Message kind="wait" title={t("manage.nobodyDecides")}>
          {t("manage.nobodyDecidesText")}
        </Message>
      )}
      <div className="grid">
        <InviteForm form={form} partners={page.partners} invitesAdmins={page.invitesAdmins} />
      </div>
      <AccountList accounts={page.accounts} />
    </AppPage>
  );
}
