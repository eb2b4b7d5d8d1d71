import { standingOf } from "~/domain/editions/kit";
import type { KitOrders } from "~/domain/editions/list-kit-orders.server";
import { formatDate } from "~/locales/format";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text";

type Order = KitOrders["orders"][number];

const KINDS = { unconfirmed: "plain", ordered: "wait", sent: "ok", cancelled: "no" } as const;

/** All orders; those to send can be ticked together. */
export function OrderList({
  slug,
  orders,
  things,
}: { slug: string } & Pick<KitOrders, "orders" | "things">) {
  const t = useText("editions");
  const page = `/edities/${slug}/pakketten`;
  const waiting = orders.filter((order) => standingOf(order) === "ordered").length;
  return (
    <section className="stack" id="bestellingen" aria-labelledby="bestellingen-kop">
      <h2 id="bestellingen-kop">{t("kits.orders")}</h2>
      {orders.length === 0 ? (
        <p>{t("kits.ordersNone")}</p>
      ) : (
        <>
          <p className="cluster">
            <a href={`${page}/paklijst`}>{t("kits.paper")}</a>
            <span>
              {t("kits.export")} <a href={`${page}.csv`}>CSV</a>, <a href={`${page}.xlsx`}>Excel</a>
            </span>
          </p>
          <form method="post" className="stack">
            <OrderTable orders={orders} things={things} />
            {waiting > 0 && (
              <div className="stack stack--tight">
                <p className="small muted">{t("kits.markHint")}</p>
                <p>
                  <Button name="intent" value="sent">
                    {t("kits.markSent")}
                  </Button>
                </p>
              </div>
            )}
          </form>
        </>
      )}
    </section>
  );
}

function OrderTable({ orders, things }: Pick<KitOrders, "orders" | "things">) {
  const t = useText("editions");
  const locale = useLocale();
  const nameOf = ({ organisation }: Order) => organisation || t("kits.noName");
  const contents = ({ lines }: Order) =>
    things
      .flatMap(({ id, name }) => {
        const amount = lines.find(({ itemId }) => itemId === id)?.amount;
        return amount ? [`${amount} × ${name}`] : [];
      })
      .join(", ");
  return (
    <DataTable
      caption={t("kits.orders")}
      rows={orders}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "organisation",
          head: t("kits.heads.organisation"),
          cell: (order) =>
            standingOf(order) === "ordered" ? (
              <label className="check">
                <input type="checkbox" name="order" value={order.id} />
                <span>
                  <span className="vh">{t("kits.choose", { organisation: "" })}</span>
                  {nameOf(order)}
                </span>
              </label>
            ) : (
              nameOf(order)
            ),
        },
        {
          key: "contents",
          head: t("kit.yours.contents"),
          cell: contents,
        },
        {
          key: "contact",
          head: t("kits.heads.contactName"),
          cell: ({ contactName, contactEmail }) =>
            contactEmail ? (
              <>
                {contactName}
                <br />
                <a className="kit-mail" href={`mailto:${contactEmail}`}>
                  {contactEmail}
                </a>
              </>
            ) : (
              "–"
            ),
        },
        {
          key: "day",
          head: t("kits.heads.day"),
          cell: ({ createdAt }) => formatDate(createdAt, locale),
        },
        {
          key: "state",
          head: t("kits.heads.state"),
          cell: (order) => (
            <>
              <Tag kind={KINDS[standingOf(order)]}>{t(`kits.states.${standingOf(order)}`)}</Tag>
              {order.sentAt && (
                <span className="small muted"> {formatDate(order.sentAt, locale)}</span>
              )}
            </>
          ),
        },
        {
          key: "cancel",
          head: t("kits.cancel"),
          speaks: true,
          cell: (order) =>
            order.state === "ordered" ? (
              <Button look="quiet" className="nowrap" name="cancel" value={order.id}>
                {t("kits.cancel")}
                <span className="vh"> {t("kits.cancelOf", { organisation: nameOf(order) })}</span>
              </Button>
            ) : null,
        },
      ]}
    />
  );
}
