import { changeHistogramWords } from "#app/components/change-histogram-words.ts";
import type { MoveStep } from "#app/trust/shadow-comparison.ts";

const HEIGHT = 160;
const BASE = HEIGHT - 24;
const TOP = 18;
/** Pixels: a step with one clinic among thousands is still to be seen. */
const LEAST = 2;

/** How many clinics move by how much: a bar for each step, falls to the left of the line at no change. The table under it says the same. */
export function ChangeHistogram({ steps }: { steps: readonly MoveStep[] }) {
  const say = changeHistogramWords();
  const most = Math.max(...steps.map((step) => step.clinics));
  const share = 100 / steps.length;
  const zero = steps.findIndex((step) => Math.abs(step.from) < 1e-9);
  const first = steps[0];
  const last = steps.at(-1);
  return (
    <figure className="histogram">
      <svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        {steps.map(({ from, clinics }, place) => {
          const height = clinics === 0 ? 0 : Math.max(LEAST, (clinics / most) * (BASE - TOP));
          return (
            <g key={from}>
              <rect
                className={from < -1e-9 ? "histogram-fall" : "histogram-rise"}
                x={`${place * share + share * 0.08}%`}
                width={`${share * 0.84}%`}
                y={BASE - height}
                height={height}
              />
              {clinics === most && (
                <text x={`${(place + 0.5) * share}%`} y={BASE - height - 5} textAnchor={anchorAt((place + 0.5) * share)}>
                  {clinics}
                </text>
              )}
            </g>
          );
        })}
        <line className="histogram-base" x1="0" x2="100%" y1={BASE} y2={BASE} />
        {zero >= 0 && <line className="histogram-zero" x1={`${zero * share}%`} x2={`${zero * share}%`} y1={TOP - 8} y2={BASE + 6} />}
        {first && zero !== 0 && (
          <text x="0" y={HEIGHT - 4}>
            {signed(first.from)}
          </text>
        )}
        {zero >= 0 && (
          <text x={`${zero * share}%`} y={HEIGHT - 4} textAnchor={anchorAt(zero * share)}>
            0
          </text>
        )}
        {last && (
          <text x="100%" y={HEIGHT - 4} textAnchor="end">
            {say.pointsChanged(signed(last.to))}
          </text>
        )}
      </svg>
      <figcaption>
        <details>
          <summary>{say.sameAsTable}</summary>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say.points}</th>
                <th scope="col" className="number">
                  {say.clinicsHead}
                </th>
              </tr>
            </thead>
            <tbody>
              {steps
                .filter((step) => step.clinics > 0)
                .map(({ from, to, clinics }) => (
                  <tr key={from}>
                    <th scope="row">{say.fromTo(signed(from), signed(to))}</th>
                    <td className="number">{say.clinics(clinics)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}

/** Keeps a label inside the drawing at its edges. */
const anchorAt = (percent: number) => (percent < 6 ? "start" : percent > 94 ? "end" : "middle");

/** Steps have at most two decimals: "−0.25", "+1", "0". */
function signed(points: number): string {
  const shown = String(Math.round(Math.abs(points) * 100) / 100);
  if (shown === "0") return "0";
  return `${points < 0 ? "−" : "+"}${shown}`;
}
