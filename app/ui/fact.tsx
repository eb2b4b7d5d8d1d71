import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** One line of a list of facts, inside <dl className="facts-list">. */
export function Fact({
  icon,
  head,
  children,
}: {
  icon: IconName;
  head: string;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>
        <Icon name={icon} />
        {head}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
