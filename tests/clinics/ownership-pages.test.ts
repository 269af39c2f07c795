import { expect, test } from "vitest";
import { ownershipLinkSecret } from "#app/clinics/ownership-link.server.ts";
import { listClaimProofs } from "#app/clinics/ownership-proof-repository.server.ts";
import { listProfileChanges } from "#app/clinics/profile-change-repository.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { sendOwnershipDocument } from "#app/moderation/send-ownership-document.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { action as claimClinic, loader as readClaimPage } from "#app/routes/clinics/claim-clinic.tsx";
import { loader as readClinicPage } from "#app/routes/clinics/clinic.tsx";
import { action as changeProfile } from "#app/routes/manage/change-profile.tsx";
import { loader as readOwnershipDesk } from "#app/routes/manage/ownership.tsx";
import { action as checkProof, loader as readCase } from "#app/routes/moderation/ownership-case.tsx";
import { loader as download } from "#app/routes/moderation/ownership-download.ts";
import { action as confirmMail, loader as readConfirm } from "#app/routes/ownership/confirm-ownership.tsx";
import { action as climb, loader as readOwnClaim } from "#app/routes/ownership/own-claim.tsx";
import {
  addFile,
  asNow,
  begin,
  buildPerson,
  buildUnclaimed,
  claim,
  claimState,
  holdByRecord,
  proofOf,
} from "#tests/clinics/ownership-fixtures.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { pdf, sentProof } from "#tests/reviews/review-fixtures.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

type Person = Parameters<typeof sessionCookie>[1];
const get = async (ctx: TestContext, path: string, params: Record<string, string>, person?: Person) =>
  routeArgs(ctx, path, { params, ...(person ? { cookie: await sessionCookie(ctx, person) } : {}) });
const post = async (
  ctx: TestContext,
  path: string,
  params: Record<string, string>,
  person: Person,
  form: Record<string, string> | FormData,
) => routeArgs(ctx, path, { params, form, cookie: await sessionCookie(ctx, person) });

test("a claim goes from the clinic's page to a record that is looked for, by forms alone", async () => {
  const ctx = await createTestContext();
  const { slug } = await buildUnclaimed(ctx);
  const person = await buildPerson(ctx);
  const path = `/clinics/${slug}/claim`;
  expect(await readClaimPage(await get(ctx, path, { slug }))).toMatchObject({ asker: "nobody", held: false, domain: "dotline.example" });
  const empty = await answerOf(async () => claimClinic(await post(ctx, path, { slug }, person, {})));
  expect([empty.status, errorsOf(empty).position]).toEqual([422, "Say what you are at this clinic."]);
  const claimed = await answerOf(async () => claimClinic(await post(ctx, path, { slug }, person, { position: "Owner" })));
  const id = claimed.headers.get("location")?.split("/").at(-1) ?? "";
  expect([claimed.status, await claimState(ctx, id)]).toEqual([303, "open"]);
  const own = `/ownership/${id}`;
  const begun = await answerOf(async () => climb(await post(ctx, own, { id }, person, { intent: "begin", kind: "dns_txt" })));
  expect(begun.status).toBe(303);
  const [proof] = await listClaimProofs(ctx.store.read, id);
  const page = await readOwnClaim(await get(ctx, own, { id }, person));
  expect(page.claim.rungs[0]).toMatchObject({
    state: "pending",
    publish: { where: "_scalpmark-verify.dotline.example", line: `scalpmark=${proof?.token}` },
  });
  const asked = await answerOf(async () => climb(await post(ctx, own, { id }, person, { intent: "look-up", proof: proof?.id ?? "" })));
  expect([asked.status, (await proofOf(ctx, proof?.id ?? "")).state]).toEqual([303, "checking"]);
});

