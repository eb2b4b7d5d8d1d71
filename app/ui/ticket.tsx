import type { ReactNode } from "react";
import { Hold } from "./arcs";
import { classes } from "./classes";
import type { CampaignDesign } from "./tag";

/** When and where, as a ticket: the day held by the arcs on the campaign's colour, the place below. */
export function Ticket({
  label,
  campaign,
  day,
  month,
  weekday,
  before,
  time,
  dateTime,
  also,
  cancelled = false,
  className,
  children,
}: {
  /** Of the whole, for screen readers: "Wanneer en waar". */
  label: string;
  campaign: CampaignDesign;
  /** "24" */
  day: string;
  /** "sep" */
  month: string;
  /** "Vandaag, donderdag" */
  weekday: string;
  /** What was announced before it moved. */
  before?: ReactNode;
  /** "16.00 tot 18.30 uur" */
  time: ReactNode;
  dateTime: string;
  also?: ReactNode;
  cancelled?: boolean;
  className?: string;
  children: ReactNode;
}) {
  // On a dark surface the first arc is white already.
  const secondArc = campaign === "hoi" || campaign === "burendag" ? "paper" : "sun";
  return (
    <aside
      className={classes("ticket", cancelled && "ticket--off", className)}
      aria-label={label}
      data-campaign={campaign}
    >
      <div className="ticket__top">
        <Hold size="s" colour={cancelled ? undefined : secondArc}>
          <span>
            <b>{day}</b>
            <small>{month}</small>
          </span>
        </Hold>
        <div>
          <p>{weekday}</p>
          {before && <p className="small">{before}</p>}
          <time className={classes("big", cancelled && "was")} dateTime={dateTime}>
            {time}
          </time>
          {also && <p className="small top1">{also}</p>}
        </div>
      </div>
      <div className="ticket__body stack">{children}</div>
    </aside>
  );
}
