import { printMonth } from "#app/platform/printed.ts";

interface MonthBarsProps {
  /** Oldest first. `month` as "2026-11", or whatever `printed` prints; `parts` by the keys of `legend`, missing: none. */
  months: readonly { month: string; parts: Readonly<Record<string, number>> }[];
  /** From the foot of a bar upwards, at most four. `tone`: another colour than that of its place. */
  legend: readonly { key: string; label: string; tone?: Tone }[];
  printed?: (month: string) => string;
}

const HEIGHT = 180;
const BASE = HEIGHT - 26;
const TOP = 20;
const TONES = ["tone-first", "tone-second", "tone-third", "tone-fourth"] as const;
type Tone = (typeof TONES)[number];

/** Counts by month as stacked bars. Places are shares of the width, so that text keeps its size on a telephone; the page prints the same as a table. */
export function MonthBars({ months, legend, printed = (month) => printMonth(`${month}-01`) }: MonthBarsProps) {
  const totals = months.map(({ parts }) => legend.reduce((sum, { key }) => sum + (parts[key] ?? 0), 0));
  const most = Math.max(1, ...totals);
  const share = 100 / months.length;
  return (
    <figure className="month-bars">
      <svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        {months.map(({ month, parts }, place) => {
          let top = BASE;
          return (
            <g key={month}>
              {legend.map(({ key, tone }, level) => {
                const height = ((parts[key] ?? 0) / most) * (BASE - TOP);
                top -= height;
                return height === 0 ? null : (
                  <rect
                    key={key}
                    className={tone ?? TONES[level]}
                    x={`${place * share + share * 0.15}%`}
                    width={`${share * 0.7}%`}
                    y={top}
                    height={height}
                  />
                );
              })}
              {(totals[place] ?? 0) > 0 && (
                <text x={`${(place + 0.5) * share}%`} y={top - 5} textAnchor="middle">
                  {totals[place]}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={BASE} y2={BASE} />
        <text x="0" y={HEIGHT - 6}>
          {printed(months[0]?.month ?? "")}
        </text>
        <text x="100%" y={HEIGHT - 6} textAnchor="end">
          {printed(months.at(-1)?.month ?? "")}
        </text>
      </svg>
      <figcaption>
        <ul className="month-bars-legend">
          {legend.map(({ key, label, tone }, level) => (
            <li key={key}>
              <svg width="12" height="12" aria-hidden="true" focusable="false">
                <rect className={tone ?? TONES[level]} width="12" height="12" />
              </svg>{" "}
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
