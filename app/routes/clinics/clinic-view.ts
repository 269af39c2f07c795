import { countryName } from "#app/clinics/country.ts";
import { hasLapsed } from "#app/clinics/evidence.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { evidenceStateWords } from "#app/clinics/evidence-state-words.ts";
import { languageNames } from "#app/clinics/language.ts";
import type { EvidenceRow } from "#app/clinics/profile-repository.server.ts";
import type { Sanction } from "#app/clinics/sanction-repository.server.ts";
import { isTreatment } from "#app/clinics/treatment.ts";
import { treatmentWords } from "#app/clinics/treatment-words.ts";
import type { EvidenceCheck, LedgerRow } from "#app/components/evidence-ledger.tsx";
import type { FormerPractitioner } from "#app/components/former-team.tsx";
import type { LineageStep } from "#app/components/lineage-list.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import type { PractitionerRecordView } from "#app/components/practitioner-record.tsx";
import type { CheckedClaim } from "#app/directory/check-claims.server.ts";
import type { ClinicReading, TeamMember } from "#app/directory/read-clinic.server.ts";
import { CHARGES, decisionLabel } from "#app/moderation/decision.ts";
import { stepText } from "#app/moderation/sanction.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { printDay, printMoney, printMonth, printNumber } from "#app/platform/printed.ts";
import type { ClaimKind } from "#app/practitioners/claim-arithmetic.ts";
import { addressWords } from "#app/routes/clinics/address-words.ts";
import { clinicViewWords } from "#app/routes/clinics/clinic-view-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";

const claimSubjects = (): Record<ClaimKind, string> => {
  const say = clinicViewWords();
  return {
    years_of_practice: say.yearsOfPractice,
    treatments_done: say.treatmentsDone,
    training_hours: say.hoursOfTraining,
  };
};

/** Which kinds of evidence speak for which claim. */
const CLAIM_EVIDENCE: Record<ClaimKind, readonly EvidenceRow["kind"][]> = {
  years_of_practice: ["licence", "council_registration"],
  treatments_done: [],
  training_hours: ["training_record"],
};

/** Claims in the order of the three questions people ask; a question the clinic says nothing about stands there too. */
export function toLedger({ claims, evidence, team }: ClinicReading, asOf: Day): LedgerRow[] {
  return (Object.keys(claimSubjects()) as ClaimKind[]).flatMap((kind) => {
    const made = claims.filter(({ claim }) => claim.kind === kind);
    const rows = made.map((checked) => claimRow(checked, team, evidence, asOf));
    return rows.length > 0 ? rows : [unclaimedRow(kind, team, evidence, asOf)];
  });
}

/** A claim beside its evidence, with the sum, what the clinic said to it and what people decided: the same for readers, the clinic and moderators. */
export function claimRow(
  { claim, verdict, answers }: CheckedClaim,
  team: readonly TeamMember[],
  evidence: readonly EvidenceRow[],
  asOf: Day,
): LedgerRow {
  const person = team.find((member) => member.practitioner.id === claim.practitionerId);
  return {
    id: `claim-${claim.id}`,
    subject: person ? `${claimSubjects()[claim.kind]}: ${person.practitioner.name}` : claimSubjects()[claim.kind],
    claim: `“${claim.wording}” (${printDay(claim.statedOn)})`,
    evidence: verdict.finding,
    state: verdict.state,
    sum: verdict.sum,
    measure: verdict.measure,
    checks: checksOf(claim.kind, evidence, asOf),
    answers: answers.map((answer) => ({
      id: answer.id,
      on: printDay(dayOf(answer.createdAt)),
      paragraphs: answer.body.split(/\n\s*\n/),
      evidence: answer.evidence && `${answer.evidence.title}, ${evidenceStateWords()[answer.evidence.state].toLowerCase()}`,
    })),
    refutedHref: claim.refutedBy && `/decisions/${claim.refutedBy}`,
  };
}

function unclaimedRow(kind: ClaimKind, team: readonly TeamMember[], evidence: readonly EvidenceRow[], asOf: Day): LedgerRow {
  const shown = evidencedWithoutClaim(kind, team);
  return {
    id: `unclaimed-${kind}`,
    subject: claimSubjects()[kind],
    claim: null,
    evidence: shown,
    state: shown === null ? "no_evidence" : "evidenced",
    sum: [],
    checks: checksOf(kind, evidence, asOf),
  };
}

function evidencedWithoutClaim(kind: ClaimKind, team: readonly TeamMember[]): string | null {
  const say = clinicViewWords();
  if (kind === "treatments_done") return null;
  const present = team.filter((member) => member.present);
  const most = Math.max(0, ...present.map(({ record }) => (kind === "training_hours" ? record.verifiedHours : record.evidencedYears)));
  if (most === 0) return null;
  return kind === "training_hours" ? say.hoursDocumented(printNumber(most)) : say.yearsDated(printNumber(most));
}

