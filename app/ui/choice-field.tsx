import type { ReactNode } from "react";
import { FieldGroup, type FieldProps, type Option } from "./field";
import { fieldId } from "./field-id";

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
