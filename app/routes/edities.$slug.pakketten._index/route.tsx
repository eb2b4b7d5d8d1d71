import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import type { ActingAccount } from "~/domain/access/acting-account";
import { cancelKitOrder } from "~/domain/editions/change-kit-order.server";
import { kitItemForm } from "~/domain/editions/kit";
import { keepKitItem, removeKitItem } from "~/domain/editions/kit-items.server";
import { listKitOrders } from "~/domain/editions/list-kit-orders.server";
import { markKitsSent } from "~/domain/editions/send-kit-orders.server";
import { textFor } from "~/locales/text";
import { EditionFrame, useDayWords } from "~/ui/editions/edition-frame";
import { Message } from "~/ui/message";
import { useText } from "~/ui/text";
import { formData, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { OrderList } from "./order-list";
import { ThingList } from "./thing-list";

const DONE = ["spul", "weg", "ingetrokken"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const found = await listKitOrders(params.slug ?? "", { account });
  if (!found) throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "editions");
  const { searchParams } = new URL(request.url);
  const sent = searchParams.get("verstuurd") ?? "";
  return {
    ...found,
    title: t("kits.title", { edition: found.edition.name }),
    done: DONE.find((word) => word === searchParams.get("klaar")) ?? null,
    sent: /^\d{1,4}$/.test(sent) ? Number(sent) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const slug = params.slug ?? "";
  const posted = await formData(request);
  const context = { account, now: new Date() };
  const page = `/edities/${slug}/pakketten`;
  const cancelled = posted.get("cancel");
  if (typeof cancelled === "string") {
    const result = await cancelKitOrder(cancelled, context);
    if (!result.ok) throw refusal(result.reason);
    return redirect(`${page}?klaar=ingetrokken#bestellingen`);
  }
  if (posted.get("intent") === "sent") {
    const ids = posted.getAll("order").filter((id) => typeof id === "string");
    const result = await markKitsSent(slug, ids, context);
    if (!result.ok) throw refusal(result.reason);
    return redirect(`${page}?verstuurd=${result.sent}#bestellingen`);
  }
  return keepThing(slug, posted, { ...context, request });
}

async function keepThing(
  slug: string,
  posted: FormData,
  { request, ...context }: { account: ActingAccount; now: Date; request: Request },
) {
  const page = `/edities/${slug}/pakketten`;
  const typedId = posted.get("itemId");
  const itemId = typeof typedId === "string" && typedId !== "" ? typedId : null;
  if (posted.get("intent") === "remove") {
    const result = await removeKitItem(slug, itemId ?? "", context);
    if (!result.ok) throw refusal(result.reason);
    return redirect(`${page}?klaar=weg#spullen`);
  }
  const parsed = parseForm(posted, kitItemForm);
  if (!parsed.ok) return data({ itemId, form: parsed.form }, { status: 400 });
  const result = await keepKitItem(slug, itemId, parsed.value, context);
  if (result.ok) return redirect(`${page}?klaar=spul#spullen`);
  if (result.reason === "not-found") throw refusal("not-found");
  const t = textFor(await localeOf(request, context.account), "editions");
  const errors: Record<string, string[]> =
    result.reason === "name-taken"
      ? { name: [t("kits.nameTaken")] }
      : { stock: [t("kits.belowOrdered", { count: result.ordered })] };
  return data({ itemId, form: refusedForm(posted, { errors }) }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Kits() {
  const { edition, things, orders, done, sent } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const t = useText("editions");
  const { day } = useDayWords();
  return (
    <EditionFrame edition={edition}>
      {done && (
        <Message kind="ok" announce>
          {t(`done.${done}`)}
        </Message>
      )}
      {sent !== null && (
        <Message kind={sent > 0 ? "ok" : "wait"} announce>
          {t("done.verstuurd", { count: sent })}
        </Message>
      )}
      <div className="stack">
        <h2>{t("kits.heading")}</h2>
        {edition.kitsCloseOn === null ? (
          <p>{t("kits.none")}</p>
        ) : (
          <p>
            {t("kits.until", { day: day(edition.kitsCloseOn) })}{" "}
            <a href={`/programma/${edition.slug}/pakket`}>{t("kits.publicPage")}</a>
          </p>
        )}
      </div>
      <OrderList slug={edition.slug} orders={orders} things={things} />
      <ThingList things={things} refused={refused} />
    </EditionFrame>
  );
}
