import { FieldGroup, type FieldText } from "#app/components/field-frame.tsx";
import type { Choice } from "#app/components/select.tsx";

interface RadioGroupProps extends FieldText {
  choices: readonly Choice[];
  value?: string;
  /** Short choices side by side. */
  inline?: boolean;
}

/** One of a few choices, all in view. The error summary leads to the first. */
export function RadioGroup({ choices, value, inline, ...field }: RadioGroupProps) {
  return (
    <FieldGroup field={field}>
      <div className={inline ? "choices choices-inline" : "choices"}>
        {choices.map((choice, index) => (
          <ChoiceInput
            key={choice.value}
            type="radio"
            name={field.name}
            id={index === 0 ? field.name : `${field.name}-${choice.value}`}
            choice={choice}
            checked={choice.value === value}
            required={field.required}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface ChoiceInputProps {
  type: "radio" | "checkbox";
  name: string;
  id: string;
  choice: Choice;
  checked: boolean;
  required?: boolean;
}

/** One radio button or checkbox with its label, the whole line being the target. */
export function ChoiceInput({ type, name, id, choice, checked, required }: ChoiceInputProps) {
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        required={required}
        aria-describedby={choice.hint ? `${id}-about` : undefined}
      />
      <div>
        <label htmlFor={id}>{choice.label}</label>
        {choice.hint && (
          <p className="field-hint" id={`${id}-about`}>
            {choice.hint}
          </p>
        )}
      </div>
    </div>
  );
}
