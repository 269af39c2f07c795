import { evidenceCounts, hasLapsed } from "#app/clinics/evidence.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import type { CompareGroup } from "#app/components/compare-table.tsx";
import type { TrainingMode } from "#app/components/training-hours.tsx";
import type { TeamMember } from "#app/directory/read-clinic.server.ts";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay, printNumber } from "#app/platform/printed.ts";
import { toTeam } from "#app/routes/clinics/clinic-view.ts";
import { cell, row } from "#app/routes/compare/compare-cells.ts";
import { compareViewWords } from "#app/routes/compare/compare-view-words.ts";

const modeWords = (): Record<TrainingMode, string> => {
  const say = compareViewWords();
  return {
    "live supervised": say.trainingLiveAndSupervised,
    "live theory": say.trainingLiveTheory,
    online: say.trainingOnline,
    home: say.trainingAtHome,
  };
};

/** Who holds the needle: everybody there now by name, and of each the same facts. */
export function teamGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const say = compareViewWords();
  const teams = new Map(clinics.map((clinic) => [clinic.slug, toTeam(clinic.reading)]));
  const of = ({ slug }: ComparedClinic) => teams.get(slug) ?? [];
  const alone = (clinic: ComparedClinic) => of(clinic).length === 1;
  const named = (clinic: ComparedClinic, name: string, text: string) => (alone(clinic) ? text : `${name}: ${text}`);
  return {
    id: "team",
    title: say.whoHoldsTheNeedle,
    note: say.teamNote,
    rows: [
      row(clinics, say.people, (clinic) =>
        cell(
          of(clinic).map(({ name, slug }) => ({ text: name, href: `/practitioners/${slug}` })),
          say.nobodyIsNamed,
        ),
      ),
      ...(Object.keys(modeWords()) as TrainingMode[]).map((mode) =>
        row(clinics, modeWords()[mode], (clinic) =>
          cell(
            of(clinic).flatMap(({ name, courses, modes }) => {
              if (courses.length === 0) return [];
              const hours = modes.find((one) => one.mode === mode)?.hours ?? 0;
              return named(clinic, name, say.hours(printNumber(hours)));
            }),
          ),
        ),
      ),
      row(clinics, say.trainingAcceptedOnEvidence, (clinic) =>
        cell(
          of(clinic).flatMap(({ name, acceptedHours }) =>
            acceptedHours === null ? [] : named(clinic, name, say.hours(printNumber(acceptedHours))),
          ),
          say.neverChecked,
        ),
      ),
      row(clinics, say.liveModelsTreatedInTraining, (clinic) =>
        cell(of(clinic).flatMap(({ name, liveModels }) => (liveModels === null ? [] : named(clinic, name, String(liveModels))))),
      ),
      row(clinics, say.yearsOfPracticeEvidenced, (clinic) =>
        cell(
          of(clinic).flatMap(({ name, years }) => (years > 0 ? named(clinic, name, yearsWords(years)) : [])),
          say.noDatedEvidence,
        ),
      ),
      row(clinics, say.taughtBy, (clinic) =>
        cell(clinic.reading.team.flatMap((member) => (member.present ? trainers(member) : [])).map((text) => ({ text }))),
      ),
    ],
  };
}

/** Each trainer once, with what they could show when they taught. */
function trainers({ courses }: TeamMember): string[] {
  const say = compareViewWords();
  const told = courses.flatMap(({ record, trainer, trainerYears }) => {
    const name = trainer?.name ?? record.trainerName;
    if (name === null) return [];
    return trainerYears === null ? say.trainerUnknown(name) : say.trainerEvidenced(name, yearsWords(trainerYears));
  });
  return [...new Set(told)];
}

/** Whole months under two years, else years to a tenth; zero is a finding and printed as one. */
function yearsWords(years: number): string {
  const say = compareViewWords();
  const months = Math.floor(years * 12);
  return months < 24 ? say.months(months) : say.years(printNumber(Math.floor(years * 10) / 10));
}

const DOCUMENTS = ["licence", "council_registration", "insurance", "hygiene"] as const;

/** Documents that a client may ask to see, as they stand today. */
export function documentGroup(clinics: readonly ComparedClinic[], now: Date): CompareGroup {
  const say = compareViewWords();
  const today = dayOf(now);
  return {
    id: "documents",
    title: say.documentsChecked,
    rows: DOCUMENTS.map((kind) =>
      row(
        clinics,
        evidenceKindWords().kinds[kind].label,
        ({ reading }) => {
          const pieces = reading.evidence.filter((piece) => piece.kind === kind);
          const counting = pieces.find((piece) => evidenceCounts(piece, today));
          if (counting) return cell(counting.dueOn === null ? say.accepted : say.acceptedUntil(printDay(counting.dueOn)));
          const lapsed = pieces.find((piece) => hasLapsed(piece, today));
          if (lapsed?.dueOn) return cell(say.lapsedOn(printDay(lapsed.dueOn)));
          if (pieces.some((piece) => piece.state === "submitted")) return cell(say.waitingToBeChecked);
          return cell(pieces.length > 0 ? say.refused : null);
        },
        evidenceKindWords().kinds[kind].doesNotProve,
      ),
    ),
  };
}
