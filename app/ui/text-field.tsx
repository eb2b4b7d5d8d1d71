import type { InputHTMLAttributes, SelectHTMLAttributes } from "react";
import { classes } from "./classes";
import { belongs, Field, type FieldProps, type Option, type Width } from "./field";
import { useText } from "./text";

/** Class of a single line of text; the parts of a date have it too. */
export const TEXTBOX = "utrecht-textbox utrecht-textbox--html-input";

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "defaultValue" | "inputMode" | "autoComplete" | "maxLength" | "spellCheck" | "list"
>;

export function TextField({
  width,
  className,
  type = "text",
  defaultValue,
  inputMode,
  autoComplete,
  maxLength,
  spellCheck,
  list,
  ...field
}: FieldProps & InputProps & { width?: Width; className?: string }) {
  const input = { type, defaultValue, inputMode, autoComplete, maxLength, spellCheck, list };
  return (
    <Field field={field}>
      <input
        className={classes(TEXTBOX, width && `w${width}`, className)}
        {...input}
        {...belongs(field)}
      />
    </Field>
  );
}

export function TextArea({
  rows = 5,
  defaultValue,
  maxLength,
  ...field
}: FieldProps & { rows?: number; defaultValue?: string; maxLength?: number }) {
  return (
    <Field field={field}>
      <textarea
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={rows}
        defaultValue={defaultValue}
        maxLength={maxLength}
        {...belongs(field)}
      />
    </Field>
  );
}

export function SelectField({
  options,
  empty,
  width,
  defaultValue,
  autoComplete,
  ...field
}: FieldProps & {
  options: readonly Option[];
  /** Words of the choice without a value: "Kies een station". */
  empty?: string;
  width?: Width;
} & Pick<SelectHTMLAttributes<HTMLSelectElement>, "defaultValue" | "autoComplete">) {
  return (
    <Field field={field}>
      <select
        className={classes("utrecht-select utrecht-select--html-select", width && `w${width}`)}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        {...belongs(field)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A field that people do not see and robots fill in; `name` is HONEYPOT of ~/web/forms. */
export function HiddenFromPeople({ name }: { name: string }) {
  const t = useText("shell");
  return (
    <div className="honey" aria-hidden="true">
      <label>
        {t("form.leaveEmpty")}
        <input type="text" name={name} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