function checksOf(kind: ClaimKind, evidence: readonly EvidenceRow[], asOf: Day): EvidenceCheck[] {
  return evidence.filter((piece) => CLAIM_EVIDENCE[kind].includes(piece.kind)).map((piece) => toCheck(piece, asOf));
}

/** One piece of evidence as it was checked, with its end and its limit. */
export function toCheck(piece: EvidenceRow, asOf: Day): EvidenceCheck {
  const say = clinicViewWords();
  const { label, doesNotProve } = evidenceKindWords().kinds[piece.kind];
  const outcome = evidenceStateWords()[piece.state].toLowerCase();
  return {
    how: say.howChecked({
      label,
      title: piece.title,
      datedOn: printDay(piece.datedOn),
      outcome,
      method: piece.method && evidenceKindWords().methods[piece.method],
      lapsed: hasLapsed(piece, asOf),
      note: piece.note,
    }),
    by: piece.checkerRole === null ? say.nobodyYet : piece.checkerRole === "admin" ? say.administrator : say.moderator,
    on: piece.checkedOn && printDay(piece.checkedOn),
    until: piece.dueOn && printDay(piece.dueOn),
    doesNotProve,
  };
}

/** A fact as stated, in words; null is printed as "Not provided". */
interface StatedFact {
  term: string;
  value: string | null;
  note?: string;
}

/** Machine, needle, pigment and prices, gaps included. */
export function toEquipment({ clinic }: ClinicReading): StatedFact[] {
  const say = clinicViewWords();
  return [
    { term: say.machine, value: clinic.machine },
    { term: say.needles, value: clinic.needle },
    { term: say.pigment, value: clinic.pigment, note: clinic.pigmentBatch ? say.batchInUse(clinic.pigmentBatch) : undefined },
    { term: say.languagesSpoken, value: languageNames(clinic.languages) || null },
  ];
}

export function toPrices({ treatments }: ClinicReading): StatedFact[] {
  const say = clinicViewWords();
  return treatments.map(({ treatment, priceFrom, priceTo, currency, sessions }) => ({
    term: isTreatment(treatment) ? treatmentWords()[treatment] : treatment,
    value: priceFrom === null || currency === null ? null : priceWords(priceFrom, priceTo, currency),
    note: sessions === null ? say.sessionsNotProvided : sessions === 1 ? say.oneSessionOnly : say.sessionsIncluded(sessions),
  }));
}

function priceWords(from: number, to: number | null, currency: string): string {
  return to === null || to === from
    ? printMoney(from, currency)
    : clinicViewWords().fromTo(printMoney(from, currency), printMoney(to, currency));
}

/** Photos a client may see; healed first is the gallery's work. */
export function toPhotos({ photos, sizes, decisions, cases, team }: ClinicReading, purpose: "clinic" | "review"): PhotoView[] {
  const theft = decisions.find((decision) => decision.kind === "stolen_photo");
  const present = new Set(team.filter((member) => member.present).map(({ practitioner }) => practitioner.id));
  const left = new Map(team.map(({ practitioner }) => [practitioner.id, practitioner.name]));
  for (const id of present) left.delete(id);
  const historyOf = new Map(cases.map((one) => [one.id, left.get(one.practitionerId ?? 0)]));
  return photos.flatMap((photo) => {
    if (photo.purpose !== purpose) return [];
    const href = photo.state === "confirmed_stolen" && theft ? `/decisions/${theft.id}` : undefined;
    const view = toPhotoView(photo, sizes.get(photo.id) ?? [], href);
    return view
      ? { ...view, historyOf: historyOf.get(photo.caseId ?? ""), href: `/photos/${photo.id}`, reportHref: `/reports/new?photo=${photo.id}` }
      : [];
  });
}

