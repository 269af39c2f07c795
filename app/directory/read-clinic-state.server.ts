import { listSanctionsInForce } from "#app/clinics/sanction-repository.server.ts";
import { shownLevel } from "#app/clinics/sanction-step.ts";
import { clinicStateWords } from "#app/directory/clinic-state-words.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import { listStandingCharges } from "#app/moderation/decision-repository.server.ts";
import { STEPS, stepText } from "#app/moderation/sanction.ts";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPublishedPhotos } from "#app/provenance/photo-repository.server.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import type { HeardState } from "#db/schema/shortlists.ts";

/** Before the first score. */
const NO_BAND = "";

/** What readers are told of when it changes: band, evidence level as shown, decisions that stand, steps in force and photos in a dispute. */
export async function readClinicState(db: Db, clinicId: number, now: Date): Promise<HeardState> {
  const score = await findNewestScore(db, clinicId);
  const inForce = await listSanctionsInForce(db, clinicId, now);
  const charges = await listStandingCharges(db, clinicId);
  const photos = await listPublishedPhotos(db, clinicId);
  return {
    band: score?.result.band ?? NO_BAND,
    level: score && Math.round(shownLevel(score.result.evidenceLevel, inForce, now).level),
    decisions: Object.fromEntries(
      charges.map(({ id, kind, decidedOn }) => [id, clinicStateWords().decisionOn(decisionLabel(kind), decidedOn)]),
    ),
    steps: Object.fromEntries(
      inForce.flatMap(({ id, step, endsAt }) =>
        STEPS[step].shown
          ? [[id, endsAt === null ? stepText(step).label : clinicStateWords().stepUntil(stepText(step).label, dayOf(endsAt))]]
          : [],
      ),
    ),
    disputed: photos.filter((photo) => photo.purpose === "clinic" && photo.state === "disputed").length,
  };
}
