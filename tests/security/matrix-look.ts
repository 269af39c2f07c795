import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { reports } from "#db/schema/moderation.ts";
import { judgements, reReviews } from "#db/schema/moderators.ts";

/** A report of a photo that `judgeId` dismissed, and the second look that was drawn. Returns the look. */
export async function insertLook(
  tx: Db,
  { photoId, reporterId, judgeId, now }: { photoId: string; reporterId: string; judgeId: string; now: Date },
) {
  const [reportId, judgementId, lookId] = [newId(), newId(), newId()];
  const answered = { answeredAt: now, answeredBy: judgeId, upheld: false };
  const about = { subjectKind: "photo" as const, subjectId: photoId, reason: "edited", detail: "", reporterId };
  await tx.insert(reports).values({ id: reportId, ...about, createdAt: now, ...answered });
  await tx
    .insert(judgements)
    .values({ id: judgementId, accountId: judgeId, kind: "report", subjectId: reportId, outcome: "dismiss", madeAt: now });
  await tx.insert(reReviews).values({ id: lookId, judgementId, drawnAt: now });
  return lookId;
}
