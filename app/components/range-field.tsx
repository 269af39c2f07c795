import { controlAttributes, FieldFrame, type FieldText } from "#app/components/field-frame.tsx";

interface RangeFieldProps extends FieldText {
  least: number;
  most: number;
  step: number;
  value: string;
  /** Where it stands, in words and with the unit. A script renews it as the slider moves. */
  words: string;
  /** What its two ends mean. */
  ends: readonly [least: string, most: string];
}

/** A number whose exact value matters less than more or less of it. */
export function RangeField({ name, label, hint, error, least, most, step, value, words, ends }: RangeFieldProps) {
  const field = { name, label, hint, error, required: true };
  const { required, ...attributes } = controlAttributes(field);
  return (
    <FieldFrame field={field}>
      <output className="range-value" htmlFor={name}>
        {words}
      </output>
      <input
        {...attributes}
        type="range"
        className="range"
        min={least}
        max={most}
        step={step}
        defaultValue={value}
        aria-valuetext={words}
      />
      <div className="range-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </FieldFrame>
  );
}
