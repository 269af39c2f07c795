import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/accounts/role.ts";
import { answerProfileChange } from "#app/clinics/answer-profile-change.server.ts";
import { findDisputeOfChange } from "#app/clinics/ownership-dispute-repository.server.ts";
import { updateClaimState } from "#app/clinics/ownership-repository.server.ts";
import { CHANGE_FORMS } from "#app/clinics/profile-change.ts";
import { findProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import { findClinicById, findMemberRole, listLocations, listMemberAccountIds } from "#app/clinics/profile-repository.server.ts";
import { recheckOwnership } from "#app/clinics/recheck-ownership.server.ts";
import { requestProfileChange } from "#app/clinics/request-profile-change.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { decideOwnership } from "#app/moderation/decide-ownership.server.ts";
import { clinicMembers } from "#db/schema/clinics.ts";
import { listings, places } from "#db/schema/directory.ts";
import { addFile, asNow, buildPerson, buildUnclaimed, claimState, holdByRecord, later } from "#tests/clinics/ownership-fixtures.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { publish } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

/** A profile held with two proofs, and a second owner. */
async function buildHeld(ctx: TestContext) {
  const clinic = await buildUnclaimed(ctx);
  const [owner, partner] = [await buildPerson(ctx), await buildPerson(ctx)];
  const { claimId } = await holdByRecord(ctx, owner, clinic.slug);
  await addFile(ctx, owner, claimId);
  await ctx.store.write((tx) =>
    tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: partner.id, role: "owner", createdAt: ctx.now() }),
  );
  ctx.sent.length = 0;
  return { clinic, owner, partner, claimId };
}

async function rename(ctx: TestContext, owner: Viewer, slug: string, name = "Dot & Line North"): Promise<string> {
  const result = await requestProfileChange(ctx, owner, slug, "name", { name });
  if (!result?.ok) throw new Error(`not asked for: ${JSON.stringify(result)}`);
  return result.changeId;
}

const nameOf = async (ctx: TestContext, clinicId: number) => (await findClinicById(ctx.store.read, clinicId))?.name;
const stateOf = async (ctx: TestContext, changeId: string) => (await findProfileChange(ctx.store.read, changeId))?.state;

test("Z7: a name waits seven days, everybody who holds the profile is told, and then it changes with the listing while the address here stays", async () => {
  const ctx = await createTestContext();
  const { clinic, owner } = await buildHeld(ctx);
  const changeId = await rename(ctx, owner, clinic.slug);
  await runAllJobs(ctx);
  expect(ctx.sent.map((mail) => mail.subject)).toEqual(Array(2).fill("A change of a clinic’s name, address or owner was asked for"));
  later(ctx, 6.9);
  await runAllJobs(ctx);
  expect(await nameOf(ctx, clinic.id)).toBe("Dot & Line");
  later(ctx, 0.1);
  await runAllJobs(ctx);
  const renamed = await findClinicById(ctx.store.read, clinic.id);
  expect([renamed?.name, renamed?.slug, await stateOf(ctx, changeId)]).toEqual(["Dot & Line North", clinic.slug, "done"]);
  expect(await ctx.store.read.select({ name: listings.name }).from(listings).all()).toEqual([{ name: "Dot & Line North" }]);
});

test("one proof is not enough, nor are two of which one has gone; an editor and a stranger ask for nothing", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const owner = await buildPerson(ctx);
  const { claimId } = await holdByRecord(ctx, owner, clinic.slug);
  expect(await requestProfileChange(ctx, owner, clinic.slug, "name", { name: "New" })).toMatchObject({ status: 422 });
  await addFile(ctx, owner, claimId);
  const editor = await buildPerson(ctx);
  await ctx.store.write((tx) =>
    tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: editor.id, role: "editor", createdAt: ctx.now() }),
  );
  expect(await requestProfileChange(ctx, editor, clinic.slug, "name", { name: "New" })).toBeNull();
  expect(await requestProfileChange(ctx, await buildPerson(ctx), clinic.slug, "name", { name: "New" })).toBeNull();
  // The file goes on standing while the record is missing twice.
  ctx.outside = { ...ctx.outside, resolveTxt: async () => [] };
  for (const days of [30, 7]) {
    later(ctx, days);
    await recheckOwnership(ctx);
    await runAllJobs(ctx);
  }
  expect(await requestProfileChange(ctx, owner, clinic.slug, "name", { name: "New" })).toMatchObject({ status: 422 });
});

