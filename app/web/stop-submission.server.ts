import type { FoundSubmission } from "~/domain/submissions/find-submission.server";
import { stopWords } from "~/ui/submissions/stop-question";
import { refusal } from "./refusals";

/** The date to call off, as its address asks; without one it is the whole activity. */
export function dateToStop(request: Request, found: FoundSubmission): Date | null {
  const asked = new URL(request.url).searchParams.get("datum");
  if (asked === null) return null;
  const date = found.listing?.dates.find(({ startsAt }) => startsAt.toISOString() === asked);
  if (!date) throw refusal("not-found");
  return date.startsAt;
}

/** What the page shows that asks once more; `own` is the sender's page. */
export function stopView(found: FoundSubmission, at: Date | null, own: string) {
  const date = found.listing?.dates.find(({ startsAt }) => startsAt.getTime() === at?.getTime());
  return {
    words: stopWords({ state: found.state, online: found.listing !== null, date: at !== null }),
    name: found.content.title ?? "",
    date: date ?? null,
    allDay: found.content.allDay,
    own,
    version: found.version,
  };
}
