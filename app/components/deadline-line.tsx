import { deadlineLineWords } from "#app/components/deadline-line-words.ts";
export interface DeadlineView {
  id: string;
  title: string;
  /** What runs, from when until when, and which days do not count. */
  sentence: string;
  /** What is left, or how it ended. */
  standing: string;
  late: boolean;
  /** Ends as shares of the line. */
  days: readonly { label: string; from: number; to: number; counts: boolean }[];
  now: number | null;
  doneAt: number | null;
}

const HEIGHT = 58;
const BAR = { y: 20, height: 18 };
/** A share of the line narrower than this has no room for its day's name. */
const LEAST_NAMED = 0.14;

/** A time that runs, drawn from its beginning to its end: days that do not count are hollow. The sentence above says the same. */
export function DeadlineLine({ deadline }: { deadline: DeadlineView }) {
  const say = deadlineLineWords();
  const { title, sentence, standing, late, days, now, doneAt } = deadline;
  return (
    <div className="deadline">
      <h3>{title}</h3>
      <p>{sentence}</p>
      <p className={late ? "deadline-late" : undefined}>{standing}</p>
      <svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
        {days.map(({ label, from, to, counts }) => (
          <g key={`${label} ${from}`}>
            <rect
              className={counts ? "deadline-day" : "deadline-idle"}
              x={percent(from)}
              width={percent(to - from)}
              y={BAR.y}
              height={BAR.height}
            />
            {to - from >= LEAST_NAMED && (
              <text x={percent((from + to) / 2)} y={HEIGHT - 4} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        ))}
        {now !== null && <Mark at={now} label={say.now} />}
        {doneAt !== null && <Mark at={doneAt} label={say.done} />}
      </svg>
    </div>
  );
}

function Mark({ at, label }: { at: number; label: string }) {
  return (
    <>
      <line className="deadline-mark" x1={percent(at)} x2={percent(at)} y1={BAR.y - 5} y2={BAR.y + BAR.height + 5} />
      <text className="deadline-word" x={percent(at)} y={BAR.y - 8} textAnchor={at < 0.05 ? "start" : at > 0.95 ? "end" : "middle"}>
        {label}
      </text>
    </>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
