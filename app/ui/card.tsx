import type { ReactNode } from "react";
import { classes } from "./classes";

/** White, with an edge: things that belong together. `group` makes it a group of fields of a form. */
export function Card({
  title,
  group = false,
  id,
  className,
  children,
}: {
  title?: ReactNode;
  group?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  if (group) {
    return (
      <fieldset className={classes("card", className)} id={id}>
        {title && (
          <legend>
            <h2>{title}</h2>
          </legend>
        )}
        <div className="stack stack--loose">{children}</div>
      </fieldset>
    );
  }
  return (
    <section className={classes("card stack", className)} id={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** On mist, without an edge: beside the main thing. */
export function Panel({
  title,
  id,
  className,
  children,
}: {
  title?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={classes("panel stack", className)} id={id}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}
