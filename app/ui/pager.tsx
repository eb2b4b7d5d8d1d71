import { ButtonLink } from "./button";
import { useText } from "./text";

/** Where you are in a list of several pages, and the pages beside it; nothing where there is one. */
export function Pager({
  page,
  pages,
  address,
}: {
  page: number;
  pages: number;
  address: (page: number) => string;
}) {
  const t = useText("agenda");
  if (pages === 1) return null;
  return (
    <nav className="between between--center top4" aria-label={t("pager.label")}>
      <span className="num">{t("pager.page", { page, pages })}</span>
      <span className="cluster">
        {page > 1 && (
          <ButtonLink href={address(page - 1)} look="line" icon="back" rel="prev">
            {t("pager.previous")}
          </ButtonLink>
        )}
        {page < pages && (
          <ButtonLink href={address(page + 1)} look="line" iconAfter="arrow" rel="next">
            {t("pager.next")}
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
