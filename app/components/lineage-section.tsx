import { type DrawnCourse, type DrawnPerson, LineageDrawing } from "#app/components/lineage-drawing.tsx";
import { lineageSectionWords } from "#app/components/lineage-section-words.ts";
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
  const say = lineageSectionWords();
  return (
    <>
      <LineageDrawing title={say.drawingTitle(name)} people={people} courses={courses} ticks={ticks} />
      <ul className="lineage-legend">
        <li>
          <Key className="lineage-bar" strong={false} /> {say.practising}
        </li>
        <li>
          <Key className="lineage-bar" strong /> {say.withTrainersYears(norm.years)}
        </li>
        <li>
          <Arrow tone="met" /> {say.taughtByEnough}
        </li>
        <li>
          <Arrow tone="short" /> {say.taughtByLess}
        </li>
        <li>
          <Arrow tone="loop" /> {say.taughtInLoop}
        </li>
        <li>
          <Arrow tone="unknown" /> {say.trainerUnknown}
        </li>
      </ul>
      <h3>{say.sameInWords}</h3>
      <LineageTable label={say.coursesLabel(name)} facts={facts} norm={norm} />
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
