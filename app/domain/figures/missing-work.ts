import type { ActionPhase } from "~/domain/campaign-actions/campaign-action";
import { DAY } from "~/domain/duration";

export type WorkOfAction = {
  id: string;
  title: string;
  placeName: string;
  phase: ActionPhase;
  /** Sent to the communications team and not answered yet. */
  waiting: boolean;
  firstStart: Date | null;
  lastEnd: Date | null;
  figuresConfirmedAt: Date | null;
  placements: number;
};

export type MissingWork = {
  kind: "figures" | "approval" | "publication" | "posters";
  actionId: string;
  title: string;
  placeName: string;
  /** When the action is, or was. */
  at: Date;
};

/** From this far ahead an unfinished action is worth a line. */
const AHEAD = 14 * DAY;

/** What someone should still do, soonest first; what is over and has no figures comes on top. */
export function missingWork(actions: WorkOfAction[], now: Date): MissingWork[] {
  return actions
    .flatMap((action) => {
      const kind = missingOf(action, now);
      const at = kind === "figures" ? action.lastEnd : action.firstStart;
      if (!kind || !at) return [];
      return [{ kind, at, actionId: action.id, title: action.title, placeName: action.placeName }];
    })
    .sort((a, b) => +(b.kind === "figures") - +(a.kind === "figures") || +a.at - +b.at);
}

function missingOf(action: WorkOfAction, now: Date): MissingWork["kind"] | null {
  const isNear = action.firstStart !== null && +action.firstStart - +now <= AHEAD;
  switch (action.phase) {
    case "done":
      return action.figuresConfirmedAt ? null : "figures";
    case "preparing":
      if (!isNear) return null;
      return action.waiting ? "approval" : "publication";
    case "planned":
    case "running":
      return isNear && action.placements === 0 ? "posters" : null;
    case "cancelled":
      return null;
  }
}
