import type { ReactNode } from "react";
import { classes } from "./classes";

/** The two open arcs. Bare they are the brand; around something they are `Hold`. */
export function Arcs() {
  return (
    <svg className="arcs" viewBox="0 0 200 200" aria-hidden="true">
      <path d="M90.8 187.5A88 88 0 0 1 45.8 30.7" />
      <path d="M109.2 12.5A88 88 0 0 1 154.2 169.3" />
    </svg>
  );
}

/**
 * The arcs holding one thing: a date, a number, a cup. At most one on a screen.
 * Inside: `<span><b>24</b><small>sep</small></span>` or a picture.
 */
export function Hold({
  size = "m",
  colour,
  className,
  children,
}: {
  size?: "s" | "m" | "l" | "xl";
  /** Colour of the second arc; without it that of the campaign. Use "paper" on a campaign surface. */
  colour?: "paper" | "coral" | "sun";
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={classes("hold", `hold--${size}`, colour && `hold--${colour}`, className)}>
      <Arcs />
      {children}
    </span>
  );
}
