import { expect, test } from "vitest";
import { claimForm } from "#app/clinics/claim-form.ts";
import { listClaimAnswers } from "#app/clinics/claim-repository.server.ts";
import { listClaims } from "#app/clinics/profile-repository.server.ts";
import { answerClaim, stateClaim, withdrawClaim } from "#app/clinics/state-claim.server.ts";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { claimRow } from "#app/routes/clinics/clinic-view.ts";
import { parseForm } from "#app/web/form.server.ts";
import { evidence } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { buildDesk } from "#tests/clinics/desk-fixtures.ts";
import { buildPractitioner } from "#tests/reviews/review-fixtures.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const TODAY = "2026-11-23";
const YEARS = { kind: "years_of_practice" as const, value: 3, wording: "Three years of SMP", statedOn: TODAY };
const ANSWER = "We practised in Warsaw before; the licence from there is among our documents.";

const formOf = (fields: Record<string, string>) => {
  const filled = { intent: "state", kind: "treatments_done", value: "300", wording: "Over 300 treatments", statedOn: TODAY, ...fields };
  const parsed = parseForm(claimForm(TODAY), new URLSearchParams(filled));
  return parsed.ok ? parsed.data : Object.keys(parsed.problem.errors);
};

async function stated(ctx: TestContext) {
  const desk = await buildDesk(ctx);
  const result = await stateClaim(ctx, desk.owner, desk.clinicId, YEARS, []);
  if (!result?.ok) throw new Error("not stated");
  return { ...desk, claimId: result.claimId };
}

test.each([
  ["a date to come", { statedOn: "2026-11-24" }, ["statedOn"]],
  ["a date that does not exist", { statedOn: "2026-02-30" }, ["statedOn"]],
  ["no number", { value: "many" }, ["value"]],
  ["zero", { value: "0" }, ["value"]],
  ["more years than anybody has", { kind: "years_of_practice", value: "41" }, ["value"]],
  ["another kind", { kind: "happy_clients" }, ["kind"]],
])("a claim with %s is refused at its field", (_fact, fields, expected) => {
  expect(formOf(fields)).toEqual(expected);
});

test("a number may be typed as people write it", () => {
  expect(formOf({ value: "1,200" })).toMatchObject({ value: 1_200 });
  expect(formOf({ kind: "years_of_practice", value: "2.5" })).toMatchObject({ value: 2.5 });
});

test("a claim stands on the page with its sum, moves no score, and is gone once withdrawn", async () => {
  const ctx = await createTestContext();
  const { clinicId, slug, owner, claimId } = await stated(ctx);
  const reading = await readClinic(ctx.store.read, slug, TODAY);
  expect(reading?.claims).toMatchObject([{ claim: { id: claimId, value: 3 }, verdict: { state: "no_evidence" }, answers: [] }]);
  expect((await ctx.store.read.select().from(jobs).all()).map((job) => job.kind)).toEqual(["list_clinic"]);
  expect(await withdrawClaim(ctx, owner, clinicId, claimId)).toMatchObject({ ok: true });
  expect(await listClaims(ctx.store.read, clinicId)).toEqual([]);
  expect(await withdrawClaim(ctx, owner, clinicId, claimId)).toBeNull();
});

test("a clinic speaks of its own people only", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  const other = await buildDesk(ctx);
  const own = await buildPractitioner(ctx, clinicId, "noor-haddad");
  const foreign = await buildPractitioner(ctx, other.clinicId, "somebody-else");
  expect(await stateClaim(ctx, owner, clinicId, { ...YEARS, about: foreign }, [own])).toMatchObject({ status: 422 });
  expect(await stateClaim(ctx, owner, clinicId, { ...YEARS, about: own }, [own])).toMatchObject({ ok: true });
});

test("an answer stands beside the sum with the document it names, and the same page sent twice is one answer", async () => {
  const ctx = await createTestContext();
  const { clinicId, slug, owner, claimId } = await stated(ctx);
  const licence = {
    id: newId(),
    clinicId,
    kind: "licence" as const,
    title: "Licence, Warsaw",
    datedOn: "2023-05-01",
    state: "submitted" as const,
  };
  await ctx.store.write((tx) => tx.insert(evidence).values(licence));
  for (const _ of [1, 2])
    expect(await answerClaim(ctx, owner, clinicId, claimId, { body: ANSWER, evidence: licence.id })).toMatchObject({ ok: true });
  const reading = await readClinic(ctx.store.read, slug, TODAY);
  const [checked] = reading?.claims ?? [];
  if (!reading || !checked) throw new Error("the claim is gone");
  expect(claimRow(checked, reading.team, reading.evidence, TODAY).answers).toEqual([
    { id: checked.answers[0]?.id, on: "23 November 2026", paragraphs: [ANSWER], evidence: "Licence, Warsaw, waiting to be checked" },
  ]);
});

test("nobody answers or withdraws another clinic's claim, nor points at another clinic's document", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner, claimId } = await stated(ctx);
  const other = await stated(ctx);
  const foreign = {
    id: newId(),
    clinicId: other.clinicId,
    kind: "licence" as const,
    title: "Licence",
    datedOn: TODAY,
    state: "submitted" as const,
  };
  await ctx.store.write((tx) => tx.insert(evidence).values(foreign));
  expect(await answerClaim(ctx, other.owner, other.clinicId, claimId, { body: ANSWER })).toBeNull();
  expect(await answerClaim(ctx, other.owner, clinicId, claimId, { body: ANSWER })).toBeNull();
  expect(await withdrawClaim(ctx, other.owner, other.clinicId, claimId)).toBeNull();
  expect(await answerClaim(ctx, owner, clinicId, claimId, { body: ANSWER, evidence: foreign.id })).toMatchObject({ status: 422 });
  expect(await listClaimAnswers(ctx.store.read, [claimId])).toEqual([]);
  expect(await listClaims(ctx.store.read, clinicId)).toHaveLength(1);
});

test("a clinic makes thirty claims and no more", async () => {
  const ctx = await createTestContext();
  const { clinicId, owner } = await buildDesk(ctx);
  for (let made = 0; made < 30; made += 1) expect(await stateClaim(ctx, owner, clinicId, YEARS, [])).toMatchObject({ ok: true });
  expect(await stateClaim(ctx, owner, clinicId, YEARS, [])).toMatchObject({ status: 422 });
  expect(dayOf(ctx.now())).toBe(TODAY);
});
