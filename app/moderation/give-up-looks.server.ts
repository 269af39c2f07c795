import { listAllWaitingLooks, updateLookGivenUp } from "#app/moderation/second-look-repository.server.ts";
import { findLookSubject } from "#app/moderation/second-look-subject.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";

/** Gives up the second looks of which the subject is gone: its review was erased, its file deleted, its clinic removed. Each is counted as given up, never as agreed. */
export async function giveUpLooks(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    for (const { look, judgement } of await listAllWaitingLooks(tx)) {
      if ((await findLookSubject(tx, judgement)) !== null || !(await updateLookGivenUp(tx, look.id, now))) continue;
      const detail = { kind: judgement.kind, judged: judgement.subjectId };
      await recordEvent(tx, { actorId: null, action: "second_look.given_up", subjectKind: "second_look", subjectId: look.id, detail }, now);
    }
  });
}
