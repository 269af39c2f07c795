import { type DrawnCourse, type DrawnPerson, LineageDrawing } from "#app/components/lineage-drawing.tsx";
import { type LineageFact, LineageTable } from "#app/components/lineage-table.tsx";

interface LineageSectionProps {
  name: string;
  people: readonly DrawnPerson[];
  courses: readonly DrawnCourse[];
  ticks: readonly { at: number; label: string }[];
  facts: readonly LineageFact[];
  norm: { years: number; procedures: number };
}

/** The drawing, how it is read, and the same facts as a table. */
export function LineageSection({ name, people, courses, ticks, facts, norm }: LineageSectionProps) {
  return (
    <>
      <LineageDrawing title={`Who taught whom around ${name}, over time`} people={people} courses={courses} ticks={ticks} />
      <ul className="lineage-legend">
        <li>
          <Key className="lineage-bar" strong={false} /> practising, as far as dated evidence shows
        </li>
        <li>
          <Key className="lineage-bar" strong /> with the {norm.years} years that SPCP asks of a trainer
        </li>
        <li>
          <Arrow tone="met" /> taught by somebody who had them
        </li>
        <li>
          <Arrow tone="short" /> taught by somebody who had less; the words say how much
        </li>
        <li>
          <Arrow tone="loop" /> taught one another, or self-issued
        </li>
        <li>
          <Arrow tone="unknown" /> the trainer is not known here, or nobody has checked the course
        </li>
      </ul>
      <h3>The same in words</h3>
      <LineageTable label={`Courses in the lineage of ${name}`} facts={facts} norm={norm} />
    </>
  );
}

function Key({ className, strong }: { className: string; strong: boolean }) {
  return (
    <svg className="lineage-key" width="34" height="12" aria-hidden="true" focusable="false">
      <g className={className}>
        <line x1="4" x2="34" y1="6" y2="6" />
        {strong ? <line className="lineage-bar-norm" x1="4" x2="34" y1="6" y2="6" /> : <circle cx="4" cy="6" r="3.5" />}
      </g>
    </svg>
  );
}

function Arrow({ tone }: { tone: DrawnCourse["tone"] }) {
  return (
    <svg className="lineage-key" width="34" height="18" aria-hidden="true" focusable="false">
      <g className={`lineage-course lineage-course-${tone}`}>
        <line x1="17" x2="17" y1="3" y2="17" />
        <circle cx="17" cy="3" r="3.5" />
        <path d="M17 18L12 9H22Z" />
      </g>
    </svg>
  );
}
