import type { ReactNode } from "react";
import { Hold } from "./arcs";
import { classes } from "./classes";
import { Icon } from "./icon";
import { OrganiserStyles } from "./page";

/** The page of a volunteer with a phone in one hand: ink, no header, large keys. Stands alone. */
export function TallyPage({
  title,
  when,
  net,
  foot,
  children,
}: {
  title: string;
  when: string;
  /** <NetBar>, or nothing when all is sent. */
  net?: ReactNode;
  foot: ReactNode;
  children: ReactNode;
}) {
  return (
    <main id="inhoud" className="tally on-ink">
      <OrganiserStyles />
      <header className="tally__top">
        <h1>{title}</h1>
        <p className="num">{when}</p>
      </header>
      <div id="net">{net}</div>
      <div className="pads">{children}</div>
      <div className="tally__foot">{foot}</div>
    </main>
  );
}

/** Says that taps are kept on the phone until there is a connection. */
export function NetBar({ children }: { children: ReactNode }) {
  return (
    <p className="net" role="status">
      <Icon name="offline" />
      <span>{children}</span>
    </p>
  );
}

/**
 * One key: shows the count, a tap adds one. Give it the fields of its form as `hidden`.
 * `data-kind` is for the page's own script; without it the form is posted.
 */
export function Pad({
  kind,
  count,
  unit,
  label,
  first = false,
  colour,
  hidden,
}: {
  kind: string;
  count: string;
  unit: string;
  /** The whole in words: "237 kopjes. Tel er één bij". */
  label: string;
  /** The main one: as wide as the phone, held by the arcs. */
  first?: boolean;
  colour?: "coral" | "sun";
  hidden?: ReactNode;
}) {
  const words = (
    <span className="words">
      <b className="num" data-count={kind}>
        {count}
      </b>{" "}
      <span>{unit}</span>
    </span>
  );
  return (
    <form method="post" className={classes(first && "first")} data-kind={kind}>
      {hidden}
      <button className={classes("pad", colour && `pad--${colour}`)} aria-label={label}>
        {first ? (
          <Hold size="l" colour="paper">
            {words}
          </Hold>
        ) : (
          words
        )}
      </button>
    </form>
  );
}

/** For what goes up and down, such as how many volunteers are there now. Posts `step` as -1 or 1. */
export function Stepper({
  kind,
  count,
  unit,
  less,
  more,
  hidden,
}: {
  kind: string;
  count: string;
  unit: string;
  /** "Een vrijwilliger minder" */
  less: string;
  more: string;
  hidden?: ReactNode;
}) {
  return (
    <form method="post" className="stepper" data-kind={kind}>
      {hidden}
      <button name="step" value="-1" aria-label={less}>
        −
      </button>
      <output className="num">
        <b data-count={kind}>{count}</b>
        <span>{unit}</span>
      </output>
      <button name="step" value="1" aria-label={more}>
        +
      </button>
    </form>
  );
}
