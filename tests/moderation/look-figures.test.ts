import { expect, test } from "vitest";
import { transparencyCsv } from "#app/moderation/transparency.ts";
import { readTransparency } from "#app/moderation/transparency-repository.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { judgements, reReviews } from "#db/schema/moderators.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("the public figures count second looks by kind, drawn, answered and differed, and name nobody", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await buildModerator(ctx), await buildModerator(ctx)];
  await ctx.store.write(async (tx) => {
    for (const agreed of [true, false, null]) {
      const id = newId();
      await tx
        .insert(judgements)
        .values({ id, accountId: first.id, kind: "report", subjectId: newId(), outcome: "dismiss", madeAt: ctx.now() });
      const answer =
        agreed === null ? {} : { answeredBy: second.id, answeredAt: ctx.now(), outcome: "dismiss", facts: "As it stands.", agreed };
      await tx.insert(reReviews).values({ id: newId(), judgementId: id, drawnAt: ctx.now(), ...answer });
    }
  });
  const figures = await readTransparency(ctx.store.read, "2026-11-23");
  expect(figures.looks.report).toEqual({ drawn: 3, answered: 2, differed: 1, givenUp: 0 });
  expect(figures.looks.document).toEqual({ drawn: 0, answered: 0, differed: 0, givenUp: 0 });
  const csv = transparencyCsv(figures);
  expect(csv).toContain("second_looks,report,differed,1\r\n");
  expect(csv).not.toContain(first.id);
});
