import type { ResidentText } from "~/domain/submissions/wording";
import { Message } from "../message";
import { useText } from "../text";

/** A word in a text for residents that keeps people away, and what we would write. */
export type KindHint = { field: ResidentText; word: string; suggestion: string | null };

const LONGEST_SUGGESTION = 160;

/** At the field, as advice: whoever wants to leave it leaves it. */
export function KindWords({ hints, field }: { hints: readonly KindHint[]; field: ResidentText }) {
  const t = useText("submissions");
  const hint = hints.find((one) => one.field === field);
  if (!hint) return null;
  return (
    <Message title={t("kind.title")} id={`tip-${field}`}>
      <p>{t("kind.text", { word: hint.word })}</p>
      {hint.suggestion && hint.suggestion.length <= LONGEST_SUGGESTION && (
        <p>{t("kind.suggestion", { suggestion: hint.suggestion })}</p>
      )}
      <p>{t("kind.keep")}</p>
    </Message>
  );
}
