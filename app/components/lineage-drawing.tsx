export interface DrawnPerson {
  key: string;
  name: string;
  /** Their page here; null: only the name on a certificate, or the page one is on. */
  href: string | null;
  focus: boolean;
  /** Where on the scale their dated evidence of practice begins, 0 to 1; null: none is known. */
  from: number | null;
  /** Where they had the years the field asks of a trainer; null: not yet. */
  normAt: number | null;
  /** What is left out beside them: "212 more pupils". */
  more: string | null;
}

export interface DrawnCourse {
  id: string;
  /** Places in the list of people. */
  trainer: number;
  pupil: number;
  /** Where on the scale the course began, 0 to 1. */
  at: number;
  tone: "met" | "short" | "unknown" | "loop";
  /** What the trainer could show on that day, in a few words. */
  label: string;
}

interface LineageDrawingProps {
  /** Names the drawing for who does not see it. */
  title: string;
  people: readonly DrawnPerson[];
  courses: readonly DrawnCourse[];
  ticks: readonly { at: number; label: string }[];
}

const ROW = 58;
const TOP = 26;
/** Of a person's line within their row, below the name. */
const BAR = 36;

const across = (share: number) => `${Math.round(share * 1000) / 10}%`;
const barOf = (place: number) => TOP + place * ROW + BAR;

/**
 * Who taught whom, over time: a line for each person from their earliest dated evidence of practice until today, strong from the day they had the years
 * asked of a trainer, and an upright from teacher to pupil on the day of each course. Widths are shares, so that text keeps its size on a telephone.
 */
export function LineageDrawing({ title, people, courses, ticks }: LineageDrawingProps) {
  const height = TOP + people.length * ROW;
  return (
    <svg className="lineage-drawing" width="100%" height={height}>
      <title>{title}</title>
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <g key={tick.label} className="lineage-tick">
            <line x1={across(tick.at)} x2={across(tick.at)} y1="18" y2={height} />
            <text x={across(tick.at)} y="12" textAnchor={tick.at < 0.05 ? "start" : tick.at > 0.95 ? "end" : "middle"}>
              {tick.label}
            </text>
          </g>
        ))}
        {people.map((person, place) => (
          <PersonBar key={person.key} person={person} y={barOf(place)} />
        ))}
        {courses.map((course) => (
          <CourseLine key={course.id} course={course} />
        ))}
      </svg>
      {people.map((person, place) => (
        <PersonName key={person.key} person={person} y={TOP + place * ROW + 19} />
      ))}
    </svg>
  );
}

function PersonBar({ person: { from, normAt, focus }, y }: { person: DrawnPerson; y: number }) {
  if (from === null) return null;
  return (
    <g className={focus ? "lineage-bar lineage-bar-focus" : "lineage-bar"}>
      <line x1={across(from)} x2="100%" y1={y} y2={y} />
      {normAt !== null && <line className="lineage-bar-norm" x1={across(normAt)} x2="100%" y1={y} y2={y} />}
      <circle cx={across(from)} cy={y} r="3.5" />
    </g>
  );
}

function CourseLine({ course: { trainer, pupil, at, tone, label } }: { course: DrawnCourse }) {
  const [from, to] = [barOf(trainer), barOf(pupil)];
  const leftwards = at > 0.6;
  return (
    <g className={`lineage-course lineage-course-${tone}`}>
      <line x1={across(at)} x2={across(at)} y1={from} y2={to} />
      <circle cx={across(at)} cy={from} r="4.5" />
      <svg x={across(at)} y={to} width="1" height="1" aria-hidden="true" focusable="false">
        <path d={to > from ? "M0 -1L-5 -10H5Z" : "M0 1L-5 10H5Z"} />
        <text x={leftwards ? -9 : 9} y="14" textAnchor={leftwards ? "end" : "start"}>
          {label}
        </text>
      </svg>
    </g>
  );
}

function PersonName({ person: { name, href, focus, more }, y }: { person: DrawnPerson; y: number }) {
  return (
    <g className={focus ? "lineage-person lineage-person-focus" : "lineage-person"}>
      {href === null ? (
        <text x="0" y={y}>
          {name}
        </text>
      ) : (
        <a href={href}>
          <text x="0" y={y}>
            {name}
          </text>
        </a>
      )}
      {more && (
        <text className="lineage-more" x="100%" y={y} textAnchor="end">
          {more}
        </text>
      )}
    </g>
  );
}
