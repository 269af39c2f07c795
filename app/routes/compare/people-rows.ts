import { EVIDENCE_KINDS, evidenceCounts, hasLapsed } from "#app/clinics/evidence.ts";
import type { CompareGroup } from "#app/components/compare-table.tsx";
import type { TrainingMode } from "#app/components/training-hours.tsx";
import type { TeamMember } from "#app/directory/read-clinic.server.ts";
import type { ComparedClinic } from "#app/directory/read-comparison.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printDay, printNumber } from "#app/platform/printed.ts";
import { toTeam } from "#app/routes/clinics/clinic-view.ts";
import { cell, row } from "#app/routes/compare/compare-cells.ts";

const MODES: Record<TrainingMode, string> = {
  "live supervised": "Training, live and supervised",
  "live theory": "Training, live theory",
  online: "Training, online",
  home: "Training, at home",
};

const NOBODY = "Nobody is named";

/** Who holds the needle: everybody there now by name, and of each the same facts. */
export function teamGroup(clinics: readonly ComparedClinic[]): CompareGroup {
  const teams = new Map(clinics.map((clinic) => [clinic.slug, toTeam(clinic.reading)]));
  const of = ({ slug }: ComparedClinic) => teams.get(slug) ?? [];
  const alone = (clinic: ComparedClinic) => of(clinic).length === 1;
  const named = (clinic: ComparedClinic, name: string, text: string) => (alone(clinic) ? text : `${name}: ${text}`);
  return {
    id: "team",
    title: "Who holds the needle",
    note: "Training hours are as claimed, course by course; what a checker accepted of them stands below.",
    rows: [
      row(clinics, "People", (clinic) =>
        cell(
          of(clinic).map(({ name, slug }) => ({ text: name, href: `/practitioners/${slug}` })),
          NOBODY,
        ),
      ),
      ...(Object.keys(MODES) as TrainingMode[]).map((mode) =>
        row(clinics, MODES[mode], (clinic) =>
          cell(
            of(clinic).flatMap(({ name, courses, modes }) => {
              if (courses.length === 0) return [];
              const hours = modes.find((one) => one.mode === mode)?.hours ?? 0;
              return named(clinic, name, `${printNumber(hours)} h`);
            }),
          ),
        ),
      ),
      row(clinics, "Training accepted on evidence", (clinic) =>
        cell(
          of(clinic).flatMap(({ name, acceptedHours }) =>
            acceptedHours === null ? [] : named(clinic, name, `${printNumber(acceptedHours)} h`),
          ),
          "Never checked",
        ),
      ),
      row(clinics, "Live models treated in training", (clinic) =>
        cell(of(clinic).flatMap(({ name, liveModels }) => (liveModels === null ? [] : named(clinic, name, String(liveModels))))),
      ),
      row(clinics, "Years of practice evidenced", (clinic) =>
        cell(
          of(clinic).flatMap(({ name, years }) => (years > 0 ? named(clinic, name, yearsWords(years)) : [])),
          "No dated evidence",
        ),
      ),
      row(clinics, "Taught by", (clinic) =>
        cell(clinic.reading.team.flatMap((member) => (member.present ? trainers(member) : [])).map((text) => ({ text }))),
      ),
    ],
  };
}

/** Each trainer once, with what they could show when they taught. */
function trainers({ courses }: TeamMember): string[] {
  const told = courses.flatMap(({ record, trainer, trainerYears }) => {
    const name = trainer?.name ?? record.trainerName;
    if (name === null) return [];
    return trainerYears === null ? `${name}, practice not known here` : `${name}, ${yearsWords(trainerYears)} evidenced by then`;
  });
  return [...new Set(told)];
}

/** Whole months under two years, else years to a tenth; zero is a finding and printed as one. */
function yearsWords(years: number): string {
  const months = Math.floor(years * 12);
  return months < 24 ? printCount(months, "month") : `${printNumber(Math.floor(years * 10) / 10)} years`;
}

const DOCUMENTS = ["licence", "council_registration", "insurance", "hygiene"] as const;

/** Documents that a client may ask to see, as they stand today. */
export function documentGroup(clinics: readonly ComparedClinic[], now: Date): CompareGroup {
  const today = dayOf(now);
  return {
    id: "documents",
    title: "Documents checked",
    rows: DOCUMENTS.map((kind) =>
      row(
        clinics,
        EVIDENCE_KINDS[kind].label,
        ({ reading }) => {
          const pieces = reading.evidence.filter((piece) => piece.kind === kind);
          const counting = pieces.find((piece) => evidenceCounts(piece, today));
          if (counting) return cell(`Accepted${counting.dueOn === null ? "" : `, until ${printDay(counting.dueOn)}`}`);
          const lapsed = pieces.find((piece) => hasLapsed(piece, today));
          if (lapsed?.dueOn) return cell(`Lapsed on ${printDay(lapsed.dueOn)}`);
          if (pieces.some((piece) => piece.state === "submitted")) return cell("Waiting to be checked");
          return cell(pieces.length > 0 ? "Refused" : null);
        },
        EVIDENCE_KINDS[kind].doesNotProve,
      ),
    ),
  };
}
