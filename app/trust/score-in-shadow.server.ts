import { may, type Viewer } from "#app/accounts/role.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { type Day, dayOf } from "#app/platform/date.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import { METHOD_DRAFTS, type MethodDraft } from "#app/trust/method-drafts.ts";
import { listNewestInputs, upsertShadowScores } from "#app/trust/shadow-score-repository.server.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";

/** Clinics scored in one transaction: about a fifth of a second, so that nobody who writes meanwhile waits longer. */
export const SHADOW_CHUNK = 200;

/** Which clinics of which day a job is to score: those after this id. */
export interface ShadowPart {
  version: string;
  day: Day;
  after: number;
}

/**
 * Scores the next clinics by a drafted version and by the method in force, both on the inputs of the newest stored score and for the same day, and asks for
 * the part after them. Nothing that anybody is shown of a clinic changes. Returns how many; 0 too for a version that is drafted no longer.
 */
export async function scoreInShadow(
  ctx: Ctx,
  { version, day, after }: ShadowPart,
  drafts: readonly MethodDraft[] = METHOD_DRAFTS,
): Promise<number> {
  const rules = drafts.find((draft) => draft.rules.version === version)?.rules;
  if (rules === undefined) return 0;
  const known = await listNewestInputs(ctx.store.read, after, SHADOW_CHUNK);
  const found = known.map(({ clinicId, inputs }) => {
    const inForce = scoreClinic(inputs, day);
    const tried = scoreClinic(inputs, day, rules);
    return {
      clinicId,
      version,
      constantsHash: tried.constantsHash,
      asOf: day,
      score: tried.score,
      band: tried.band,
      scoreInForce: inForce.score,
      bandInForce: inForce.band,
    };
  });
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    await upsertShadowScores(tx, found, now);
    const last = found.at(-1);
    if (last !== undefined && found.length === SHADOW_CHUNK)
      await enqueue(tx, { kind: "score_in_shadow", payload: { version, day, after: last.clinicId } }, now);
  });
  return found.length;
}

/** Has every clinic scored by a draft, at an administrator's wish. Null: no such draft, or not this person's to ask. */
export async function askForShadowRun(
  ctx: Ctx,
  viewer: Viewer,
  version: string,
  drafts: readonly MethodDraft[] = METHOD_DRAFTS,
): Promise<{ ok: true } | null> {
  if (!may(viewer, "method.try") || !drafts.some((draft) => draft.rules.version === version)) return null;
  const now = ctx.now();
  return ctx.store.write(async (tx) => {
    await enqueue(tx, { kind: "score_in_shadow", payload: { version, day: dayOf(now), after: 0 } }, now);
    await recordEvent(tx, { actorId: viewer.id, action: "method.shadow_asked", subjectKind: "method", subjectId: version }, now);
    return { ok: true };
  });
}

/** Asks for the day's run of every draft that is tried daily. */
export async function askForShadowRuns(ctx: Ctx, day: Day, drafts: readonly MethodDraft[] = METHOD_DRAFTS): Promise<void> {
  const daily = drafts.filter((draft) => draft.daily);
  if (daily.length === 0) return;
  await ctx.store.write(async (tx) => {
    for (const { rules } of daily)
      await enqueue(tx, { kind: "score_in_shadow", payload: { version: rules.version, day, after: 0 } }, ctx.now());
  });
}
