import { lineageListWords } from "#app/components/lineage-list-words.ts";

export interface LineageStep {
  name: string;
  /** Their page here, if they have one. */
  href: string | null;
  /** How they learned from the next person down the list: "Three-day course, March 2026"; null for the last. */
  course: string | null;
  /** Evidenced years of practice on the day they taught the person above; null when none are known, or for the first. */
  yearsWhenTeaching: number | null;
}

interface LineageListProps {
  /** From the practitioner up to the first known teacher. */
  steps: readonly LineageStep[];
  /** Years the field asks of a trainer. */
  normYears: number;
}

/** Years at which a dot is as large as dots get. */
const FULL_YEARS = 10;

/** Who taught whom. Each dot's area is the teacher's evidenced years on the day of the course. */
export function LineageList({ steps, normYears }: LineageListProps) {
  const say = lineageListWords();
  return (
    <ol className="lineage">
      {steps.map((step, index) => (
        <li key={step.name}>
          <svg className="lineage-dot" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
            <circle
              cx="20"
              cy="20"
              r={radiusOf(step.yearsWhenTeaching)}
              className={index === 0 ? "lineage-self" : step.yearsWhenTeaching === null ? "lineage-unknown" : undefined}
            />
          </svg>
          <div>
            <p className="lineage-name">{step.href ? <a href={step.href}>{step.name}</a> : step.name}</p>
            {index > 0 && <p>{teacherWords(step.yearsWhenTeaching, normYears)}</p>}
            {step.course && <p className="soft">{say.courseTaughtBy(step.course)}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function radiusOf(years: number | null): number {
  if (years === null) return 6;
  return Math.round(Math.max(0.25, Math.sqrt(Math.min(years, FULL_YEARS) / FULL_YEARS)) * 160) / 10;
}

function teacherWords(years: number | null, normYears: number): string {
  const say = lineageListWords();
  if (years === null) return say.noPracticeBefore(normYears);
  return years < 1 ? say.monthsBefore(Math.floor(years * 12), normYears) : say.yearsBefore(Math.floor(years), normYears);
}
