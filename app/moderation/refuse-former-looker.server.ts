import type { Viewer } from "#app/accounts/role.ts";
import { type ModerationRefusal, refuse } from "#app/moderation/moderation-refusal.ts";
import { moderationRefusalWords } from "#app/moderation/moderation-refusal-words.ts";
import type { SecondLookKind } from "#app/moderation/second-look.ts";
import { listDifferingLookers } from "#app/moderation/second-look-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";

/** Where two looks at a matter came to different answers, neither of the two decides it: a third person does. Null: go on. */
export async function refuseFormerLooker(
  tx: Db,
  viewer: Viewer,
  kind: SecondLookKind,
  subjectId: string,
): Promise<ModerationRefusal | null> {
  if (!(await listDifferingLookers(tx, kind, subjectId)).includes(viewer.id)) return null;
  return refuse(403, moderationRefusalWords().formerLooker);
}
