import { groupTimelineWords } from "#app/components/group-timeline-words.ts";
import { addDays, type Day, daysBetween } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";

type Kind = "proven" | "unproven" | "linked";

interface GroupTimelineProps {
  /** The first day drawn, whether or not anything came on it: weeks without a review are the clinic's pace too. */
  from: Day;
  /** One for each review from that day on, in any order. */
  reviews: readonly { day: Day; kind: Kind }[];
}

/** From the foot of a week's dots upwards. */
const legend = (): readonly { kind: Kind; label: string }[] => {
  const say = groupTimelineWords();
  return [
    { kind: "proven", label: say.withProof },
    { kind: "unproven", label: say.withoutProof },
    { kind: "linked", label: say.mayBeLinked },
  ];
};

const RADIUS = 2.7;
const STEP = 7;
const ACROSS = 2;
/** Rows of dots; a week with more has its number, as every week has. */
const ROWS = 14;
const FOOT = 24;
const HEAD = 18;
const FEWEST_ROWS = 5;

/**
 * A clinic's reviews week by week, a dot for each, with those that may be linked on top. Places are shares of the width, so that text keeps its size on a
 * telephone; the list beside it names every one of those.
 */
export function GroupTimeline({ from: first, reviews }: GroupTimelineProps) {
  const say = groupTimelineWords();
  const last = reviews
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const weeks = Math.floor(daysBetween(first, last) / 7) + 1;
  const share = 100 / weeks;
  const ofWeek = Array.from({ length: weeks }, (): Kind[] => []);
  for (const { kind } of legend()) {
    for (const review of reviews) if (review.kind === kind) ofWeek[Math.floor(daysBetween(first, review.day) / 7)]?.push(kind);
  }
  const most = Math.max(...ofWeek.map((kinds) => Math.ceil(kinds.length / ACROSS)));
  const base = HEAD + STEP * Math.min(ROWS, Math.max(FEWEST_ROWS, most));
  const linked = reviews.filter(({ kind }) => kind === "linked").length;
  return (
    <figure className="group-timeline">
      <svg width="100%" height={base + FOOT} aria-hidden="true" focusable="false">
        {ofWeek.map((kinds, week) => {
          const drawn = kinds.slice(-ROWS * ACROSS);
          const rows = Math.ceil(drawn.length / ACROSS);
          return (
            <svg key={addDays(first, 7 * week)} x={`${(week + 0.5) * share}%`} overflow="visible" aria-hidden="true">
              {drawn.map((kind, place) => (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: dots of one week differ by nothing but their place.
                  key={place}
                  className={`dot-${kind}`}
                  cx={drawn.length === 1 ? 0 : (place % ACROSS) * STEP - STEP / 2}
                  cy={base - STEP / 2 - Math.floor(place / ACROSS) * STEP}
                  r={RADIUS}
                />
              ))}
              {kinds.length > 3 && (
                <text x="0" y={base - rows * STEP - 4} textAnchor="middle">
                  {kinds.length}
                </text>
              )}
            </svg>
          );
        })}
        <line x1="0" x2="100%" y1={base} y2={base} />
        <text x="0" y={base + FOOT - 6}>
          {printDay(first)}
        </text>
        <text x="100%" y={base + FOOT - 6} textAnchor="end">
          {printDay(last)}
        </text>
      </svg>
      <figcaption>
        <ul className="group-timeline-legend">
          {legend().map(({ kind, label }) => (
            <li key={kind}>
              <svg width="10" height="10" aria-hidden="true" focusable="false">
                <circle className={`dot-${kind}`} cx="5" cy="5" r="4" />
              </svg>{" "}
              {label}
            </li>
          ))}
        </ul>
        <p className="soft small">{say.reviewsInWeeks(reviews.length, weeks, linked)}</p>
      </figcaption>
    </figure>
  );
}
