import type { useLoaderData } from "@remix-run/react";
import { ACTIVE, OUTCOMES } from "~/domain/imports/import-outcome";
import { Button, ButtonLink } from "~/ui/button";
import { useText } from "~/ui/text";
import { PreviewTable } from "./preview-table";
import type { loader } from "./route";

export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** Everything that would happen, to be looked at and confirmed. */
export function Preview({ loaded }: { loaded: Loaded }) {
  const t = useText("imports");
  const { run, counts, shown, page, pages, only } = loaded;
  const active = ACTIVE.some((outcome) => counts[outcome] > 0);
  const settings = `/importeren/lezing/${run.id}/kolommen`;
  return (
    <>
      <div>
        <p>
          {run.partnerName} · {t(run.direct ? "preview.direct" : "preview.queue")}
        </p>
        {loaded.past > 0 && <p className="muted">{t("preview.past", { count: loaded.past })}</p>}
        {loaded.hidden > 0 && (
          <p className="muted">{t("preview.hidden", { count: loaded.hidden })}</p>
        )}
      </div>
      <Outcomes loaded={loaded} />
      {shown.length === 0 && <p className="lead">{t("preview.empty")}</p>}
      {shown.length > 0 && loaded.taken === 0 && counts.cannot === 0 && (
        <p className="lead">{t("preview.nothing")}</p>
      )}
      <form method="post" className="stack stack--loose">
        {shown.length > 0 && <PreviewTable loaded={loaded} />}
        {pages > 1 && (
          <p className="cluster">
            {page > 1 && (
              <Button look="line" name="intent" value={stepTo(page - 1, only)}>
                {t("preview.previous")}
              </Button>
            )}
            <span>{t("preview.page", { page, pages })}</span>
            {page < pages && (
              <Button look="line" name="intent" value={stepTo(page + 1, only)}>
                {t("preview.next")}
              </Button>
            )}
          </p>
        )}
        {counts.vanished > 0 && run.source.kind === "sheet" && <p>{t("preview.partial")}</p>}
        <p className="cluster">
          {active && (
            <Button name="intent" value="confirm">
              {t("preview.confirm")}
            </Button>
          )}
          <ButtonLink look="line" href={settings}>
            {t(run.source.kind === "sheet" ? "preview.columns" : "preview.defaults")}
          </ButtonLink>
          <Button look="quiet" name="intent" value="discard">
            {t("preview.discard")}
          </Button>
        </p>
      </form>
    </>
  );
}

function stepTo(page: number, only: string | null): string {
  return `to:${page}${only ? `:${only}` : ""}`;
}

/** How many of each, as links that show only those. */
function Outcomes({ loaded: { counts, only, run } }: { loaded: Loaded }) {
  const t = useText("imports");
  const here = `/importeren/lezing/${run.id}`;
  const some = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  if (some.length < 2) return null;
  return (
    <nav aria-label={t("preview.filter")}>
      <ul className="tags">
        <li>
          <a className="tag" href={here} aria-current={only === null ? "true" : undefined}>
            {t("preview.all")}
          </a>
        </li>
        {some.map((outcome) => (
          <li key={outcome}>
            <a
              className="tag"
              href={`${here}?toon=${outcome}`}
              aria-current={only === outcome ? "true" : undefined}
            >
              {t(`outcomes.${outcome}`)}: {counts[outcome]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
