import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePlaces, placeOf, type QueueCursor, WEIGHTS } from "#app/moderation/matter.ts";
import { insertMatter, replaceMatterClinics, updateMatter } from "#app/moderation/matter-repository.server.ts";
import type { QueueKind } from "#app/moderation/queue.ts";
import { countOf, NO_FILTER, type QueueFilter } from "#app/moderation/queue-filter.ts";
import { countQueue, listQueuePage, type QueueViewer } from "#app/moderation/queue-page-repository.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { matters } from "#db/schema/moderation.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const time = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const anyTime = fc.integer({ min: -4_000, max: 20_000 }).map(time);

const anyMatter = fc.record({
  kind: fc.constantFrom<QueueKind>("report", "proof", "dispute"),
  country: fc.constantFrom("GB", "DE", null),
  weight: fc.constantFrom(...WEIGHTS),
  since: anyTime,
  dueAt: fc.option(anyTime, { freq: 3 }),
  waitsUntil: fc.option(anyTime, { freq: 3 }),
  mine: fc.boolean(),
  tied: fc.boolean(),
  closed: fc.boolean(),
});
const anyFilter: fc.Arbitrary<QueueFilter> = fc.record({
  kind: fc.constantFrom<QueueKind | null>(null, null, "report", "proof"),
  country: fc.constantFrom(null, null, "GB"),
  standing: fc.constantFrom(null, null, "due" as const, "waiting" as const),
  mine: fc.constantFrom(false, false, true),
});

test("pages of any filter, one after the other, are the sorted whole: nothing twice, nothing left out, and the counts agree", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  const me = await buildModerator(ctx);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyMatter, { maxLength: 60 }),
      anyFilter,
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      async (made, filter, hasTie, isBarred, limit) => {
        await ctx.store.write(async (tx) => {
          await tx.delete(matters);
          for (const [i, { mine, tied, closed, ...row }] of made.entries()) {
            const text = { subjectId: `${i}`, title: "A clinic", detail: "", participants: [], changedAt: NOW };
            const claim = mine ? { claimedBy: me.id, claimedUntil: time(-5) } : {};
            const id = await insertMatter(tx, { ...row, ...text, ...claim });
            if (tied) await replaceMatterClinics(tx, id, [clinic.id]);
            if (closed) await updateMatter(tx, id, { closedAt: NOW });
          }
        });
        const viewer: QueueViewer = { id: me.id, conflicted: hasTie ? [clinic.id] : [], barred: isBarred ? ["proof"] : [] };
        const visible = (await ctx.store.read.select().from(matters).all()).filter(
          (row) => row.closedAt === null && !(hasTie && made[Number(row.subjectId)]?.tied) && !(isBarred && row.kind === "proof"),
        );
        const wanted = visible
          .map((row) => ({ row, place: placeOf(row, NOW) }))
          .filter(({ row }) => filter.kind === null || row.kind === filter.kind)
          .filter(({ row }) => filter.country === null || row.country === filter.country)
          .filter(({ row }) => !filter.mine || row.claimedBy !== null)
          .filter(({ place }) => filter.standing === null || place.standing === filter.standing)
          .sort((a, b) => comparePlaces(a.place, b.place))
          .map(({ row }) => row.id);
        const walked = await walk(ctx.store.read, viewer, filter, limit);
        expect(walked).toEqual(wanted);
        const counts = await countQueue(ctx.store.read, viewer, NOW);
        expect(countOf(filter.mine ? counts.mine : counts.all, filter)).toBe(wanted.length);
      },
    ),
    { numRuns: 60 },
  );
});

async function walk(db: Db, viewer: QueueViewer, filter: QueueFilter, limit: number): Promise<number[]> {
  const ids: number[] = [];
  let next: QueueCursor | null = null;
  do {
    const page = await listQueuePage(db, viewer, filter, { asOf: NOW, after: next === null ? null : next.after }, { now: NOW, limit });
    ids.push(...page.matters.map((row) => row.id));
    expect(page.matters.length).toBeLessThanOrEqual(limit);
    next = page.next;
  } while (next !== null);
  return ids;
}

test.skipIf(ENGINE === "postgres")(
  "a page is read from an index, and so are the counts: nothing is sorted and no table is read through",
  async () => {
    const ctx = await createTestContext();
    const plans: string[] = [];
    const client = (ctx.store.read as Db & { $client: { prepare(text: string): { all(bound: object): { detail: string }[] } } }).$client;
    const prepare = client.prepare.bind(client);
    client.prepare = (text) => {
      const statement = prepare(text);
      if (!text.includes("from matters m")) return statement;
      return {
        all: (bound) => {
          plans.push(
            ...prepare(`explain query plan ${text}`)
              .all(bound)
              .map((row) => row.detail),
          );
          return statement.all(bound);
        },
      };
    };
    const viewer: QueueViewer = { id: "me", conflicted: [1], barred: ["proof"] };
    for (const filter of [NO_FILTER, { ...NO_FILTER, kind: "report" as const }]) {
      await listQueuePage(ctx.store.read, viewer, filter, { asOf: NOW, after: null }, { now: NOW, limit: 20 });
    }
    await countQueue(ctx.store.read, { ...viewer, conflicted: [] }, NOW);
    expect(plans.length).toBeGreaterThan(20);
    expect(plans.filter((plan) => /^SCAN m(?! USING COVERING INDEX)/.test(plan))).toEqual([]);
    // What one person has taken is few, and may be sorted.
    expect(plans.filter((plan) => plan.includes("TEMP B-TREE")).length).toBeLessThanOrEqual(1);
  },
);
