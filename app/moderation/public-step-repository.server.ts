import { and, eq } from "drizzle-orm";
import { listSanctionsInForce, type Sanction } from "#app/clinics/sanction-repository.server.ts";
import { STEPS } from "#app/moderation/sanction.ts";
import { isAmong } from "#app/platform/engine-words.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { appeals, decisions } from "#db/schema/moderation.ts";

/** A step that readers are told of, with its line in the log. */
export interface PublicStep {
  sanction: Sanction;
  decisionId: string;
  /** Null: no appeal was made. */
  appeal: { outcome: "upheld" | "overturned" | null } | null;
}

/** The steps in force against a clinic that stand in the public log, oldest first. */
export async function listPublicSteps(db: Db, clinicId: number, now: Date): Promise<PublicStep[]> {
  const shown = (await listSanctionsInForce(db, clinicId, now)).filter(({ step }) => STEPS[step].shown);
  if (shown.length === 0) return [];
  const ids = shown.map(({ id }) => id);
  const made = await db
    .select({ sanctionId: decisions.sanctionId, decisionId: decisions.id, appealId: appeals.id, outcome: appeals.outcome })
    .from(decisions)
    .leftJoin(appeals, eq(appeals.decisionId, decisions.id))
    .where(and(eq(decisions.clinicId, clinicId), eq(decisions.kind, "sanction"), isAmong(decisions.sanctionId, ids)))
    .all();
  return shown.flatMap((sanction) => {
    const own = made.find(({ sanctionId }) => sanctionId === sanction.id);
    return own ? { sanction, decisionId: own.decisionId, appeal: own.appealId === null ? null : { outcome: own.outcome } } : [];
  });
}
