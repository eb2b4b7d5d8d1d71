import type { ReactNode } from "react";
import { classes } from "./classes";
import { errorWords } from "./error-words";
import { fieldId } from "./field-id";
import { Icon } from "./icon";
import { useLocale, useText } from "./text";

/*
 * Fields of a form. They draw what they are given and keep nothing themselves.
 * None of them sets `required`: the server tells what is missing, in words, and a browser would colour
 * fields red before anybody typed. A field that may stay empty says so with `optional`.
 */

/** As wide as what belongs in it: 2 digits, 4, a postcode, a name. Without: the whole line. */
export type Width = "2" | "4" | "6" | "12";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Keys of the texts `validation` ("required", "tooLong:120") or sentences. */
  errors?: string[] | null;
  optional?: boolean;
  /** Only when two forms on one page have a field of the same name. */
  id?: string;
};

export const wrong = (errors: string[] | null | undefined) => Boolean(errors && errors.length > 0);

function describedBy(id: string, hint: ReactNode, errors: string[] | null | undefined) {
  return classes(Boolean(hint) && `${id}-hint`, wrong(errors) && `${id}-error`);
}

/** The attributes by which an input belongs to its label, hint and errors. */
export function belongs({ name, id = fieldId(name), hint, errors }: FieldProps) {
  return {
    id,
    name,
    "aria-invalid": wrong(errors) || undefined,
    "aria-describedby": describedBy(id, hint, errors),
  };
}

function Optional({ optional }: { optional: boolean | undefined }) {
  const t = useText("shell");
  return optional ? <span className="optional"> ({t("form.optional")})</span> : null;
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p className="hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

export function FieldErrors({ id, errors }: { id: string; errors: string[] | null | undefined }) {
  const t = useText("shell");
  const locale = useLocale();
  if (!errors || errors.length === 0) return null;
  return (
    <p className="utrecht-form-field-error-message error" id={`${id}-error`}>
      {errors.map((error) => (
        <span key={error}>
          <Icon name="warn" />
          <span>
            <span className="vh">{t("form.error")}: </span>
            {errorWords(locale, error)}
          </span>
        </span>
      ))}
    </p>
  );
}

export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, label, hint, errors, optional, id = fieldId(name) } = field;
  return (
    <div className={classes("field", wrong(errors) && "field--bad")}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        <Optional optional={optional} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldErrors id={id} errors={errors} />
      {children}
    </div>
  );
}

/** Some inputs under one question. */
export function FieldGroup({
  id,
  legend,
  hint,
  errors,
  optional,
  reachable = false,
  children,
}: {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[] | null;
  optional?: boolean;
  /** Lets an error link lead to the group itself; otherwise the first input has the group's id. */
  reachable?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset
      id={reachable ? id : undefined}
      tabIndex={reachable ? -1 : undefined}
      className={classes("field", wrong(errors) && "field--bad")}
      aria-describedby={describedBy(id, hint, errors)}
    >
      <legend className="utrecht-form-label">
        {legend}
        <Optional optional={optional} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FieldErrors id={id} errors={errors} />
      {children}
    </fieldset>
  );
}

export type Option = { value: string; label: string; hint?: ReactNode };