test("Z4: somebody else's claim, and its forms, are as if they were not there, and a proof of another claim is looked up by nobody", async () => {
  const ctx = await createTestContext();
  const { slug } = await buildUnclaimed(ctx);
  const [person, stranger] = [await buildPerson(ctx), await buildPerson(ctx)];
  const id = await claim(ctx, person, slug);
  const own = await claim(ctx, stranger, slug);
  const proof = await begin(ctx, person, id, { kind: "dns_txt" });
  expect((await answerOf(async () => readOwnClaim(await get(ctx, `/ownership/${id}`, { id }, stranger)))).status).toBe(404);
  for (const [target, form] of [
    [id, { intent: "withdraw" }],
    [id, { intent: "begin", kind: "site_file" }],
    [own, { intent: "look-up", proof }],
  ] as [string, Record<string, string>][]) {
    expect((await answerOf(async () => climb(await post(ctx, `/ownership/${target}`, { id: target }, stranger, form)))).status).toBe(404);
  }
  expect([await claimState(ctx, id), (await proofOf(ctx, proof)).state]).toEqual(["open", "pending"]);
});

test("what is wrong with a form is said at its field with what was typed, and a form no page sends is 400", async () => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx);
  const id = await claim(ctx, person, (await buildUnclaimed(ctx)).slug);
  const send = (form: Record<string, string> | FormData) =>
    answerOf(async () => climb(await post(ctx, `/ownership/${id}`, { id }, person, form)));
  const wrong = await send({ intent: "begin", kind: "domain_mail", email: "me@elsewhere.example" });
  expect([wrong.status, errorsOf(wrong)]).toEqual([422, { email: "Enter an address that ends in @dotline.example." }]);
  expect(wrong.data).toMatchObject({ problem: { values: { email: "me@elsewhere.example" } } });
  const form = new FormData();
  form.set("intent", "begin");
  form.set("kind", "document");
  form.set("document", new File(["<svg onload=alert(1)>"], "lease.pdf", { type: "application/pdf" }));
  const file = await send(form);
  expect([file.status, Object.keys(errorsOf(file))]).toEqual([422, ["document"]]);
  expect((await send({ intent: "begin" })).status).toBe(400);
  expect((await send({ intent: "look-up" })).status).toBe(400);
  expect((await send({ intent: "begin", kind: "dns_txt", state: "verified" })).status).toBe(400);
  expect(await listClaimProofs(ctx.store.read, id)).toEqual([]);
});

test("opening a mailed link confirms nothing; its button does, for the account that asked", async () => {
  const ctx = await createTestContext();
  const [person, reader] = [await buildPerson(ctx), await buildPerson(ctx)];
  const id = await claim(ctx, person, (await buildUnclaimed(ctx)).slug);
  const proof = await begin(ctx, person, id, { kind: "domain_mail", email: "hello@dotline.example" });
  const path = `/confirm-ownership?token=${ownershipLinkSecret(ctx, proof)}`;
  for (let i = 0; i < 3; i += 1)
    expect(await readConfirm(await get(ctx, path, {}, person))).toMatchObject({ open: { email: "hello@dotline.example" } });
  expect(await readConfirm(await get(ctx, path, {}, reader))).toMatchObject({ open: null });
  expect((await answerOf(async () => confirmMail(await post(ctx, path, {}, reader, { intent: "confirm" })))).status).toBe(409);
  expect(await claimState(ctx, id)).toBe("open");
  expect((await answerOf(async () => confirmMail(await post(ctx, path, {}, person, { intent: "confirm" })))).status).toBe(303);
  expect(await claimState(ctx, id)).toBe("held");
});

