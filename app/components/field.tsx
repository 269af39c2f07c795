import { controlAttributes, FieldFrame, type FieldText } from "#app/components/field-frame.tsx";

interface FieldProps extends FieldText {
  type?: "text" | "email" | "password" | "search" | "tel" | "url" | "number" | "date";
  /** What was sent before, so that a refused form keeps it. Passwords are never kept. */
  value?: string;
  autoComplete?: string;
  inputMode?: "numeric" | "decimal" | "email" | "tel" | "url" | "search";
  min?: number | string;
  max?: number | string;
  step?: number | string;
  minLength?: number;
  maxLength?: number;
  /** A width that hints at the length of the answer. */
  short?: boolean;
  placeholder?: string;
}

/** One line of text, a number or a date. */
export function Field({ name, label, hint, error, required, type = "text", value, short, ...attributes }: FieldProps) {
  const field = { name, label, hint, error, required };
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        {...attributes}
        type={type}
        className={short ? "control control-short" : "control"}
        defaultValue={type === "password" ? undefined : value}
      />
    </FieldFrame>
  );
}
