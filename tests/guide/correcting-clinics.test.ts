import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { readCorrectingView } from "#app/routes/guide/correcting-view.server.ts";
import { cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/clinics.ts";
import { photos } from "#db/schema/provenance.ts";
import { buildCase, buildCasePhoto, buildSetting } from "#tests/cases/case-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("whoever looks for a correction sees only cases that their client confirmed and that can be seen healed, each by its own page", async () => {
  const ctx = await createTestContext();
  const setting = await buildSetting(ctx);
  await ctx.store.write((tx) =>
    tx.insert(locations).values({ clinicId: setting.clinic.id, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.55 }),
  );
  const read = async () => {
    await listClinic(ctx, setting.clinic.id);
    return readCorrectingView(ctx.store.read, ctx.now(), 4);
  };
  const shown = await buildCase(setting, { treatment: "correction", grade: "Norwood V" });
  await buildCasePhoto(setting, shown, { treatment: "correction", daysSinceSession: 60 });
  const fresh = await buildCase(setting, { treatment: "correction" });
  await buildCasePhoto(setting, fresh, { treatment: "correction", daysSinceSession: 5 });
  expect(await read()).toEqual({ total: 0, clinics: [] });

  await ctx.store.write((tx) => tx.update(cases).set({ confirmedAt: ctx.now() }));
  const { total, clinics } = await read();
  expect(total).toBe(1);
  expect(clinics[0]?.card.href).toBe(`/clinics/${setting.clinic.slug}`);
  expect(clinics[0]?.corrections.map(({ href }) => href)).toEqual([`/cases/${shown}`]);
  expect(clinics[0]?.corrections[0]?.words).toMatch(/^A correction, Norwood V, confirmed by its client on .+, 1 healed photo$/);

  await ctx.store.write((tx) => tx.update(photos).set({ state: "confirmed_stolen" }).where(eq(photos.caseId, shown)));
  expect((await read()).clinics).toEqual([]);
});
