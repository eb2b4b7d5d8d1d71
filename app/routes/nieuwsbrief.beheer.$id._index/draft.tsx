import { formatNumber } from "~/locales/format";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Message } from "~/ui/message";
import { useLocale, useText } from "~/ui/text";

type Shown = {
  id: string;
  version: number;
  edition: string | null;
  filterQuery: string;
  readers: { getting: number; skipped: number } | null;
};

/** A newsletter before it is sent: what is in it, who gets it, and the buttons. */
export function Draft({
  newsletter: { id, version, edition, filterQuery, readers },
  items,
  asking,
}: {
  newsletter: Shown;
  items: number;
  asking: boolean;
}) {
  const t = useText("newsletter");
  const locale = useLocale();
  const counted = (count: number) => ({ count, number: formatNumber(count, locale) });
  const { getting, skipped } = readers ?? { getting: 0, skipped: 0 };
  const page = `/nieuwsbrief/beheer/${id}`;
  return (
    <>
      <div className="stack">
        <p className="lead">
          <a href={`/agenda${filterQuery}`}>{t("draft.items", counted(items))}</a>
          {edition && <> · {edition}</>}
        </p>
        {items === 0 ? (
          <Message kind="wait">{t("draft.empty")}</Message>
        ) : (
          <p>
            <b>{t("draft.getting", counted(getting))}</b>{" "}
            {skipped > 0 && t("draft.skipped", counted(skipped))}
          </p>
        )}
      </div>
      {asking && items > 0 ? (
        <Card title={t("draft.askTitle", counted(getting))} id="versturen">
          <p>{t("draft.ask")}</p>
          <form method="post" action={page} className="cluster">
            <input type="hidden" name="version" value={version} />
            <Button name="intent" value="send">
              {t("draft.sure")}
            </Button>
            <ButtonLink href={page} look="line">
              {t("draft.notYet")}
            </ButtonLink>
          </form>
        </Card>
      ) : (
        <form method="post" action={page} className="cluster">
          {items > 0 && (
            <>
              <ButtonLink href={`${page}?verstuur#versturen`}>{t("draft.send")}</ButtonLink>
              <Button name="intent" value="test" look="line">
                {t("draft.test")}
              </Button>
            </>
          )}
          <ButtonLink href={`${page}/bewerken`} look="line">
            {t("draft.change")}
          </ButtonLink>
          <Button name="intent" value="remove" look="quiet">
            {t("draft.remove")}
          </Button>
        </form>
      )}
    </>
  );
}
