import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { sha256 } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { gatherFacts } from "#app/trust/gather-facts.server.ts";
import { findInputs, findNewestScore, insertScore } from "#app/trust/score-repository.server.ts";
import { type TrustFacts, trustFactsSchema } from "#app/trust/trust-facts.ts";
import { scoreClinic, type TrustScore } from "#app/trust/trust-score.ts";

/**
 * Computes a clinic's score from today's facts and adds it, when it differs from the newest stored one, then asks for a new listing.
 * Running it again changes nothing, so a job that was cut may repeat it. Returns whether a score was added.
 */
export async function rescoreClinic(ctx: Ctx, clinicId: number): Promise<boolean> {
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    const added = await addScore(tx, clinicId, now);
    await enqueue(tx, { kind: "list_clinic", payload: { clinicId } }, now);
    return added;
  });
}

/** The same in the caller's transaction, who sees to the listing. Throws before it writes if what is known of the clinic is no facts for a score. */
export async function addScore(tx: Db, clinicId: number, now: Date): Promise<boolean> {
  const asOf = dayOf(now);
  const facts = trustFactsSchema.parse(await gatherFacts(tx, clinicId, asOf));
  const result = scoreClinic(facts, asOf);
  const last = await findNewestScore(tx, clinicId);
  const same =
    last !== null &&
    last.result.constantsHash === result.constantsHash &&
    printed(await findInputs(tx, last.id), last.result) === printed(facts, result);
  if (!same) await insertScore(tx, clinicId, result, facts, sha256(JSON.stringify(facts)), now);
  return !same;
}

/** Years grow every day: a score is added when anything else changed, or when a figure that a page prints did. */
function printed(facts: TrustFacts, result: TrustScore): string {
  const practitioners = facts.practitioners.map((person) => ({
    ...person,
    evidencedYears: person.evidencedYears.toFixed(1),
    trainerYears: person.trainerYears.toFixed(1),
  }));
  return JSON.stringify([{ ...facts, practitioners }, result.partsInTenths, result.band]);
}
