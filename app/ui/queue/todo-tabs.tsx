import { useText } from "~/ui/text";

export const TODO_PAGES = {
  submissions: "/inzendingen/wachtrij",
  actions: "/acties/wachtrij",
  answers: "/inzendingen/vaste-zinnen",
} as const;

/** Everything the communications team has to do, as one place with tabs. */
export function TodoTabs({
  here,
  counts,
}: {
  here: keyof typeof TODO_PAGES;
  /** How much waits in each, where the page knows. */
  counts: { submissions: number; actions: number };
}) {
  const t = useText("queue");
  return (
    <nav className="todo-tabs" aria-label={t("todo.label")}>
      {Object.entries(TODO_PAGES).map(([key, href]) => {
        const page = key as keyof typeof TODO_PAGES;
        return (
          <a key={page} href={href} aria-current={page === here ? "page" : undefined}>
            {t(`todo.${page}`)} {page !== "answers" && counts[page]}
          </a>
        );
      })}
    </nav>
  );
}
