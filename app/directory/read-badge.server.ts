import type { BadgeFacts } from "#app/clinics/badge.ts";
import { hasLapsed } from "#app/clinics/evidence.ts";
import { type Clinic, listEvidence } from "#app/clinics/profile-repository.server.ts";
import { listSanctionsInForce } from "#app/clinics/sanction-repository.server.ts";
import { latestEnd, type ShownLevel, shownLevel } from "#app/clinics/sanction-step.ts";
import { shareBadgeWords } from "#app/directory/share-badge-words.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { printDay, printPoints } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { countDisputedPhotos } from "#app/provenance/photo-repository.server.ts";
import { contributionWords } from "#app/trust/contribution-words.ts";
import { TS1 } from "#app/trust/ruleset.ts";
import { findNewestScore } from "#app/trust/score-repository.server.ts";
import { hasHeadline, INTEGRITY_WARNING, NOT_ENOUGH_EVIDENCE } from "#app/trust/trust-score.ts";

/** What the badge of a clinic says: its stored score, never a better one. */
export async function readBadge(db: Db, clinic: Pick<Clinic, "id" | "slug" | "name">, origin: string, now: Date): Promise<BadgeFacts> {
  const today = dayOf(now);
  const steps = await listSanctionsInForce(db, clinic.id, now);
  const [delisted, banner] = [latestEnd(steps, "delisting"), latestEnd(steps, "banner")];
  const stored = await findNewestScore(db, clinic.id);
  const common = {
    clinicName: clinic.name,
    href: `${origin}/clinics/${clinic.slug}`,
    note: await noteOf(db, clinic.id, today),
    banner: banner && shareBadgeWords().against(dayOf(banner)),
  };
  if (delisted) {
    const state = shareBadgeWords().notListed(dayOf(delisted));
    return { ...common, figure: null, state, warned: true, taken: null, level: null, asOf: printDay(today) };
  }
  if (!stored) {
    return {
      ...common,
      figure: null,
      state: contributionWords().bands[NOT_ENOUGH_EVIDENCE].label,
      warned: false,
      taken: null,
      level: null,
      asOf: printDay(today),
    };
  }
  const { result } = stored;
  // A clinic with too few reviews for a number may still have been found out: that is what its badge has to say.
  const warned = result.band === INTEGRITY_WARNING || result.deduction >= TS1.integrityWarningFrom;
  return {
    ...common,
    figure: hasHeadline(result) ? printPoints(result.scoreInTenths, false) : null,
    state: warned ? contributionWords().bands[INTEGRITY_WARNING].label : contributionWords().bands[result.band].label,
    warned,
    taken: result.deduction > 0 ? printPoints(Math.round(result.deduction * 10), false) : null,
    level: levelWords(shownLevel(result.evidenceLevel, steps, now)),
    asOf: printDay(result.asOf),
  };
}

const levelWords = ({ level, held }: ShownLevel) => (held === null ? shareBadgeWords().level(level) : shareBadgeWords().levelHeld(level));

/** What readers of the page see beside photos and documents. A dispute weighs nothing before it is decided, and the badge says that it is not. */
async function noteOf(db: Db, clinicId: number, today: Day): Promise<string | null> {
  const disputed = await countDisputedPhotos(db, clinicId);
  const lapsed = (await listEvidence(db, clinicId)).filter((piece) => hasLapsed(piece, today)).length;
  const notes = [
    ...(disputed > 0 ? [shareBadgeWords().inDispute(disputed)] : []),
    ...(lapsed > 0 ? [shareBadgeWords().lapsed(lapsed)] : []),
  ];
  return notes.length === 0 ? null : notes.join(", ");
}
