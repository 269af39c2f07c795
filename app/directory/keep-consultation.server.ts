import type { Viewer } from "#app/accounts/role.ts";
import type { ConsultationAnswers } from "#app/directory/consultation-record.ts";
import { deleteConsultation, replaceConsultation } from "#app/directory/consultation-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Day } from "#app/platform/date.ts";

/** Keeps what a person wrote down about a clinic, in place of what they had; with nothing written, nothing is kept. No event: it is nobody's business. */
export async function keepConsultation(
  ctx: Ctx,
  viewer: Viewer,
  clinicId: number,
  told: { visitedOn: Day | null; answers: ConsultationAnswers; note: string } | null,
): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const empty = told === null || (Object.keys(told.answers).length === 0 && told.note === "" && told.visitedOn === null);
    if (empty) await deleteConsultation(tx, viewer.id, clinicId);
    else await replaceConsultation(tx, { accountId: viewer.id, clinicId, ...told, createdAt: now, updatedAt: now });
  });
}
