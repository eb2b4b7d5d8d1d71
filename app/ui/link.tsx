import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A link that leads on, with an arrow. */
export function GoLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="go" href={href}>
      {children} <Icon name="arrow" />
    </a>
  );
}
