import { PROFILE_FIELDS } from "#app/clinics/profile-form.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import type { ClinicReading } from "#app/directory/read-clinic.server.ts";
import type { Day } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { DatedEvidence } from "#app/practitioners/experience.ts";
import { overviewWords } from "#app/routes/manage/overview-words.ts";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { type Help, type Loss, reviewsToHeadline, type TeamMatter, whatWouldHelp, whatWouldLapse } from "#app/trust/what-would-help.ts";

const LAPSE_DAYS = 90;

/** Where each kind of help begins. */
const HELP_PATHS: Record<Help["code"], string> = {
  training_waiting: "evidence",
  training: "evidence/new",
  experience: "evidence/new",
  lineage: "practitioners",
  photos: "photos",
  reviews: "cases",
};

/** A line of help as the page prints it, in tenths of a point. */
export interface HelpLine {
  sentence: string;
  scoreTenths: number;
  levelTenths: number;
  href: string | null;
}

/** The clinic's score and level of today, what would raise and what will lower them, and what is not told yet. */
export async function readStanding(db: Db, reading: ClinicReading, asOf: Day) {
  const facts = await gatherFacts(db, reading.clinic.id, asOf);
  const team = toTeamMatters(reading);
  const desk = `/manage/${reading.clinic.slug}`;
  const line = (one: Help | Loss, href: string | null): HelpLine => ({
    sentence: one.sentence,
    scoreTenths: Math.round(one.score * 10),
    levelTenths: Math.round(one.level * 10),
    href,
  });
  return {
    score: scoreClinic(facts, asOf),
    missingReviews: reviewsToHeadline(facts, asOf),
    help: whatWouldHelp(facts, asOf, team).map((one) => line(one, `${desk}/${HELP_PATHS[one.code]}`)),
    losses: whatWouldLapse(facts, asOf, team, LAPSE_DAYS).map((one) => line(one, `${desk}/evidence`)),
    missing: listMissing(reading),
  };
}

/** Those who hold the needle now, in the order in which the facts have them. */
function toTeamMatters({ team, evidence }: ClinicReading): TeamMatter[] {
  return team
    .filter((member) => member.present)
    .map(({ practitioner, record }) => ({
      name: practitioner.name,
      uncheckedHours: record.training
        .filter((course) => course.acceptedHours === null)
        .reduce((sum, course) => sum + course.hoursLiveSupervised + course.hoursLiveTheory + course.hoursOnline + course.hoursHome, 0),
      dated: record.dated,
      ending: evidence.flatMap((piece) => {
        const kind = DATED_KINDS[piece.kind];
        if (kind === undefined || piece.practitionerId !== practitioner.id || piece.dueOn === null) return [];
        const counts = record.dated.some((one) => one.kind === kind && one.on === piece.datedOn);
        return counts ? { title: piece.title, dated: { kind, on: piece.datedOn }, dueOn: piece.dueOn } : [];
      }),
    }));
}

const DATED_KINDS: Partial<Record<ClinicReading["evidence"][number]["kind"], DatedEvidence["kind"]>> = {
  licence: "licence",
  council_registration: "registration",
};

/** What readers find printed as “Not provided”. */
function listMissing({ clinic, treatments, team }: ClinicReading): { label: string; href: string }[] {
  const say = overviewWords();
  const desk = `/manage/${clinic.slug}`;
  const missing = PROFILE_FIELDS.filter((field) => clinic[field] === null).map((field) => ({
    label: profileFormWords().fields[field],
    href: `${desk}/profile#${field}`,
  }));
  if (!treatments.some((row) => row.priceFrom !== null)) missing.push({ label: say.prices, href: `${desk}/prices` });
  const present = team.filter((member) => member.present);
  if (present.length === 0) missing.push({ label: say.whoHoldsTheNeedle, href: `${desk}/practitioners` });
  for (const { practitioner, record } of present) {
    if (practitioner.background === null) missing.push({ label: say.workBeforeOf(practitioner.name), href: `${desk}/practitioners` });
    if (record.training.length === 0) missing.push({ label: say.trainingOf(practitioner.name), href: `${desk}/evidence/new` });
  }
  return missing;
}
