import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import {
  cancelKitOrder,
  changeKitOrder,
  confirmKitOrder,
} from "~/domain/editions/change-kit-order.server";
import { amountField, kitOrderForm, standingOf } from "~/domain/editions/kit";
import { findKitOrder } from "~/domain/editions/list-kit-orders.server";
import { idOfToken } from "~/domain/link-proof.server";
import { formatDate } from "~/locales/format";
import { textFor } from "~/locales/text";
import { AnswerForm } from "~/ui/answer-form";
import { Button, ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/card";
import { AmountFields, KitContactFields, KitErrors } from "~/ui/editions/kit-fields";
import { Message } from "~/ui/message";
import { SlimPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { formData, formWith, parseForm } from "~/web/forms";
import { shortForm } from "~/web/kit-form.server";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { clientAddress } from "~/web/security.server";

/** The order of this private link. */
async function orderOf(token: string | undefined) {
  const id = idOfToken("kit-order", token ?? "");
  const found = id && (await findKitOrder(id));
  if (!found) throw refusal("link-invalid");
  const { order, edition, things } = found;
  const own = (itemId: string) => order.lines.find((line) => line.itemId === itemId)?.amount ?? 0;
  // Nothing was taken from the stock before it was confirmed.
  const taken = (itemId: string) => (order.confirmedAt ? own(itemId) : 0);
  return {
    order,
    edition: { slug: edition.slug, publicName: edition.publicName },
    // What this order has already is there for it too.
    things: things
      .filter(({ id, stock }) => stock > 0 || own(id) > 0)
      .map((thing) => ({ ...thing, left: thing.left + taken(thing.id), own: own(thing.id) })),
  };
}

const DONE: Record<string, "saved" | "tooLate" | "confirmed" | "short"> = {
  bewaard: "saved",
  "te-laat": "tooLate",
  bevestigd: "confirmed",
  "te-weinig": "short",
};

export const handle = { scripts: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order, edition, things } = await orderOf(params.token);
  const asked = new URL(request.url).searchParams;
  const { organisation, contactName, contactEmail, address } = order;
  const amounts = things.flatMap(({ id, own }) =>
    own > 0 ? [[amountField(id), String(own)]] : [],
  );
  return {
    title: textFor(await localeOf(request), "editions")("kit.yours.title"),
    order: { standing: standingOf(order), createdAt: order.createdAt, sentAt: order.sentAt },
    edition,
    things,
    done: DONE[asked.get("klaar") ?? ""] ?? null,
    /** Came by the button of the mail: that is the answer. */
    atOnce: asked.get("bevestig") === "ja",
    form: formWith({
      organisation,
      contactName,
      contactEmail,
      address,
      ...(Object.fromEntries(amounts) as Record<string, string>),
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireWithinLimit("kitChanges", clientAddress(request));
  const { order, things } = await orderOf(params.token);
  const page = `/pakket/${params.token}`;
  const posted = await formData(request);
  const now = new Date();
  if (posted.get("intent") === "cancel") {
    const result = await cancelKitOrder(order.id, { account: null, now });
    return redirect(result.ok ? page : `${page}?klaar=te-laat`);
  }
  if (posted.get("intent") === "confirm") {
    const result = await confirmKitOrder(order.id, { now });
    if (result.ok) return redirect(`${page}?klaar=bevestigd`);
    return redirect(`${page}?klaar=${result.reason === "short" ? "te-weinig" : "te-laat"}`);
  }
  const parsed = parseForm(posted, kitOrderForm(things));
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  await requireWithinLimit("kitOrdersPerEmail", parsed.value.contactEmail.toLowerCase());
  const result = await changeKitOrder(order.id, parsed.value, { now });
  if (result.ok) return redirect(`${page}?klaar=bewaard`);
  if (result.reason !== "short") return redirect(`${page}?klaar=te-laat`);
  const form = shortForm(posted, result.shortages, await localeOf(request));
  return data({ form }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  { name: "robots", content: "noindex" },
];

export default function YourKitOrder() {
  const { order, edition, things, done, atOnce, form: stored } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? stored;
  const t = useText("editions");
  const locale = useLocale();
  const day = formatDate(order.createdAt, locale);
  return (
    <SlimPage className="narrow stack stack--loose">
      {done && (
        <Message kind={done === "saved" || done === "confirmed" ? "ok" : "wait"} announce>
          {t(`kit.yours.${done}`)}
        </Message>
      )}
      <div>
        <h1>{t("kit.yours.title")}</h1>
        <p className="muted">{t("kit.yours.lead", { day, edition: edition.publicName })}</p>
      </div>
      {order.standing === "unconfirmed" && (
        <Panel title={t("kit.yours.confirmHeading")}>
          <p>{t("kit.yours.confirmText")}</p>
          <AnswerForm atOnce={atOnce} sending={t("kit.yours.confirmSending")}>
            <input type="hidden" name="intent" value="confirm" />
            <Button wide>{t("kit.yours.confirmButton")}</Button>
          </AnswerForm>
        </Panel>
      )}
      {order.standing === "ordered" || order.standing === "unconfirmed" ? (
        <>
          {order.standing === "ordered" && <p>{t("kit.yours.ordered")}</p>}
          <form method="post" className="stack stack--wide" noValidate>
            <KitErrors form={form} things={things} />
            <section className="stack stack--loose">
              <h2>{t("kit.yours.contents")}</h2>
              <AmountFields form={form} things={things} />
            </section>
            <section className="stack stack--loose">
              <h2>{t("kit.who")}</h2>
              <KitContactFields form={form} edition={edition.publicName} />
            </section>
            <p>
              <Button>{t("kit.yours.save")}</Button>
            </p>
          </form>
          <form method="post" className="panel stack">
            <h2>{t("kit.yours.cancelHeading")}</h2>
            <p>{t("kit.yours.cancelText")}</p>
            <Button look="no" name="intent" value="cancel">
              {t("kit.yours.cancel")}
            </Button>
          </form>
        </>
      ) : (
        <Over />
      )}
    </SlimPage>
  );
}

/** An order that was sent or cancelled: nothing to change any more. */
function Over() {
  const { order, edition, things } = useLoaderData<typeof loader>();
  const t = useText("editions");
  const locale = useLocale();
  const sent = order.standing === "sent";
  return (
    <>
      <Message
        kind={sent ? "ok" : "info"}
        title={t(sent ? "kit.yours.sentTitle" : "kit.yours.cancelledTitle")}
      >
        {sent
          ? t("kit.yours.sent", { day: order.sentAt ? formatDate(order.sentAt, locale) : "" })
          : t("kit.yours.cancelled")}
      </Message>
      <section className="stack">
        <h2>{t("kit.yours.contents")}</h2>
        <ul>
          {things.flatMap(({ id, name, own }) =>
            own > 0 ? [<li key={id}>{`${own} × ${name}`}</li>] : [],
          )}
        </ul>
      </section>
      {!sent && (
        <p>
          <ButtonLink look="line" href={`/programma/${edition.slug}/pakket`}>
            {t("kit.yours.again")}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
