import { randomUUID } from "node:crypto";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import type { ActingAccount } from "~/domain/access/acting-account";
import { kitsOpen } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/find-edition.server";
import { kitOrderForm } from "~/domain/editions/kit";
import { kitThings } from "~/domain/editions/kit-items.server";
import { orderKit } from "~/domain/editions/order-kit.server";
import { findPartnerNames } from "~/domain/editions/partner-names.server";
import { isId } from "~/domain/id";
import { dayKey } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { useDayWords } from "~/ui/editions/edition-frame";
import { AmountFields, KitContactFields, KitErrors } from "~/ui/editions/kit-fields";
import { Message } from "~/ui/message";
import { PublicPage } from "~/ui/page";
import { HiddenFromPeople } from "~/ui/text-field";
import { useText } from "~/ui/text";
import { emptyForm, formData, formWith, HONEYPOT, parseForm, refuseRobots } from "~/web/forms";
import { shortForm } from "~/web/kit-form.server";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { clientAddress } from "~/web/security.server";
import { currentAccount } from "~/web/session.server";

/** Ordered, or once the mail is answered. */
const DONE = ["besteld", "bevestigen"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const edition = await findEdition(params.slug ?? "");
  if (!edition) throw refusal("not-found");
  const account = await currentAccount(request);
  const t = textFor(await localeOf(request, account), "editions");
  const today = dayKey(new Date());
  const { slug, publicName, opensOn, kitsCloseOn } = edition;
  const things = (await kitThings(edition.id)).filter(({ stock }) => stock > 0);
  return {
    title: `${t("kit.title")} ${publicName}`,
    edition: { slug, publicName, opensOn, kitsCloseOn, design: edition.campaign?.design },
    things,
    open: kitsOpen(edition, today) && things.length > 0,
    early: kitsCloseOn !== null && today < opensOn,
    over: kitsCloseOn !== null && today > kitsCloseOn,
    done: DONE.find((word) => word === new URL(request.url).searchParams.get("klaar")) ?? null,
    form: account ? await filledIn(account) : emptyForm,
    // So that a form sent twice orders once.
    key: randomUUID(),
  };
}

async function filledIn(account: ActingAccount) {
  const [organisation = ""] = await findPartnerNames(account);
  return formWith({ organisation, contactName: account.name, contactEmail: account.email });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const slug = params.slug ?? "";
  const edition = await findEdition(slug);
  if (!edition) throw refusal("not-found");
  const posted = await formData(request);
  refuseRobots(posted);
  await requireWithinLimit("kitOrdersPerAddress", clientAddress(request));
  const account = await currentAccount(request);
  const locale = await localeOf(request, account);
  const typedKey = posted.get("key");
  const key = typeof typedKey === "string" && isId(typedKey) ? typedKey : randomUUID();
  const parsed = parseForm(posted, kitOrderForm(await kitThings(edition.id)));
  if (!parsed.ok) return data({ form: parsed.form, key }, { status: 400 });
  await requireWithinLimit("kitOrdersPerEmail", parsed.value.contactEmail.toLowerCase());
  const input = { ...parsed.value, key };
  const result = await orderKit(slug, input, { account, locale, now: new Date() });
  if (result.ok) {
    const done = account ? "besteld" : "bevestigen";
    return redirect(`/programma/${slug}/pakket?klaar=${done}`);
  }
  if (result.reason === "not-found") throw refusal("not-found");
  // The page itself says that ordering is closed.
  if (result.reason === "closed") return redirect(`/programma/${slug}/pakket`);
  return data({ form: shortForm(posted, result.shortages, locale), key }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function OrderKit() {
  const {
    edition,
    things,
    open,
    done,
    form: stored,
    key: freshKey,
  } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = refused?.form ?? stored;
  const t = useText("editions");
  const { day } = useDayWords();
  return (
    <PublicPage className="narrow stack stack--loose">
      {done === "besteld" && (
        <Message kind="ok" announce title={t("kit.doneTitle")}>
          {t("kit.done")}
        </Message>
      )}
      {done === "bevestigen" && (
        <Message kind="wait" announce title={t("kit.confirmTitle")}>
          {t("kit.confirm")}
        </Message>
      )}
      <h1>{t("kit.title")}</h1>
      {open && !done ? (
        <>
          <p className="lead">{t("kit.lead", { edition: edition.publicName })}</p>
          <p>{t("kit.until", { day: day(edition.kitsCloseOn ?? "") })}</p>
          <form method="post" className="stack stack--wide" noValidate>
            <KitErrors form={form} things={things} />
            <input type="hidden" name="key" value={refused?.key ?? freshKey} />
            <HiddenFromPeople name={HONEYPOT} />
            <section className="stack stack--loose">
              <h2>{t("kit.what")}</h2>
              <AmountFields form={form} things={things} />
            </section>
            <section className="stack stack--loose">
              <h2>{t("kit.who")}</h2>
              <KitContactFields form={form} edition={edition.publicName} />
            </section>
            <p>
              <Button>{t("kit.order")}</Button>
            </p>
          </form>
        </>
      ) : (
        !done && <Closed />
      )}
      <p>
        <a href={`/programma/${edition.slug}`}>{t("kit.back")}</a>
      </p>
    </PublicPage>
  );
}

function Closed() {
  const { edition, early, over } = useLoaderData<typeof loader>();
  const t = useText("editions");
  const { day } = useDayWords();
  if (early) {
    return (
      <Message title={t("kit.notYetTitle")}>
        {t("kit.notYet", { day: day(edition.opensOn) })}
      </Message>
    );
  }
  if (over) {
    return (
      <Message title={t("kit.closedTitle")}>
        {t("kit.closed", { day: day(edition.kitsCloseOn ?? "") })}
      </Message>
    );
  }
  return <Message title={t("kit.noneTitle")}>{t("kit.none")}</Message>;
}
