import { formatDate } from "~/locales/format";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { useDayWords } from "~/ui/editions/edition-frame";
import { useLocale, useText } from "~/ui/text";

type MissingRow = {
  id: string;
  name: string;
  remindedAt: Date | null;
  accounts: number;
  senders: number;
};

/** Partners of last year that have not sent in anything, and the button that reminds them. */
export function Missing({
  hasPrevious,
  partners,
  remindsOn,
  today,
  open,
}: {
  hasPrevious: boolean;
  partners: MissingRow[];
  remindsOn: string;
  today: string;
  open: boolean;
}) {
  const t = useText("editions");
  const { day } = useDayWords();
  const waiting = partners.filter(
    ({ remindedAt, accounts, senders }) => !remindedAt && accounts + senders > 0,
  ).length;
  return (
    <section className="stack" id="ontbreekt" aria-labelledby="ontbreekt-kop">
      <h2 id="ontbreekt-kop">{t("missing.heading")}</h2>
      {!hasPrevious && <p>{t("missing.noPrevious")}</p>}
      {hasPrevious && partners.length === 0 && <p>{t("missing.none")}</p>}
      {partners.length > 0 && <MissingTable partners={partners} />}
      {waiting > 0 && open && (
        <form method="post" className="stack stack--tight">
          <p className="small muted">
            {remindsOn > today
              ? t("missing.byItself", { day: day(remindsOn) })
              : t("missing.byItselfSoon")}{" "}
            {t("missing.once")}
          </p>
          <p>
            <Button look="line">{t("missing.send", { count: waiting })}</Button>
          </p>
        </form>
      )}
      {waiting > 0 && !open && <p className="small muted">{t("missing.closed")}</p>}
    </section>
  );
}

function MissingTable({ partners }: { partners: MissingRow[] }) {
  const t = useText("editions");
  const locale = useLocale();
  const to = ({ accounts, senders }: MissingRow) => {
    if (accounts > 0) return t("missing.account", { count: accounts });
    return senders > 0 ? t("missing.sender") : t("missing.nobody");
  };
  return (
    <DataTable
      caption={t("missing.heading")}
      rows={partners}
      rowKey={({ id }) => id}
      columns={[
        { key: "partner", head: t("missing.partner"), cell: ({ name }) => name },
        { key: "to", head: t("missing.to"), cell: to },
        {
          key: "reminded",
          head: t("missing.reminded"),
          cell: ({ remindedAt }) =>
            remindedAt ? formatDate(remindedAt, locale) : t("missing.notYet"),
        },
      ]}
    />
  );
}
