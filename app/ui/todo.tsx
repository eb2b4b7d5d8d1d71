import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { useText } from "./text";

/** done: in order · missing: has to be done · later: can wait. */
export type TodoState = "done" | "missing" | "later";

export type TodoItem = { key: string; state: TodoState; icon?: IconName; words: ReactNode };

const LOOKS: Record<TodoState, { className: string; icon: IconName }> = {
  done: { className: "ok", icon: "ok" },
  missing: { className: "no", icon: "warn" },
  later: { className: "muted", icon: "clock" },
};

/** What still has to be done, and what is done. */
export function Todo({ items }: { items: readonly TodoItem[] }) {
  const t = useText("shell");
  return (
    <ul className="todo">
      {items.map(({ key, state, icon = LOOKS[state].icon, words }) => (
        <li key={key}>
          <span className={LOOKS[state].className}>
            <Icon name={icon} />
            <span className="vh">{t(`todo.${state}`)}: </span>
          </span>
          <div>{words}</div>
        </li>
      ))}
    </ul>
  );
}
