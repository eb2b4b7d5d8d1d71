import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldGroup, wrong, type Width } from "./field";
import { fieldId } from "./field-id";
import { useText } from "./text";
import { TEXTBOX } from "./text-field";

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
