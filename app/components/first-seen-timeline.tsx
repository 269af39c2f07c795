import { firstSeenTimelineWords } from "#app/components/first-seen-timeline-words.ts";
/** A photo's days, as shares of the drawn time from 0 to 1. */
export interface TimelineRow {
  id: string;
  label: string;
  firstSeen: number;
  /** The day its owner typed; null: none. */
  saidTaken: number | null;
  /** The day its file says; null: none. */
  fileSays: number | null;
}

export interface Timeline {
  rows: readonly TimelineRow[];
  from: string;
  until: string;
  /** When the matter was opened. */
  opened: number;
}

/** Pixels of one photo's line and of the line of days below all. */
const LINE = 44;
const FOOT = 28;

/** When each photo of a cluster was first seen here, and when it is said to be taken. Places are shares of the width, so that text keeps its size. The table beside it says the same. */
export function FirstSeenTimeline({ timeline: { rows, from, until, opened } }: { timeline: Timeline }) {
  const say = firstSeenTimelineWords();
  const bottom = rows.length * LINE;
  return (
    <>
      <svg className="timeline" width="100%" height={bottom + FOOT} aria-hidden="true" focusable="false">
        <line className="timeline-opened" x1={percent(opened)} x2={percent(opened)} y1="4" y2={bottom + 4} />
        {rows.map((row, place) => {
          const y = place * LINE + 30;
          const all = [row.firstSeen, row.saidTaken ?? row.firstSeen, row.fileSays ?? row.firstSeen];
          return (
            <g key={row.id}>
              <text x="0" y={y - 13}>
                {row.label}
              </text>
              <line className="timeline-ground" x1="0" x2="100%" y1={y} y2={y} />
              <line className="timeline-span" x1={percent(Math.min(...all))} x2={percent(Math.max(...all))} y1={y} y2={y} />
              {row.saidTaken !== null && <circle className="timeline-said" cx={percent(row.saidTaken)} cy={y} r="5" />}
              {row.fileSays !== null && <circle className="timeline-file" cx={percent(row.fileSays)} cy={y} r="5" />}
              <circle className="timeline-seen" cx={percent(row.firstSeen)} cy={y} r="6" />
            </g>
          );
        })}
        <text x="0" y={bottom + 20}>
          {from}
        </text>
        <text x="100%" y={bottom + 20} textAnchor="end">
          {until}
        </text>
      </svg>
      <p className="timeline-legend soft small">{say.legend}</p>
    </>
  );
}

/** A dot at either end is drawn whole. */
const percent = (share: number) => `${Math.round((1 + 98 * share) * 100) / 100}%`;
