import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { standingOf } from "~/domain/editions/kit";
import { listKitOrders, type KitOrders } from "~/domain/editions/list-kit-orders.server";
import { formatNumber } from "~/locales/format";
import { textFor } from "~/locales/text";
import { Crumbs } from "~/ui/crumbs";
import { DataTable } from "~/ui/data-table";
import { AppPage } from "~/ui/page";
import { useLocale, useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";

/** What to take from the shelf, and a sheet for every parcel. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const found = await listKitOrders(params.slug ?? "", { account });
  if (!found) throw refusal("not-found");
  const t = textFor(await localeOf(request, account), "editions");
  return {
    edition: found.edition,
    title: t("kits.sheet.title", { edition: found.edition.publicName }),
    things: found.things.filter(({ toSend }) => toSend > 0),
    orders: found.orders.filter((order) => standingOf(order) === "ordered"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PickList() {
  const { edition, title, things, orders } = useLoaderData<typeof loader>();
  const t = useText("editions");
  const locale = useLocale();
  return (
    <AppPage>
      <Crumbs
        items={[
          { href: "/edities", label: t("title") },
          { href: `/edities/${edition.slug}/pakketten`, label: t("kits.heading") },
        ]}
        here={title}
      />
      <div className="stack stack--section kit-sheets">
        <div className="stack">
          <h1>{title}</h1>
          <p className="muted">
            {orders.length > 0 ? t("kits.sheet.intro") : t("kits.sheet.none")}
          </p>
        </div>
        {orders.length > 0 && (
          <section className="stack" aria-labelledby="alles">
            <h2 id="alles">{t("kits.sheet.total")}</h2>
            <p>{t("kits.sheet.orders", { count: orders.length })}</p>
            <DataTable
              caption={t("kits.sheet.total")}
              rows={things}
              rowKey={({ id }) => id}
              columns={[
                { key: "thing", head: t("kits.thing"), cell: ({ name }) => name },
                {
                  key: "toSend",
                  head: t("kits.sheet.amount"),
                  number: true,
                  cell: ({ toSend }) => formatNumber(toSend, locale),
                },
              ]}
            />
          </section>
        )}
        {orders.map((order) => (
          <Sheet key={order.id} order={order} things={things} edition={edition.publicName} />
        ))}
      </div>
    </AppPage>
  );
}

function Sheet({
  order,
  things,
  edition,
}: {
  order: KitOrders["orders"][number];
  things: KitOrders["things"];
  edition: string;
}) {
  const t = useText("editions");
  return (
    <section className="card stack kit-sheet" aria-labelledby={`blad-${order.id}`}>
      <p className="small muted">
        {t("kit.title")} · {edition}
      </p>
      <div>
        <p className="small">{t("kits.sheet.to")}</p>
        <h2 id={`blad-${order.id}`}>{order.organisation}</h2>
        <p className="kit-address">
          {order.contactName}
          {"\n"}
          {order.address}
        </p>
      </div>
      <h3>{t("kits.sheet.contents")}</h3>
      <ul className="kit-lines">
        {things.flatMap(({ id, name }) => {
          const amount = order.lines.find(({ itemId }) => itemId === id)?.amount;
          return amount
            ? [
                <li key={id}>
                  <b className="num">{amount}</b> × {name}
                </li>,
              ]
            : [];
        })}
      </ul>
      <p className="small muted">{t("kits.sheet.contact")}</p>
    </section>
  );
}
