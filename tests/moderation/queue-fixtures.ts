import { expect } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { describeMatters, settleMatters } from "#app/directory/settle-matters.server.ts";
import { comparePlaces, placeOf, weightOf } from "#app/moderation/matter.ts";
import { listMatterClinicIds, type MatterRow } from "#app/moderation/matter-repository.server.ts";
import { QUEUE_KINDS } from "#app/moderation/queue.ts";
import { NO_FILTER, type QueueFilter } from "#app/moderation/queue-filter.ts";
import { listQueuePage } from "#app/moderation/queue-page-repository.server.ts";
import { readQueueViewer } from "#app/moderation/read-queue.server.ts";
import { listCandidates } from "#app/moderation/stale-matter-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { matters } from "#db/schema/moderation.ts";

/** Brings the queue up to date and sees to it that it holds exactly what its sources say when all of them are read anew. */
export async function settleWhole(ctx: Ctx): Promise<MatterRow[]> {
  while (await settleMatters(ctx));
  const open = (await ctx.store.read.select().from(matters).all()).filter((row) => row.closedAt === null) as MatterRow[];
  const kept = await Promise.all(
    open.map(async (row) => ({
      ...{ kind: row.kind, id: row.subjectId, title: row.title, detail: row.detail, weight: row.weight, since: row.since },
      ...{
        dueAt: row.dueAt,
        waitsUntil: row.waitsUntil,
        participants: row.participants,
        clinicIds: await listMatterClinicIds(ctx.store.read, row.id),
      },
    })),
  );
  const anew: typeof kept = [];
  for (const kind of QUEUE_KINDS) {
    for (const matter of await describeMatters(ctx.store.read, kind, await listCandidates(ctx.store.read, kind), ctx.now())) {
      const { id, title, detail, since, dueAt = null, waitsUntil = null } = matter;
      const sorted = { participants: [...matter.participants].sort(), clinicIds: [...new Set(matter.clinicIds)].sort((a, b) => a - b) };
      anew.push({ kind, id, title, detail, weight: weightOf(matter), since, dueAt, waitsUntil, ...sorted });
    }
  }
  const inOrder = (list: typeof kept) => [...list].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
  expect(inOrder(kept)).toEqual(inOrder(anew));
  return open;
}

/** All that waits, most pressing first, whoever looks. */
export async function waitingMatters(ctx: Ctx, viewerId = "anybody") {
  const open = (await settleWhole(ctx)).sort((a, b) => comparePlaces(placeOf(a, ctx.now()), placeOf(b, ctx.now())));
  return Promise.all(
    open.map(async (row) => ({
      ...{
        kind: row.kind,
        id: row.subjectId,
        title: row.title,
        detail: row.detail,
        ...(row.reason === null ? {} : { reason: row.reason }),
        since: row.since,
      },
      ...{
        ...(row.dueAt === null ? {} : { dueAt: row.dueAt }),
        tookPart: row.participants.includes(viewerId),
        clinicIds: await listMatterClinicIds(ctx.store.read, row.id),
      },
    })),
  );
}

/** What the queue shows this person, most pressing first. */
export async function queueOf(ctx: Ctx, viewer: Pick<Viewer, "id">, filter: Partial<QueueFilter> = {}): Promise<MatterRow[]> {
  await settleWhole(ctx);
  const now = ctx.now();
  const eyes = await readQueueViewer(ctx.store.read, viewer);
  return (await listQueuePage(ctx.store.read, eyes, { ...NO_FILTER, ...filter }, { asOf: now, after: null }, { now, limit: 1_000 }))
    .matters;
}
