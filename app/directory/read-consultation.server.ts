import { evidenceCounts, hasLapsed } from "#app/clinics/evidence.ts";
import { listSanctionsInForce, type Sanction } from "#app/clinics/sanction-repository.server.ts";
import { isTreatment } from "#app/clinics/treatment.ts";
import { isContradicted } from "#app/directory/check-claims.server.ts";
import { clinicStateWords } from "#app/directory/clinic-state-words.ts";
import type { AskedDocument, AskedPerson, Asker, ConsultationFacts, DocumentStanding } from "#app/directory/consultation-facts.ts";
import { type ClinicReading, readClinic, type TeamMember } from "#app/directory/read-clinic.server.ts";
import { CHARGES, decisionLabel } from "#app/moderation/decision.ts";
import { STEPS, stepText } from "#app/moderation/sanction.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import type { Photo } from "#app/provenance/photo-repository.server.ts";
import { isHealed, stageOf } from "#app/provenance/stage.ts";
import { liveReviews } from "#app/trust/review-weights.ts";
import { findInputs } from "#app/trust/score-repository.server.ts";
import type { ReviewFacts } from "#app/trust/trust-facts.ts";

const YEAR = 365;

/** What a clinic's page shows at `now`, as far as a client should ask about it. Null: there is no such clinic, or it is hidden. */
export async function readConsultation(
  db: Db,
  slug: string,
  asker: Asker,
  now: Date,
): Promise<{ reading: ClinicReading; facts: ConsultationFacts } | null> {
  const reading = await readClinic(db, slug, dayOf(now));
  if (reading === null) return null;
  const steps = await listSanctionsInForce(db, reading.clinic.id, now);
  const scored = reading.score === null ? [] : (await findInputs(db, reading.score.id)).reviews;
  return { reading, facts: toFacts(reading, scored, steps, asker, dayOf(now)) };
}

function toFacts(
  reading: ClinicReading,
  scored: readonly ReviewFacts[],
  steps: readonly Sanction[],
  asker: Asker,
  today: Day,
): ConsultationFacts {
  const { clinic } = reading;
  const cases = new Map(reading.cases.map((one) => [one.id, one]));
  const own = reading.photos.filter(
    (photo) => photo.purpose === "clinic" && photo.state !== "confirmed_stolen" && photo.stockPhotoId === null,
  );
  const healed = own.filter((photo) => !photo.beforeTreatment && isHealed(stageOf(photo.daysSinceSession)));
  const caseOf = (photo: Photo) => cases.get(photo.caseId ?? "");
  const reviews = [...liveReviews(scored, today).values()];
  return {
    slug: clinic.slug,
    asker,
    people: reading.team
      .filter((member) => member.present)
      .map((member) => toPerson(member, healed.filter((photo) => caseOf(photo)?.practitionerId === member.practitioner.id).length)),
    healed: {
      all: healed.length,
      overAYear: healed.filter((photo) => (photo.daysSinceSession ?? 0) >= YEAR).length,
      treatment: healed.filter((photo) => (caseOf(photo)?.treatment ?? photo.treatment) === asker.treatment).length,
      grade: healed.filter((photo) => caseOf(photo)?.grade === asker.grade).length,
      skin: healed.filter((photo) => caseOf(photo)?.skinType === asker.skin).length,
    },
    disputedPhotos: own.filter((photo) => photo.state === "disputed").length,
    machine: clinic.machine,
    needle: clinic.needle,
    pigment: clinic.pigment,
    offered: reading.treatments.flatMap(({ treatment, priceFrom, sessions }) =>
      isTreatment(treatment) ? { treatment, priced: priceFrom !== null, sessions } : [],
    ),
    documents: {
      licence: standing(reading, ["licence", "council_registration"], today),
      insurance: standing(reading, ["insurance"], today),
    } satisfies Record<AskedDocument, DocumentStanding>,
    reviews: {
      all: reviews.length,
      proven: reviews.filter((review) => review.proof !== "V0").length,
      healed: reviews.filter((review) => review.stage !== "fresh").length,
    },
    contradicted: reading.claims
      .filter(isContradicted)
      .map(({ claim, verdict }) => ({ id: claim.id, wording: claim.wording, finding: verdict.finding })),
    decisions: standingDecisions(reading),
    steps: steps
      .filter(({ step }) => STEPS[step].shown)
      .map(({ id, step, endsAt }) => ({
        id,
        words: endsAt === null ? stepText(step).label : clinicStateWords().stepUntil(stepText(step).label, dayOf(endsAt)),
      })),
  };
}

/** Charges that nobody has overturned. */
function standingDecisions({ decisions }: ClinicReading): { id: string; words: string }[] {
  const overturned = new Set(decisions.flatMap((one) => (one.kind === "overturned" ? one.answersId : [])));
  return decisions
    .filter(({ id, kind, answersId }) => answersId === null && (CHARGES as readonly string[]).includes(kind) && !overturned.has(id))
    .map(({ id, kind, decidedOn }) => ({ id, words: clinicStateWords().decisionOn(decisionLabel(kind), decidedOn) }));
}

function toPerson({ practitioner, record, courses }: TeamMember, healedPhotos: number): AskedPerson {
  const named = courses.flatMap(({ record: course, trainer, trainerYears }) => {
    const name = trainer?.name ?? course.trainerName;
    return name === null ? [] : { name, years: trainerYears };
  });
  const [best = null] = named.sort((a, b) => (b.years ?? -1) - (a.years ?? -1));
  return {
    slug: practitioner.slug,
    name: practitioner.name,
    verifiedHours: courses.some(({ record: course }) => course.acceptedHours !== null) ? record.verifiedHours : null,
    courses: courses.length,
    evidencedYears: record.evidencedYears,
    trainer: best,
    healedPhotos,
  };
}

/** Of the pieces of these kinds the one that says most for the clinic. */
function standing({ evidence }: ClinicReading, kinds: readonly string[], today: Day): DocumentStanding {
  const pieces = evidence.filter((piece) => kinds.includes(piece.kind));
  const counting = pieces.find((piece) => evidenceCounts(piece, today));
  if (counting) return { state: "accepted", until: counting.dueOn };
  if (pieces.some((piece) => piece.state === "submitted" && !hasLapsed(piece, today))) return { state: "waiting" };
  const lapsed = pieces.flatMap((piece) => (hasLapsed(piece, today) && piece.dueOn !== null ? piece.dueOn : [])).sort();
  const latest = lapsed.at(-1);
  return latest === undefined ? { state: "none" } : { state: "lapsed", on: latest };
}
