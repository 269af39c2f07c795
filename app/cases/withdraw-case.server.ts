import { nextAnswerAt } from "#app/cases/case-answer.ts";
import { type CaseLink, insertCaseAnswers, listCaseAnswers } from "#app/cases/case-link-repository.server.ts";
import { findCase } from "#app/cases/case-repository.server.ts";
import { settleCase } from "#app/cases/settle-case.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { listCasePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { erasePhoto } from "#app/provenance/erase-photo.server.ts";

/**
 * The treated person takes back that their case may be published, for which no reason is asked: from the commit on nothing of it is shown anywhere, and no page
 * kept in memory either. What they confirmed stays, and the case counts as one without pictures. `erase`: the files that were sent go for good, and what
 * software remembers of them; a photo that is being disputed waits for its decision.
 */
export async function withdrawCase(ctx: Ctx, link: CaseLink, { erase }: { erase: boolean }): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const treated = await findCase(tx, link.caseId);
    if (!treated) return;
    const answeredAt = nextAnswerAt(await listCaseAnswers(tx, [treated.id]), now);
    await insertCaseAnswers(tx, [
      { id: newId(), caseId: treated.id, linkId: link.id, subject: "publication", answer: "withdrawn", answeredAt },
    ]);
    await settleCase(tx, treated, now);
    if (erase) for (const photo of await listCasePhotos(tx, [treated.id])) await erasePhoto(tx, photo, now);
    const detail = { linkId: link.id, erase };
    await recordEvent(tx, { actorId: link.accountId, action: "case.withdrawn", subjectKind: "case", subjectId: treated.id, detail }, now);
  });
}
