import { redirect } from "@remix-run/node";
import { may, type Viewer } from "#app/accounts/role.ts";
import { openSecondLook } from "#app/moderation/answer-second-look.server.ts";
import { readQueueViewer } from "#app/moderation/read-queue.server.ts";
import type { SecondLookKind } from "#app/moderation/second-look.ts";
import { listWaitingLooksAt } from "#app/moderation/second-look-repository.server.ts";
import { matterHref } from "#app/routes/moderation/matter-address.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";

/**
 * Before a matter's own page shows what was answered: while a second look at it waits, whoever may take it is sent there, so that they do not read the first
 * answer. Throws that redirect. Whoever judged it, brought it or is barred from second looks reads on.
 */
export async function sendToSecondLook(args: GuardArgs, viewer: Viewer, kind: SecondLookKind, subjectId: string): Promise<void> {
  if (!may(viewer, "second_look.take")) return;
  const db = args.context.ctx.store.read;
  for (const { look } of await listWaitingLooksAt(db, kind, subjectId)) {
    const opened = await openSecondLook(db, viewer.id, look.id);
    if (opened === null || typeof opened === "string") continue;
    if ((await readQueueViewer(db, viewer)).barred.includes("re_review")) return;
    throw redirect(matterHref("re_review", look.id), 303);
  }
}
