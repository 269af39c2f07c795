import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findAnswer } from "#app/platform/sending.server.ts";
import { sendings } from "#db/schema/platform.ts";
import { createTestContext } from "#tests/support/test-context.ts";

/** Nobody's here; in containers another machine's process often has this one's number. */
const NOBODY = 4_194_305;

test.each([
  ["of no process here", NOBODY],
  ["of this very process", process.pid],
])("a form that another machine is at, by a number %s, is waited for; ten seconds later it may be sent again", async (_, pid) => {
  const ctx = await createTestContext();
  const begunAt = ctx.now();
  await ctx.store.write((tx) => tx.insert(sendings).values({ id: "form", pid, begunAt }));
  const after = (ms: number) => ctx.setNow(new Date(begunAt.getTime() + ms).toISOString());
  after(9_000);
  expect(await findAnswer(ctx, "form")).toBe("working");
  after(11_000);
  expect(await findAnswer(ctx, "form")).toBe(null);
  expect(await ctx.store.read.$count(sendings, eq(sendings.id, "form"))).toBe(0);
});
