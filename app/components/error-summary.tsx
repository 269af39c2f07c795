import { problemSummaryWords } from "#app/components/problem-summary-words.ts";
export interface FieldError {
  /** Name of the field, which is also the id its control carries; null for an error of the whole form. */
  field: string | null;
  message: string;
}

/** All errors of a form in one place above it, each leading to its field. The page's title should begin with "Error:". */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const say = problemSummaryWords();
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary" data-enhance="focus" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{errors.length === 1 ? say.oneProblem : say.problems(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field}:${error.message}`}>{error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}</li>
        ))}
      </ul>
    </div>
  );
}
