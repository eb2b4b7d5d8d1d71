import type { ReactNode } from "react";

/**
 * A number, against a target when there is one. Without a target there is no bar: an empty one would
 * look like nothing reached.
 */
export function Goal({
  title,
  value,
  of,
  share,
  note,
}: {
  title: string;
  /** Written out: "4.069" or "niet getoond". */
  value: string;
  /** "van 6.000" */
  of?: string;
  /** Part of the target, 0 to 1; more than 1 fills the bar. */
  share?: number;
  note?: ReactNode;
}) {
  return (
    <div className="goal">
      <h3>{title}</h3>
      <p className={/\d/.test(value) ? "big num" : "lead"}>
        {value} {of && <small>{of}</small>}
      </p>
      {share !== undefined && (
        <svg className="track" aria-hidden="true" viewBox="0 0 100 12" preserveAspectRatio="none">
          <rect className="bar-fill" width={filled(share)} height="12" />
        </svg>
      )}
      {note && <p className="small muted">{note}</p>}
    </div>
  );
}

/** Width out of 100. A little is never nothing, and what was passed does not run over. */
export function filled(share: number): number {
  if (!(share > 0)) return 0;
  return Math.round(Math.min(100, Math.max(1.5, share * 100)) * 10) / 10;
}

/** A thin bar below a number in a table or day; the number says the same. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg
      className="bar"
      aria-hidden="true"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      height="8"
    >
      <rect className="bar-fill" width={filled(share)} height="8" rx="2" />
    </svg>
  );
}
