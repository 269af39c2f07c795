import { redirect } from "@remix-run/node";
import type { Viewer } from "#app/accounts/role.ts";
import { settleMatters } from "#app/directory/settle-matters.server.ts";
import { findMatter } from "#app/moderation/matter-repository.server.ts";
import { printFilter } from "#app/moderation/queue-filter.ts";
import { listFreeMatters, readQueueViewer } from "#app/moderation/read-queue.server.ts";
import { refuseOutOfTurn, takeMatter } from "#app/moderation/take-matter.server.ts";
import { matterHref, mattersAt } from "#app/routes/moderation/matter-address.ts";
import { readWalk, walkQuery } from "#app/routes/moderation/matter-walk.ts";
import type { GuardArgs } from "#app/web/guards.server.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

/** Before the command of a matter's page: the page again, with what was typed, while it is not this person's turn. Null: go on. */
export async function refuseTurn(args: GuardArgs, viewer: Viewer, form: FormData) {
  const { kinds, subjectId } = mattersAt(new URL(args.request.url).pathname);
  const held = await refuseOutOfTurn(args.context.ctx, viewer, kinds, subjectId);
  return held && refusedForm(held, sentValues(form));
}

/**
 * Where a moderator goes after an answer: to the next matter of their walk (readWalk) that is free, which is theirs for a quarter of an hour; without a walk, or
 * where nothing of it is left, to `stay`, or to the queue when that is left out. `did` says what was done.
 */
export async function leaveMatter(args: GuardArgs, viewer: Viewer, did: string, stay?: string): Promise<Response> {
  const { ctx } = args.context;
  const url = new URL(args.request.url);
  const { on, filter, stated: walking } = readWalk(url);
  if (!on) return redirect(stay ?? `/moderation?done=${did}`, 303);
  await settleMatters(ctx);
  const db = ctx.store.read;
  const { kinds, subjectId } = mattersAt(url.pathname);
  const left = await Promise.all(kinds.map((kind) => findMatter(db, kind, subjectId)));
  for (const matter of await listFreeMatters(db, await readQueueViewer(db, viewer), filter, ctx.now())) {
    if (left.some((one) => one?.id === matter.id)) continue;
    const taken = await takeMatter(ctx, viewer, matter.id);
    const was = kinds.includes("document") ? subjectId : undefined;
    if (taken?.ok) return redirect(`${matterHref(matter.kind, matter.subjectId)}?${walkQuery(printFilter(filter), did, was)}`, 303);
  }
  if (!walking) return redirect(stay ?? `/moderation?done=${did}`, 303);
  const back = new URLSearchParams(printFilter(filter));
  back.set("done", did);
  return redirect(`/moderation?${back}`, 303);
}