test("M5: a document is saved, never opened here, only while it waits, and each look is recorded", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const person = await buildPerson(ctx);
  const claimId = await claim(ctx, person, clinic.slug);
  const script = Buffer.concat([pdf("lease"), Buffer.from("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")]);
  const sent = await sendOwnershipDocument(ctx, person, claimId, sentProof(ctx, "receipt", script).path);
  const id = sent?.ok ? sent.proofId : "";
  const moderator = await buildModerator(ctx);
  const read = async (query = "") =>
    answerOf(async () => download(await get(ctx, `/moderation/ownership-files/${id}${query}`, { id }, moderator)));
  const file = await read();
  expect([file.status, file.headers.get("content-disposition"), file.headers.get("content-security-policy")]).toEqual([
    200,
    'attachment; filename="document.pdf"',
    "sandbox; default-src 'none'",
  ]);
  expect((await read("?as=picture")).status).toBe(404);
  const views = (await listEvents(ctx.store.read, "clinic", clinic.id)).filter((event) => event.action === "ownership.document_viewed");
  expect(views.map((view) => view.actorId)).toEqual([moderator.id]);
  const path = `/moderation/ownership/${claimId}`;
  const page = await readCase(await get(ctx, path, { id: claimId }, moderator));
  expect(page.waiting).toMatchObject([{ id, call: false, format: "pdf" }]);
  const answer = async (form: Record<string, string>) =>
    answerOf(async () => checkProof(await post(ctx, path, { id: claimId }, moderator, { proof: id, ...form })));
  expect(errorsOf(await answer({ outcome: "refused" }))).toHaveProperty("reason");
  expect(errorsOf(await answer({ outcome: "accepted", note: "Fine." }))).toHaveProperty("note");
  expect((await answer({ outcome: "refused", reason: "other_person" })).status).toBe(303);
  expect((await read()).status).toBe(404);
  const own = await readOwnClaim(await get(ctx, `/ownership/${claimId}`, { id: claimId }, person));
  expect(own.claim.rungs.find((rung) => rung.kind === "document")).toMatchObject({
    state: "refused",
    says: "Not accepted: It does not name you.",
  });
});

test("the clinic's page names each proof with its day, and neither a mailbox, a token nor a person", async () => {
  const ctx = await createTestContext();
  const { slug } = await buildUnclaimed(ctx);
  const person = await buildPerson(ctx);
  const { claimId, proofId } = await holdByRecord(ctx, person, slug);
  const mail = await begin(ctx, person, claimId, { kind: "domain_mail", email: "hello@dotline.example" });
  await answerOf(async () =>
    confirmMail(await post(ctx, `/confirm-ownership?token=${ownershipLinkSecret(ctx, mail)}`, {}, person, { intent: "confirm" })),
  );
  await runAllJobs(ctx);
  const printed = JSON.stringify((await readClinicPage(await get(ctx, `/clinics/${slug}`, { slug }))).page);
  expect(printed).toContain("DNS record of dotline.example seen on 23 November 2026");
  expect(printed).toContain("Mail to dotline.example answered on 23 November 2026");
  expect(printed).not.toMatch(/hello@|Sam Reader/);
  expect(printed).not.toContain((await proofOf(ctx, proofId)).token ?? "no token");
});

test("an owner asks for another name on the desk; for another owner they show first who they are", async () => {
  const ctx = await createTestContext();
  const { id: clinicId, slug } = await buildUnclaimed(ctx);
  const person = await buildPerson(ctx);
  const { claimId } = await holdByRecord(ctx, person, slug);
  expect(await readOwnershipDesk(await get(ctx, `/manage/${slug}/ownership`, { slug }, person))).toMatchObject({ mayChange: false });
  await addFile(ctx, person, claimId);
  const owner = await asNow(ctx, person);
  expect(await readOwnershipDesk(await get(ctx, `/manage/${slug}/ownership`, { slug }, owner))).toMatchObject({ mayChange: true, claimId });
  const ask = async (kind: string, form: Record<string, string>, cookie: string) =>
    answerOf(() => changeProfile(routeArgs(ctx, `/manage/${slug}/ownership/${kind}`, { params: { slug, kind }, cookie, form })));
  const cookie = await sessionCookie(ctx, owner);
  expect(errorsOf(await ask("name", {}, cookie))).toHaveProperty("name");
  expect((await ask("name", { name: "Dot & Line North" }, cookie)).status).toBe(303);
  expect((await ask("colour", { name: "x" }, cookie)).status).toBe(404);
  ctx.setNow("2026-11-23T12:11:00.000Z");
  const late = await ask("owner", { email: "new@dotline.example" }, cookie);
  expect([late.status, late.headers.get("location")?.split("?")[0]]).toEqual([302, "/account/confirm"]);
  expect((await ask("owner", { email: "new@dotline.example" }, await sessionCookie(ctx, owner))).status).toBe(303);
  expect((await listProfileChanges(ctx.store.read, clinicId)).map((change) => change.kind).sort()).toEqual(["name", "owner"]);
});