test("one change of a kind at a time, and none to what the profile says already", async () => {
  const ctx = await createTestContext();
  const { clinic, owner } = await buildHeld(ctx);
  expect(await requestProfileChange(ctx, owner, clinic.slug, "name", { name: "Dot & Line" })).toMatchObject({ status: 422 });
  const changeId = await rename(ctx, owner, clinic.slug);
  expect(await requestProfileChange(ctx, owner, clinic.slug, "name", { name: "Another" })).toMatchObject({ status: 409 });
  expect(await answerProfileChange(ctx, owner, changeId, { intent: "withdraw" })).toEqual({ ok: true });
  later(ctx, 7);
  await runAllJobs(ctx);
  expect([await nameOf(ctx, clinic.id), await stateOf(ctx, changeId)]).toEqual(["Dot & Line", "withdrawn"]);
});

const OBJECTION = "We agreed to keep the name until the lease ends.";

test("Z7: another holder objects within seven days, and nothing changes unless a moderator allows it", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, partner } = await buildHeld(ctx);
  const changeId = await rename(ctx, owner, clinic.slug);
  expect(await answerProfileChange(ctx, owner, changeId, { intent: "object", objection: OBJECTION })).toBeNull();
  expect(await answerProfileChange(ctx, await buildPerson(ctx), changeId, { intent: "object", objection: OBJECTION })).toBeNull();
  expect(await answerProfileChange(ctx, partner, changeId, { intent: "object", objection: OBJECTION })).toEqual({ ok: true });
  later(ctx, 8);
  await recheckOwnership(ctx);
  await runAllJobs(ctx);
  expect([await nameOf(ctx, clinic.id), await stateOf(ctx, changeId)]).toEqual(["Dot & Line", "objected"]);
  const dispute = await findDisputeOfChange(ctx.store.read, changeId);
  const facts = "The partnership agreement allows it to either partner.";
  const moderator = await buildModerator(ctx);
  expect(await decideOwnership(ctx, moderator, dispute?.id ?? "", { outcome: "shared", facts })).toMatchObject({ status: 422 });
  expect(await decideOwnership(ctx, moderator, dispute?.id ?? "", { outcome: "change_allowed", facts })).toEqual({ ok: true });
  await runAllJobs(ctx);
  expect([await nameOf(ctx, clinic.id), await stateOf(ctx, changeId)]).toEqual(["Dot & Line North", "done"]);
});

test("proofs of an owner who was taken off the members speak for nobody, yet for a year that owner is told of changes and can object", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, partner, claimId } = await buildHeld(ctx);
  await ctx.store.write((tx) => tx.delete(clinicMembers).where(eq(clinicMembers.accountId, owner.id)));
  expect(await claimState(ctx, claimId)).toBe("held");
  expect(await requestProfileChange(ctx, partner, clinic.slug, "name", { name: "New" })).toMatchObject({ status: 422 });
  // No more than three look-ups a day for one clinic.
  later(ctx, 1);
  await addFile(ctx, partner, (await holdByRecord(ctx, partner, clinic.slug)).claimId);
  const changeId = await rename(ctx, partner, clinic.slug);
  expect(await answerProfileChange(ctx, owner, changeId, { intent: "object", objection: OBJECTION })).toEqual({ ok: true });
});

test("a year after their claim ended former owners are not told and cannot object", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, partner, claimId } = await buildHeld(ctx);
  // No more than three look-ups a day for one clinic.
  later(ctx, 1);
  await addFile(ctx, partner, (await holdByRecord(ctx, partner, clinic.slug)).claimId);
  await ctx.store.write(async (tx) => {
    await tx.delete(clinicMembers).where(eq(clinicMembers.accountId, owner.id));
    await updateClaimState(tx, claimId, "held", { state: "ended", endedAt: ctx.now() });
  });
  later(ctx, 366);
  const changeId = await rename(ctx, partner, clinic.slug);
  expect(await answerProfileChange(ctx, owner, changeId, { intent: "object", objection: OBJECTION })).toBeNull();
});

