import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { claims } from "#db/schema/clinics.ts";
import { listings } from "#db/schema/directory.ts";
import { buildClinic } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("a clinic is listed anew while its claim waits already: the rule of the outer statement for conflicts does not reach the queue's triggers", async () => {
  const ctx = await createTestContext();
  const clinic = await buildClinic(ctx);
  await ctx.store.write((tx) =>
    tx
      .insert(claims)
      .values({ id: newId(), clinicId: clinic.id, kind: "treatments_done", wording: "500 treatments", value: 500, statedOn: "2026-11-01" }),
  );
  await listClinic(ctx, clinic.id);
  await ctx.store.write((tx) => tx.update(listings).set({ contradicted: 1 }).where(eq(listings.clinicId, clinic.id)));
  await expect(listClinic(ctx, clinic.id)).resolves.not.toThrow();
});
