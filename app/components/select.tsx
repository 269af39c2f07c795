import { controlAttributes, FieldFrame, type FieldText } from "#app/components/field-frame.tsx";

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface SelectProps extends FieldText {
  choices: readonly Choice[];
  value?: string;
  /** Words of the empty first choice; left out, the first choice is preselected. */
  emptyLabel?: string;
}

/** One of many known choices. For up to six, RadioGroup shows them all. */
export function Select({ name, label, hint, error, required, choices, value, emptyLabel }: SelectProps) {
  const field = { name, label, hint, error, required };
  return (
    <FieldFrame field={field}>
      <select {...controlAttributes(field)} className="control" defaultValue={value ?? (emptyLabel === undefined ? undefined : "")}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
