import { DefinitionList } from "#app/components/definition-list.tsx";
import { LineageList, type LineageStep } from "#app/components/lineage-list.tsx";
import { practitionerRecordWords } from "#app/components/practitioner-record-words.ts";
import { Say } from "#app/components/say.tsx";
import { TrainingHours, type TrainingMode } from "#app/components/training-hours.tsx";
import { printNumber } from "#app/platform/printed.ts";

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
  const say = practitionerRecordWords();
  return (
    <div className="stack" id={person.slug}>
      <h3>
        <a href={`/practitioners/${person.slug}`}>{person.name}</a>
      </h3>
      <DefinitionList
        rows={[
          { term: say.hereAs, value: person.role, note: engagementWords(person) },
          { term: say.workBeforeSmp, value: person.background },
          {
            term: say.evidencedPractice,
            value: person.years > 0 ? say.years(Math.round(person.years * 10) / 10) : null,
            note: say.evidencedPracticeNote,
          },
        ]}
      />
      {person.courses.length === 0 ? (
        <p>
          <Say it={say.trainingNotProvided} absent={<span className="not-provided" />} />
        </p>
      ) : (
        <>
          <TrainingHours modes={person.modes} acceptedHours={person.acceptedHours} liveModels={person.liveModels} norms={norms} />
          <ul className="courses">
            {person.courses.map((course) => (
              <li key={course.id}>
                {say.courseLine({
                  title: course.title,
                  when: course.when,
                  claimedHours: printNumber(course.claimedHours),
                  accepted: course.accepted,
                  trainer: course.trainer,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {person.lineage.length > 0 && (
        <>
          <h4>{say.whoTaughtWhom}</h4>
          <LineageList steps={person.lineage} normYears={trainerNormYears} />
        </>
      )}
    </div>
  );
}

function engagementWords({ since, until }: PractitionerRecordView): string {
  const say = practitionerRecordWords();
  if (since === null) return until === null ? say.sinceNotProvided : say.untilDay(until);
  return until === null ? say.sinceDay(since) : say.fromTo(since, until);
}