/** Who holds the needle now. */
export function toTeam({ team }: ClinicReading): PractitionerRecordView[] {
  const say = clinicViewWords();
  return team
    .filter((member) => member.present)
    .map(({ practitioner, engagement, record, courses }) => {
      const claimed = (pick: (course: CourseRow) => number) => courses.reduce((sum, { record: course }) => sum + pick(course), 0);
      const models = courses.map(({ record: course }) => course.liveModels).filter((count) => count !== null);
      return {
        name: practitioner.name,
        slug: practitioner.slug,
        role: engagement.role,
        since: engagement.startedOn && printMonth(engagement.startedOn),
        until: engagement.endedOn && printMonth(engagement.endedOn),
        background: practitioner.background,
        years: record.evidencedYears,
        modes: [
          { mode: "live supervised", hours: claimed((course) => course.hoursLiveSupervised) },
          { mode: "live theory", hours: claimed((course) => course.hoursLiveTheory) },
          { mode: "online", hours: claimed((course) => course.hoursOnline) },
          { mode: "home", hours: claimed((course) => course.hoursHome) },
        ],
        acceptedHours: courses.some(({ record: course }) => course.acceptedHours !== null) ? record.verifiedHours : null,
        liveModels: models.length === 0 ? null : models.reduce((sum, count) => sum + count, 0),
        courses: courses.map(({ record: course, trainer, trainerYears }) => ({
          id: course.id,
          title: `${course.course}, ${course.provider}`,
          when:
            course.startedOn === course.endedOn
              ? printDay(course.startedOn)
              : say.fromTo(printDay(course.startedOn), printDay(course.endedOn)),
          claimedHours: claimedHours(course),
          accepted: course.acceptedHours === null ? say.neverChecked : say.hoursAccepted(printNumber(course.acceptedHours)),
          trainer: trainerWords(trainer?.name ?? course.trainerName, trainerYears),
        })),
        lineage: lineageOf(practitioner.name, courses),
      };
    });
}

/** Who worked here before, each once: their record went with them. */
export function toFormerTeam({ team }: ClinicReading): FormerPractitioner[] {
  const here = new Set(team.filter((member) => member.present).map(({ practitioner }) => practitioner.id));
  const left = new Map(team.filter(({ practitioner }) => !here.has(practitioner.id)).map((member) => [member.practitioner.id, member]));
  return [...left.values()].map(({ practitioner, engagement }) => ({
    slug: practitioner.slug,
    name: practitioner.name,
    role: engagement.role,
    since: engagement.startedOn && printMonth(engagement.startedOn),
    until: engagement.endedOn && printMonth(engagement.endedOn),
  }));
}

type CourseRow = TeamMember["courses"][number]["record"];
const claimedHours = (course: CourseRow) => course.hoursLiveSupervised + course.hoursLiveTheory + course.hoursOnline + course.hoursHome;
function trainerWords(name: string | null, years: number | null): string {
  const say = clinicViewWords();
  if (name === null) return say.trainerNotProvided;
  if (years === null) return say.taughtByUnknown(name);
  return say.taughtBy(name, years);
}

/** The first course that names a trainer known here. */
function lineageOf(name: string, courses: TeamMember["courses"]): LineageStep[] {
  const taught = courses.find(({ trainer }) => trainer !== null);
  if (!taught?.trainer) return [];
  return [
    { name, href: null, course: `${taught.record.course}, ${printMonth(taught.record.startedOn)}`, yearsWhenTeaching: null },
    {
      name: taught.trainer.name,
      href: `/practitioners/${taught.trainer.slug}`,
      course: null,
      yearsWhenTeaching: taught.trainerYears,
    },
  ];
}

/** Where the clinic is: "Leeds, United Kingdom", and its street for the contact list. */
export function toPlace({ locations: [main] }: ClinicReading) {
  const say = clinicViewWords();
  const country = main ? countryName(main.country) : null;
  const short = main?.city ?? say.shortPlaceNotProvided;
  return {
    short,
    long: main ? `${main.city}, ${country}` : say.placeNotProvided,
    address: main ? addressWords(main) : null,
  };
}

/** What was decided about the clinic, newest first, with what became of each charge. */
export function toDecisions({ decisions, sanctions }: Pick<ClinicReading, "decisions" | "sanctions">) {
  const steps = new Map(sanctions.map((sanction) => [sanction.id, sanction]));
  const answers = new Map(
    decisions.filter((decision) => decision.answersId !== null).map((decision) => [decision.answersId, decision.kind]),
  );
  return decisions
    .filter((decision) => decision.answersId === null)
    .map((decision) => ({
      id: decision.id,
      words: decisionWords(decision, steps.get(decision.sanctionId ?? "")),
      overturned: answers.get(decision.id) === "overturned",
      standing: (CHARGES as readonly string[]).includes(decision.kind) && answers.get(decision.id) !== "overturned",
    }));
}

/** A step goes by its own name, with its last day. */
function decisionWords({ kind, count, decidedOn }: ClinicReading["decisions"][number], sanction: Sanction | undefined): string {
  const say = clinicViewWords();
  const on = printDay(decidedOn);
  if (sanction === undefined) return `${decisionLabel(kind)}${count > 1 ? ` (${count})` : ""}, ${on}`;
  const { label } = stepText(sanction.step);
  const end = sanction.endedAt ?? sanction.endsAt;
  return kind === "sanction" && end !== null ? say.stepFromTo(label, on, printDay(dayOf(end))) : say.stepLifted(label, on);
}