test("an address in another town moves the clinic there on the map; in the same town its exact place stays", async () => {
  const ctx = await createTestContext();
  await ctx.store.write((tx) =>
    tx
      .insert(places)
      .values({ id: 1, name: "York", folded: "york", country: "GB", region: "England", lat: 53.96, lng: -1.08, population: 150_000 }),
  );
  const { clinic, owner } = await buildHeld(ctx);
  const move = async (form: Record<string, string>) => {
    const address = CHANGE_FORMS.address.parse(form);
    expect(await requestProfileChange(ctx, owner, clinic.slug, "address", { ...address })).toMatchObject({ ok: true });
    later(ctx, 7);
    await runAllJobs(ctx);
    const [main] = await listLocations(ctx.store.read, clinic.id);
    return main && [main.street, main.city, main.country, main.lat, main.lng];
  };
  expect(await move({ street: "9 Boar Lane", city: "Leeds", country: "United Kingdom" })).toEqual([
    "9 Boar Lane",
    "Leeds",
    "GB",
    53.7975,
    -1.547,
  ]);
  expect(await move({ street: "2 Stonegate", city: "York", country: "GB", postcode: "YO1 8AN" })).toEqual([
    "2 Stonegate",
    "York",
    "GB",
    53.96,
    -1.08,
  ]);
});

test("Z7: a profile is handed over only to who accepts it, its former owner goes, and their proofs do not speak for the new one", async () => {
  const ctx = await createTestContext();
  const { clinic, owner, partner, claimId } = await buildHeld(ctx);
  const successor = await buildPerson(ctx, "client", "new@dotline.example");
  const asked = await requestProfileChange(ctx, owner, clinic.slug, "owner", { email: "new@dotline.example" });
  const changeId = asked?.ok ? asked.changeId : "";
  await runAllJobs(ctx);
  expect(ctx.sent.filter((mail) => mail.to === "new@dotline.example").map((mail) => mail.subject)).toEqual([
    "A clinic’s profile is offered to you",
  ]);
  expect(await answerProfileChange(ctx, partner, changeId, { intent: "accept" })).toBeNull();
  expect(await answerProfileChange(ctx, successor, changeId, { intent: "accept" })).toEqual({ ok: true });
  later(ctx, 7);
  await runAllJobs(ctx);
  expect((await listMemberAccountIds(ctx.store.read, clinic.id)).sort()).toEqual([partner.id, successor.id].sort());
  expect([await findMemberRole(ctx.store.read, clinic.id, successor.id), (await asNow(ctx, successor)).role]).toEqual(["owner", "owner"]);
  expect([await stateOf(ctx, changeId), await claimState(ctx, claimId)]).toEqual(["done", "ended"]);
  expect(await requestProfileChange(ctx, await asNow(ctx, successor), clinic.slug, "name", { name: "New" })).toMatchObject({ status: 422 });
});

test("a profile that nobody accepts stays where it is, and a client who reviewed it cannot be made its owner", async () => {
  const ctx = await createTestContext();
  const { clinic, owner } = await buildHeld(ctx);
  const reviewer = await buildPerson(ctx, "client", "new@dotline.example");
  await publish(ctx, reviewer, clinic.slug);
  const asked = await requestProfileChange(ctx, owner, clinic.slug, "owner", { email: "new@dotline.example" });
  const changeId = asked?.ok ? asked.changeId : "";
  expect(await answerProfileChange(ctx, reviewer, changeId, { intent: "accept" })).toMatchObject({ status: 422 });
  later(ctx, 7);
  await runAllJobs(ctx);
  expect([await stateOf(ctx, changeId), await findMemberRole(ctx.store.read, clinic.id, owner.id)]).toEqual(["refused", "owner"]);
  expect((await asNow(ctx, reviewer)).role).toBe("client");
});

test("a name that mixes alphabets is refused, and a country is known by its English name or code", () => {
  expect(CHANGE_FORMS.name.safeParse({ name: "Dоt & Line" }).success).toBe(false);
  expect(CHANGE_FORMS.address.safeParse({ street: "1", city: "Leeds", country: "Atlantis" }).success).toBe(false);
  expect(CHANGE_FORMS.address.parse({ street: "1", city: "Leeds", country: "germany" }).country).toBe("DE");
});
