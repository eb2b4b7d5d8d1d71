import { Message } from "../message";
import { useText } from "../text";

/** What is kept of how a source is read and cannot be read any more. */
export function UnreadSettings({ settings }: { settings: { about: string; words: string }[] }) {
  const t = useText("imports");
  if (settings.length === 0) return null;
  return (
    <Message kind="wait" icon="warn" title={t("unread.title")}>
      <ul>
        {settings.map(({ about, words }, i) => (
          <li key={i}>{t("unread.setting", { about, words })}</li>
        ))}
      </ul>
      <p>{t("unread.todo")}</p>
    </Message>
  );
}
