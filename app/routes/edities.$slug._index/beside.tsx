import type { EditionOverview } from "~/domain/editions/edition-overview.server";
import { DataTable } from "~/ui/data-table";
import { GoLink } from "~/ui/link";
import { useText } from "~/ui/text";

export function PartnerList({ partners }: { partners: EditionOverview["partners"] }) {
  const t = useText("editions");
  return (
    <section className="stack" aria-labelledby="partners">
      <h2 id="partners">{t("overview.partners")}</h2>
      {partners.length === 0 ? (
        <p>{t("overview.partnersNone")}</p>
      ) : (
        <DataTable
          caption={t("overview.partners")}
          rows={partners}
          rowKey={({ slug }) => slug}
          columns={[
            { key: "partner", head: t("overview.partner"), cell: ({ name }) => name },
            {
              key: "count",
              head: t("overview.activities"),
              number: true,
              cell: ({ count }) => count,
            },
          ]}
        />
      )}
    </section>
  );
}

export function KitsInShort({
  edition,
  kits,
  orders,
}: {
  edition: { slug: string; kitsCloseOn: string | null };
  kits: EditionOverview["kits"];
  orders: EditionOverview["orders"];
}) {
  const t = useText("editions");
  const waiting = orders.find(({ state }) => state === "ordered")?.count ?? 0;
  return (
    <section className="panel stack" aria-labelledby="pakketten">
      <h2 id="pakketten">{t("overview.kits")}</h2>
      {edition.kitsCloseOn === null && kits.length === 0 ? (
        <p>{t("overview.kitsNone")}</p>
      ) : (
        <>
          <p>{t("overview.kitsOrders", { count: waiting })}</p>
          <p>
            <GoLink href={`/edities/${edition.slug}/pakketten`}>{t("overview.kitsLink")}</GoLink>
          </p>
        </>
      )}
    </section>
  );
}
