import { dimensionBarsWords } from "#app/components/dimension-bars-words.ts";
import { printDecimal } from "#app/platform/printed.ts";
export interface DimensionSummary {
  label: string;
  /** How many reviews rated it 1, 2, 3, 4 and 5. */
  counts: readonly [number, number, number, number, number];
}

const RATINGS = [1, 2, 3, 4, 5];

/** Ratings by dimension: the area of the dot under each rating is the share of reviews that gave it. */
export function DimensionBars({ dimensions }: { dimensions: readonly DimensionSummary[] }) {
  const say = dimensionBarsWords();
  return (
    <table className="table dimension-bars">
      <caption className="visually-hidden">{say.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.dimension}</th>
          {RATINGS.map((rating) => (
            <th key={rating} scope="col" className="dimension-rating">
              {rating}
            </th>
          ))}
          <th scope="col" className="number">
            {say.mean}
          </th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => (
          <DimensionRow key={dimension.label} {...dimension} />
        ))}
      </tbody>
    </table>
  );
}

function DimensionRow({ label, counts }: DimensionSummary) {
  const say = dimensionBarsWords();
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weighted = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return (
    <tr>
      <th scope="row">{label}</th>
      {RATINGS.map((rating) => ({ rating, count: counts[rating - 1] ?? 0 })).map(({ rating, count }) => (
        <td key={rating} className="dimension-rating">
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <circle
              cx="16"
              cy="16"
              r={count === 0 ? 1 : Math.max(2.5, Math.round(Math.sqrt(count / total) * 140) / 10)}
              fill="currentColor"
            />
          </svg>
          <span className="visually-hidden">{count}</span>
        </td>
      ))}
      <td className="number">{total === 0 ? say.noRatings : printDecimal(weighted / total, 1)}</td>
    </tr>
  );
}
