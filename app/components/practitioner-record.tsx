import { DefinitionList } from "#app/components/definition-list.tsx";
import { LineageList, type LineageStep } from "#app/components/lineage-list.tsx";
import { TrainingHours, type TrainingMode } from "#app/components/training-hours.tsx";
import { printCount, printNumber } from "#app/platform/printed.ts";

export interface PractitionerRecordView {
  slug: string;
  name: string;
  role: string;
  /** Months as printed; null: not provided. */
  since: string | null;
  until: string | null;
  /** Work before SMP, as stated. */
  background: string | null;
  /** Evidenced years of practice; zero where nothing is dated. */
  years: number;
  modes: readonly { mode: TrainingMode; hours: number | null }[];
  /** Null: never checked. Zero: checked, and nothing found. */
  acceptedHours: number | null;
  liveModels: number | null;
  courses: readonly { id: string; title: string; when: string; claimedHours: number; accepted: string; trainer: string }[];
  lineage: readonly LineageStep[];
}

interface PractitionerRecordProps {
  person: PractitionerRecordView;
  norms: readonly { name: string; hours: number }[];
  trainerNormYears: number;
}

/** Who holds the needle: background, years, training by mode, courses and who taught them. */
export function PractitionerRecord({ person, norms, trainerNormYears }: PractitionerRecordProps) {
  return (
    <div className="stack" id={person.slug}>
      <h3>
        <a href={`/practitioners/${person.slug}`}>{person.name}</a>
      </h3>
      <DefinitionList
        rows={[
          { term: "Here as", value: person.role, note: engagementWords(person) },
          { term: "Work before SMP", value: person.background },
          {
            term: "Evidenced practice",
            value: person.years > 0 ? printCount(Math.round(person.years * 10) / 10, "year") : null,
            note: "From the earliest dated licence, checked photo or verified review.",
          },
        ]}
      />
      {person.courses.length === 0 ? (
        <p>
          Training: <span className="not-provided">Not provided</span>
        </p>
      ) : (
        <>
          <TrainingHours modes={person.modes} acceptedHours={person.acceptedHours} liveModels={person.liveModels} norms={norms} />
          <ul className="courses">
            {person.courses.map((course) => (
              <li key={course.id}>
                {course.title}, {course.when}: {printNumber(course.claimedHours)} h claimed, {course.accepted}. {course.trainer}.
              </li>
            ))}
          </ul>
        </>
      )}
      {person.lineage.length > 0 && (
        <>
          <h4>Who taught whom</h4>
          <LineageList steps={person.lineage} normYears={trainerNormYears} />
        </>
      )}
    </div>
  );
}

function engagementWords({ since, until }: PractitionerRecordView): string {
  if (since === null) return until === null ? "Since when: not provided" : `Until ${until}`;
  return until === null ? `Since ${since}` : `${since} to ${until}`;
}
