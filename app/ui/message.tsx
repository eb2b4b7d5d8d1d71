import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** info: good to know · ok: it worked · wait: mind this · bad: it went wrong. */
export type MessageKind = "info" | "ok" | "wait" | "bad";

const KINDS: Record<MessageKind, { className: string; icon: IconName }> = {
  info: { className: "utrecht-alert utrecht-alert--info", icon: "question" },
  ok: { className: "utrecht-alert utrecht-alert--ok", icon: "ok" },
  wait: { className: "utrecht-alert utrecht-alert--warning", icon: "clock" },
  bad: { className: "utrecht-alert utrecht-alert--error", icon: "warn" },
};

/** A message in the page: a sign, a heading, and what to do. */
export function Message({
  kind = "info",
  icon = KINDS[kind].icon,
  title,
  id,
  announce = false,
  children,
}: {
  kind?: MessageKind;
  icon?: IconName;
  title?: ReactNode;
  id?: string;
  /** Read out on arrival: for the answer to something a person just did. */
  announce?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={KINDS[kind].className} id={id} role={announce ? "status" : undefined}>
      <Icon name={icon} />
      <div className="utrecht-alert__message">
        {title && <h2>{title}</h2>}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
