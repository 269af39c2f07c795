import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { arrangeLocations } from "#app/clinics/arrange-locations.server.ts";
import { editPrices } from "#app/clinics/edit-prices.server.ts";
import { editProfile } from "#app/clinics/edit-profile.server.ts";
import { addressText } from "#app/clinics/location-form.ts";
import { priceText } from "#app/clinics/price-form.ts";
import { findClinicById, listLocations, listTreatments } from "#app/clinics/profile-repository.server.ts";
import { addLocation, editLocation } from "#app/clinics/save-location.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { evidence } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { buildDesk, buildMember, NOTHING_TOLD, openedProfile, openedWith } from "#tests/clinics/desk-fixtures.ts";
import { buildClient } from "#tests/reviews/review-fixtures.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const kindsOfJobs = (rows: { kind: string }[]) => rows.map((job) => job.kind);
const YORK = { street: null, postcode: null, city: "York", region: null, country: "GB" };

test("a changed profile raises the version, records which fields, asks for a listing and for no score, and resets no check", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  const insured = {
    id: newId(),
    clinicId,
    kind: "insurance" as const,
    title: "Cover",
    datedOn: "2026-01-01",
    state: "accepted" as const,
    checkedOn: "2026-01-09",
  };
  await ctx.store.write((tx) => tx.insert(evidence).values(insured));
  const opened = await openedProfile(ctx, clinicId);
  const profile = { ...NOTHING_TOLD, machine: "Digital pen", pigmentBatch: "LOT 41" };
  expect(await editProfile(ctx, owner, clinicId, opened, profile)).toEqual({ ok: true, changed: ["machine", "pigmentBatch"] });
  expect(await findClinicById(ctx.store.read, clinicId)).toMatchObject({ machine: "Digital pen", pigmentBatch: "LOT 41", version: 2 });
  expect(await listEvents(ctx.store.read, "clinic", clinicId)).toMatchObject([
    { actorId: owner.id, action: "clinic.profile_edited", detail: { fields: "machine pigmentBatch", version: 2 } },
  ]);
  expect(kindsOfJobs(await ctx.store.read.select().from(jobs).all())).toEqual(["list_clinic"]);
  expect(await ctx.store.read.select().from(evidence).where(eq(evidence.id, insured.id)).get()).toMatchObject(insured);
});

test("of two who edit one field at once the second gets the first one's text and nothing is written; with that before them they may overwrite it", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  const editor = await buildMember(ctx, clinicId, "editor");
  const opened = await openedProfile(ctx, clinicId);
  await editProfile(ctx, owner, clinicId, opened, { ...NOTHING_TOLD, needle: "0.18 mm" });
  const collided = await editProfile(ctx, editor, clinicId, opened, { ...NOTHING_TOLD, needle: "0.25 mm" });
  expect(collided).toMatchObject({ ok: false, status: 409, stored: { needle: "0.18 mm" }, opened: { version: 2 } });
  expect((await findClinicById(ctx.store.read, clinicId))?.needle).toBe("0.18 mm");
  if (collided === null || collided.ok) throw new Error("it did not collide");
  expect(await editProfile(ctx, editor, clinicId, collided.opened, { ...NOTHING_TOLD, needle: "0.25 mm" })).toMatchObject({ ok: true });
  expect((await findClinicById(ctx.store.read, clinicId))?.needle).toBe("0.25 mm");
});

test("a change to another part of the profile is no collision", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  const prices = openedWith(1, priceText([]));
  await editProfile(ctx, owner, clinicId, await openedProfile(ctx, clinicId), { ...NOTHING_TOLD, about: "Fine dots." });
  const offered = { treatment: "density" as const, priceFrom: 90_000, priceTo: 90_000, currency: "GBP", sessions: 3 };
  expect(await editPrices(ctx, owner, clinicId, prices, [offered])).toEqual({ ok: true, changed: ["density"] });
  expect(await listTreatments(ctx.store.read, clinicId)).toEqual([{ clinicId, ...offered }]);
  expect(await editPrices(ctx, owner, clinicId, prices, [])).toMatchObject({ status: 409, stored: { "density-from": "900" } });
});

test("nobody but a member changes anything, and what is sent twice is changed once", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  const other = await buildDesk(ctx);
  const opened = await openedProfile(ctx, clinicId);
  const profile = { ...NOTHING_TOLD, phone: "0113 496 0000" };
  for (const stranger of [other.owner, await buildClient(ctx)]) {
    expect(await editProfile(ctx, stranger, clinicId, opened, profile)).toBeNull();
    expect(await editPrices(ctx, stranger, clinicId, opened, [])).toBeNull();
    expect(await addLocation(ctx, stranger, clinicId, YORK, null)).toBeNull();
  }
  await editProfile(ctx, owner, clinicId, opened, profile);
  expect(await editProfile(ctx, owner, clinicId, await openedProfile(ctx, clinicId), profile)).toEqual({ ok: true, changed: [] });
  expect((await findClinicById(ctx.store.read, clinicId))?.version).toBe(2);
});

test("further locations are added, ordered, changed and removed; the main one stays first and cannot be touched here", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  for (const city of ["York", "Hull", "Ripon"])
    expect(await addLocation(ctx, owner, clinicId, { ...YORK, city }, { lat: 54, lng: -1 })).toEqual({ ok: true });
  const cities = async () => (await listLocations(ctx.store.read, clinicId)).map((location) => location.city);
  const [main, york, hull, ripon] = await listLocations(ctx.store.read, clinicId);
  if (!main || !york || !hull || !ripon) throw new Error("a location is missing");
  expect(await arrangeLocations(ctx, owner, clinicId, ripon.id, "up")).toBe(true);
  expect(await cities()).toEqual(["Leeds", "York", "Ripon", "Hull"]);
  expect(await arrangeLocations(ctx, owner, clinicId, york.id, "up")).toBe(true);
  expect(await cities()).toEqual(["Leeds", "York", "Ripon", "Hull"]);
  expect(await arrangeLocations(ctx, owner, clinicId, york.id, "remove")).toBe(true);
  expect(await cities()).toEqual(["Leeds", "Ripon", "Hull"]);
  for (const how of ["up", "down", "remove"] as const) expect(await arrangeLocations(ctx, owner, clinicId, main.id, how)).toBe(false);
  const version = (await findClinicById(ctx.store.read, clinicId))?.version ?? 0;
  const opened = openedWith(version, addressText(hull));
  expect(await editLocation(ctx, owner, clinicId, hull.id, opened, { ...YORK, city: "Beverley" }, null)).toEqual({ ok: true });
  expect(await editLocation(ctx, owner, clinicId, hull.id, opened, { ...YORK, city: "Goole" }, null)).toMatchObject({
    status: 409,
    stored: { city: "Beverley" },
  });
  expect(await editLocation(ctx, owner, clinicId, main.id, openedWith(version, addressText(main)), YORK, null)).toBeNull();
  const other = await buildDesk(ctx);
  expect(await editLocation(ctx, other.owner, other.clinicId, hull.id, opened, YORK, null)).toBeNull();
  expect(await arrangeLocations(ctx, other.owner, other.clinicId, hull.id, "remove")).toBe(false);
  expect(await cities()).toEqual(["Leeds", "Ripon", "Beverley"]);
});
