import { Button, ButtonLink } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text";

type Row = {
  id: string;
  name: string;
  email: string;
  /** Roles and partners in words. */
  does: string;
  closedOn: string | null;
  isYou: boolean;
  mayClose: boolean;
};

/** Asks once more: who is closed out has to be invited again. */
export function CloseQuestion({ id, name }: { id: string; name: string }) {
  const t = useText("accounts");
  return (
    <form method="post" action="/beheer/accounts" className="card stack">
      <h2>{t("manage.closeHeading", { name })}</h2>
      <p>{t("manage.closeText")}</p>
      <p className="cluster">
        <Button name="sluit" value={id} look="no">
          {t("manage.closeConfirm")}
        </Button>
        <ButtonLink look="quiet" href="/beheer/accounts">
          {t("manage.keep")}
        </ButtonLink>
      </p>
    </form>
  );
}

/** Everybody who can sign in, or could. */
export function AccountList({ accounts }: { accounts: Row[] }) {
  const t = useText("accounts");
  return (
    <section className="stack addresses" aria-labelledby="lijst">
      <h2 id="lijst">{t("manage.list")}</h2>
      <DataTable
        caption={t("manage.list")}
        rows={accounts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            head: t("manage.name"),
            cell: ({ id, name }) => <a href={`/beheer/accounts/${id}`}>{name}</a>,
          },
          { key: "email", head: t("manage.email"), cell: ({ email }) => email },
          { key: "does", head: t("manage.roles"), cell: ({ does }) => does || t("account.none") },
          { key: "state", head: t("manage.state"), cell: (row) => <State row={row} /> },
          {
            key: "close",
            head: t("manage.close"),
            speaks: true,
            cell: (row) => <Close row={row} />,
          },
        ]}
      />
    </section>
  );
}

function State({ row: { closedOn, isYou } }: { row: Row }) {
  const t = useText("accounts");
  if (closedOn) return <Tag kind="no">{t("manage.closed", { day: closedOn })}</Tag>;
  return <Tag kind="ok">{isYou ? t("manage.you") : t("manage.active")}</Tag>;
}

function Close({ row: { id, name, closedOn, mayClose } }: { row: Row }) {
  const t = useText("accounts");
  if (closedOn || !mayClose) return null;
  return (
    <a className="danger" href={`/beheer/accounts?sluit=${id}`}>
      {t("manage.close")}
      <span className="vh">: {name}</span>
    </a>
  );
}
