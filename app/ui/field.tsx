import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from "react";
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
type Width = "2" | "4" | "6" | "12";

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

const wrong = (errors: string[] | null | undefined) => Boolean(errors && errors.length > 0);

function describedBy(id: string, hint: ReactNode, errors: string[] | null | undefined) {
  return classes(Boolean(hint) && `${id}-hint`, wrong(errors) && `${id}-error`);
}

/** The attributes by which an input belongs to its label, hint and errors. */
function belongs({ name, id = fieldId(name), hint, errors }: FieldProps) {
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

function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
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

const TEXTBOX = "utrecht-textbox utrecht-textbox--html-input";

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

export type Option = { value: string; label: string; hint?: ReactNode };

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

type Part = { name: string; label: string; value: string | undefined };

/** One input of several beside each other; the group tells its errors. */
function PartInput({
  part,
  width,
  inputMode,
  groupId,
  groupWrong,
}: {
  part: Part;
  width: Width;
  inputMode: "numeric" | "text";
  groupId: string;
  groupWrong: boolean;
}) {
  const id = fieldId(part.name);
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {part.label}
      </label>
      <input
        className={classes(TEXTBOX, `w${width}`)}
        id={id}
        name={part.name}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        defaultValue={part.value}
        aria-invalid={groupWrong || undefined}
        aria-describedby={groupWrong ? `${groupId}-error` : undefined}
      />
    </div>
  );
}

type Parts<Name extends string> = {
  /** Names the parts: `${name}.day`, unless `names` says otherwise. */
  name: string;
  names?: Record<Name, string>;
  legend: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  values?: Partial<Record<Name, string>>;
  /** Errors of the whole ("Deze dag bestaat niet"); every part is marked. */
  errors?: string[] | null;
  /** Errors of one part; only that one is marked. */
  partErrors?: Partial<Record<Name, string[] | null | undefined>>;
};

function PartsField<Name extends string>({
  parts,
  inputMode,
  ...field
}: Parts<Name> & {
  parts: readonly { key: Name; label: string; width: Width }[];
  inputMode: "numeric" | "text";
}) {
  const { name, names, legend, hint, optional, values, partErrors, errors } = field;
  const id = fieldId(name);
  const all = [...(errors ?? []), ...parts.flatMap(({ key }) => partErrors?.[key] ?? [])];
  return (
    <FieldGroup
      id={id}
      legend={legend}
      hint={hint}
      optional={optional}
      errors={[...new Set(all)]}
      reachable
    >
      <div className="parts">
        {parts.map(({ key, label, width }) => (
          <PartInput
            key={key}
            part={{
              name: names?.[key] ?? `${name}.${key}`,
              label,
              value: values?.[key],
            }}
            width={width}
            inputMode={inputMode}
            groupId={id}
            groupWrong={wrong(errors) || wrong(partErrors?.[key])}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** A date as three fields: no picker to fight with, works everywhere. Its error link goes to the day. */
export function DateField(props: Parts<"day" | "month" | "year">) {
  const t = useText("shell");
  return (
    <PartsField
      {...props}
      inputMode="numeric"
      parts={[
        { key: "day", label: t("form.day"), width: "2" },
        { key: "month", label: t("form.month"), width: "2" },
        { key: "year", label: t("form.year"), width: "4" },
      ]}
    />
  );
}

/** From and until, as "16.00" or "16:00". */
export function TimeField(props: Parts<"from" | "until">) {
  const t = useText("shell");
  return (
    <PartsField
      {...props}
      inputMode="text"
      parts={[
        { key: "from", label: t("form.from"), width: "4" },
        { key: "until", label: t("form.until"), width: "4" },
      ]}
    />
  );
}

type ChoiceProps = Omit<FieldProps, "label"> & {
  legend: ReactNode;
  options: readonly Option[];
};

/** Some of these, in any number. */
export function CheckboxGroup({
  values = [],
  options,
  ...field
}: ChoiceProps & { values?: readonly string[] }) {
  const { name, id = fieldId(name) } = field;
  return (
    <FieldGroup {...field} id={id}>
      <div className="checks">
        {options.map(({ value, label, hint }, i) => (
          <label className="check" key={value}>
            <input
              type="checkbox"
              id={i === 0 ? id : `${id}-${fieldId(value)}`}
              name={name}
              value={value}
              defaultChecked={values.includes(value)}
            />
            <span>
              {label}
              {hint && <span className="hint"> {hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One of these. */
export function RadioGroup({ value, options, ...field }: ChoiceProps & { value?: string }) {
  const { name, id = fieldId(name) } = field;
  return (
    <FieldGroup {...field} id={id}>
      <div className="opts">
        {options.map((option, i) => (
          <label className="opt" key={option.value}>
            <input
              type="radio"
              id={i === 0 ? id : `${id}-${fieldId(option.value)}`}
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint"> {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One box to tick, outside a group. */
export function Checkbox({
  name,
  value = "1",
  label,
  checked,
  id = fieldId(name),
}: {
  name: string;
  value?: string;
  label: ReactNode;
  checked?: boolean;
  id?: string;
}) {
  return (
    <label className="check">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
      <span>{label}</span>
    </label>
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
