import { FieldGroup, type FieldText } from "#app/components/field-frame.tsx";
import { ratingFieldWords } from "#app/components/rating-field-words.ts";

interface RatingFieldProps extends FieldText {
  /** What 1 and 5 mean, in words. */
  lowest: string;
  highest: string;
  value?: string;
}

/** A rating of 1 to 5, with the meaning of both ends written out. */
export function RatingField({ lowest, highest, value, ...field }: RatingFieldProps) {
  const say = ratingFieldWords();
  return (
    <FieldGroup field={{ ...field, hint: field.hint ?? say.scaleEnds(lowest, highest) }}>
      <div className="rating-choice">
        {["1", "2", "3", "4", "5"].map((rating) => {
          const id = rating === "1" ? field.name : `${field.name}-${rating}`;
          return (
            <div className="choice" key={rating}>
              <input type="radio" id={id} name={field.name} value={rating} defaultChecked={rating === value} required={field.required} />
              <label className="figures" htmlFor={id}>
                {rating}
              </label>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
