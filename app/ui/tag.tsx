import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";

/** Whose colours hold: on a page, a tag, a ticket, through `data-campaign`. */
export type CampaignDesign = "hoi" | "burendag" | "komerbij" | "lief" | "neutral";

/** plain: a fact ("Gratis") · ok, wait, no: a state, with its own sign. */
export type TagKind = "plain" | "ok" | "wait" | "no";

const SIGNS: Partial<Record<TagKind, IconName>> = { ok: "ok", wait: "clock", no: "cross" };

export function Tag({
  kind = "plain",
  icon = SIGNS[kind],
  children,
}: {
  kind?: TagKind;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={classes("tag", kind !== "plain" && `tag--${kind}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** A dot in the campaign's colour and its name. */
export function CampaignTag({ design, children }: { design: CampaignDesign; children: ReactNode }) {
  return (
    <span className="tag" data-campaign={design}>
      {children}
    </span>
  );
}
