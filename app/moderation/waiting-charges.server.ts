import { chargeHeardAt } from "#app/moderation/answer-charge.server.ts";
import { listOpenCharges } from "#app/moderation/charge-repository.server.ts";
import { decisionLabel } from "#app/moderation/decision.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import type { Matter } from "#app/moderation/matter.ts";
import { waitingWords } from "#app/moderation/waiting-words.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Charges against clinics that wait for a second person. */
export async function describeCharges(db: Db, ids: readonly string[]): Promise<Matter[]> {
  return (await listOpenCharges(db, ids)).map(({ charge, clinicName }) => ({
    kind: "charge_proposal" as const,
    id: charge.id,
    title: clinicName,
    detail: waitingWords().labelled(decisionLabel(charge.kind), ruleText(charge.rule).label.toLowerCase()),
    clinicIds: [charge.clinicId],
    since: charge.proposedAt,
    participants: [charge.proposedBy],
    waitsUntil: chargeHeardAt(charge),
  }));
}
