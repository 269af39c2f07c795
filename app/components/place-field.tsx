import { controlAttributes, FieldFrame } from "#app/components/field-frame.tsx";
import { placeFieldWords } from "#app/components/place-field-words.ts";

interface PlaceFieldProps {
  value?: string;
  placeholder: string;
}

/** A town or city. With the script it proposes names while one types, and can be filled by where somebody is, once they ask for that. */
export function PlaceField({ value, placeholder }: PlaceFieldProps) {
  const say = placeFieldWords();
  const field = { name: "place", label: say.townOrCity };
  return (
    <FieldFrame field={field}>
      <input
        {...controlAttributes(field)}
        type="search"
        className="control"
        maxLength={100}
        defaultValue={value}
        placeholder={placeholder}
        list="places"
        autoComplete="off"
        data-enhance="places"
      />
      <datalist id="places" />
      <button type="button" className="search-near" data-part="near" disabled>
        {say.nearMe}
      </button>
      <p className="field-hint" data-part="near-state" role="status" hidden />
    </FieldFrame>
  );
}
