import { FieldGroup, FieldNotes, type FieldText } from "#app/components/field-frame.tsx";
import { ChoiceInput } from "#app/components/radio-group.tsx";
import type { Choice } from "#app/components/select.tsx";

interface CheckboxProps extends Omit<FieldText, "hint"> {
  hint?: string;
  checked?: boolean;
  /** Sent when ticked. */
  value?: string;
}

/** One yes or no. */
export function Checkbox({ name, label, hint, error, required, checked = false, value = "yes" }: CheckboxProps) {
  return (
    <div className={error ? "field field-invalid" : "field"}>
      <FieldNotes name={name} error={error} />
      <ChoiceInput type="checkbox" id={name} name={name} choice={{ value, label, hint }} checked={checked} required={required} />
    </div>
  );
}

interface CheckboxGroupProps extends FieldText {
  choices: readonly Choice[];
  values?: readonly string[];
  inline?: boolean;
}

/** Any number of choices under one question; each is sent under the same name. */
export function CheckboxGroup({ choices, values = [], inline, ...field }: CheckboxGroupProps) {
  return (
    <FieldGroup field={field}>
      <div className={inline ? "choices choices-inline" : "choices"}>
        {choices.map((choice, index) => (
          <ChoiceInput
            key={choice.value}
            type="checkbox"
            name={field.name}
            id={index === 0 ? field.name : `${field.name}-${choice.value}`}
            choice={choice}
            checked={values.includes(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
