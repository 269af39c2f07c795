import { and, eq, isNull } from "drizzle-orm";
import { sanctionHeardAt } from "#app/moderation/answer-sanction.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { STEPS, stepText } from "#app/moderation/sanction.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import { sanctions } from "#db/schema/sanctions.ts";

/** Steps proposed against clinics. One that whoever proposed it may confirm themselves is theirs to answer too. */
export async function describeSanctionProposals(db: Db, ids: readonly string[]): Promise<Matter[]> {
  const rows = await db
    .select({ sanction: sanctions, clinicName: clinics.name })
    .from(sanctions)
    .innerJoin(clinics, eq(clinics.id, sanctions.clinicId))
    .where(and(isAmong(sanctions.id, ids), isNull(sanctions.answer)))
    .all();
  return rows.map(({ sanction, clinicName }) => ({
    kind: "sanction_proposal",
    id: sanction.id,
    title: waitingWords().stepAgainst(clinicName),
    detail: waitingWords().labelled(stepText(sanction.step).label, ruleText(sanction.rule).label.toLowerCase()),
    clinicIds: [sanction.clinicId],
    since: sanction.proposedAt,
    participants: STEPS[sanction.step].two ? [sanction.proposedBy] : [],
    waitsUntil: sanctionHeardAt(sanction),
  }));
}
