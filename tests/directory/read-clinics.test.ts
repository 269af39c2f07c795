import Database from "better-sqlite3";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { stateClaim } from "#app/clinics/state-claim.server.ts";
import { readClinic, readClinics } from "#app/directory/read-clinic.server.ts";
import { readComparison } from "#app/directory/read-comparison.server.ts";
import { ENGINE } from "#app/platform/engine.server.ts";
import { addScore } from "#app/trust/rescore-clinic.server.ts";
import { clinicTreatments, evidence } from "#db/schema/clinics.ts";
import { buildDesk } from "#tests/clinics/desk-fixtures.ts";
import { buildPractitioner } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";

/** A scored clinic with a person, a claim, a price and a document of its own. */
async function build(ctx: TestContext, number: number): Promise<string> {
  const { slug, clinicId, owner } = await buildDesk(ctx);
  const practitionerId = await buildPractitioner(ctx, clinicId, `person-${number}`);
  await ctx.store.write(async (tx) => {
    await tx.insert(clinicTreatments).values({ clinicId, treatment: "density", priceFrom: 100_000 + number, currency: "GBP" });
    await tx.insert(evidence).values({
      id: `licence-${number}`,
      clinicId,
      practitionerId,
      kind: "licence",
      title: `Licence ${number}`,
      datedOn: `201${number}-06-01`,
      state: "accepted",
    });
  });
  const claim = { kind: "treatments_done" as const, value: 300 + number, wording: `Over ${number} hundred`, statedOn: TODAY };
  const stated = await stateClaim(ctx, owner, clinicId, claim, []);
  if (!stated?.ok) throw new Error("not stated");
  await ctx.store.write((tx) => addScore(tx, clinicId, ctx.now()));
  return slug;
}

async function buildFour() {
  const ctx = await createTestContext();
  const slugs: string[] = [];
  for (const number of [1, 2, 3, 4]) slugs.push(await build(ctx, number));
  return { ctx, slugs };
}

test("clinics that are read together are read as each is by itself", async () => {
  const { ctx, slugs } = await buildFour();
  const together = new Map((await readClinics(ctx.store.read, slugs, TODAY)).map((reading) => [reading.clinic.slug, reading]));
  expect(together.size).toBe(4);
  for (const slug of slugs) {
    const alone = await readClinic(ctx.store.read, slug, TODAY);
    expect([alone?.team.length, alone?.claims.length, alone?.treatments.length, alone?.evidence.length]).toEqual([1, 1, 1, 1]);
    expect(alone?.score?.clinicId).toBe(alone?.clinic.id);
    expect(together.get(slug)).toEqual(alone);
  }
});

test("a comparison keeps the order of its list, and four clinics are read in as many statements as one", async () => {
  const { ctx, slugs } = await buildFour();
  const order = slugs.toReversed();
  expect((await readComparison(ctx.store.read, order, ctx.now())).clinics.map(({ slug }) => slug)).toEqual(order);
  expect(await statementsOf(() => readComparison(ctx.store.read, slugs, ctx.now()))).toBe(
    await statementsOf(() => readComparison(ctx.store.read, slugs.slice(0, 1), ctx.now())),
  );
});

/** How often the database is asked meanwhile. */
async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  const statement = Object.getPrototypeOf(new Database(":memory:").prepare("select 1")) as Database.Statement;
  const spies = ENGINE === "postgres" ? [vi.spyOn(pg.Pool.prototype, "query")] : [vi.spyOn(statement, "all"), vi.spyOn(statement, "get")];
  await run();
  const asked = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  expect(asked).toBeGreaterThan(0);
  return asked;
}
