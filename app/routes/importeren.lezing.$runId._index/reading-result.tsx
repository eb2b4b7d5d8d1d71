import { OUTCOMES } from "~/domain/imports/import-outcome";
import type { RunResult } from "~/domain/imports/import-run";
import { Message } from "~/ui/message";
import { GoLink } from "~/ui/link";
import { useText } from "~/ui/text";

/** What came of it, in numbers. */
export function ReadingResult({
  result,
  direct,
  sheet,
}: {
  result: RunResult;
  direct: boolean;
  sheet: boolean;
}) {
  const t = useText("imports");
  const submissions = useText("submissions");
  const counted = [...OUTCOMES, "failed" as const].flatMap((outcome) => {
    const count = result.counts[outcome] ?? 0;
    return count > 0 ? [{ outcome, count }] : [];
  });
  return (
    <>
      <Message kind="ok" announce>
        <p>{t("preview.done")}</p>
        <ul>
          {counted.map(({ outcome, count }) => (
            <li key={outcome}>
              {t(`outcomes.${outcome}`)}: {count}
            </li>
          ))}
        </ul>
      </Message>
      {!direct && <p>{t("preview.queue")}</p>}
      <p>
        <GoLink href="/inzendingen">{submissions("haveAccountLink")}</GoLink>
      </p>
      {result.cannot.length > 0 && (
        <section className="stack">
          <h2>{t("preview.cannotTitle")}</h2>
          <ul>
            {result.cannot.map(({ row, title }) => (
              <li key={`${row} ${title}`}>
                {row !== null && <>{t(sheet ? "preview.row" : "preview.event", { row })} </>}
                {title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.pictures.length > 0 && (
        <section className="stack">
          <h2>{t("preview.picturesTitle")}</h2>
          <ul>
            {result.pictures.map(({ title, reason }) => (
              <li key={title}>
                {title}: {t(`pictureProblems.${reason}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
