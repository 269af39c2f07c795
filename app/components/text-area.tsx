import { controlAttributes, FieldFrame, type FieldText } from "#app/components/field-frame.tsx";

interface TextAreaProps extends FieldText {
  value?: string;
  rows?: number;
  minLength?: number;
  maxLength?: number;
}

/** Several lines of text. */
export function TextArea({ name, label, hint, error, required, value, ...attributes }: TextAreaProps) {
  const field = { name, label, hint, error, required };
  return (
    <FieldFrame field={field}>
      <textarea {...controlAttributes(field)} {...attributes} className="control" dir="auto" defaultValue={value} />
    </FieldFrame>
  );
}
