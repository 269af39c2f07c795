import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { countSessions } from "#app/accounts/sessions.server.ts";
import { askLookUp } from "#app/clinics/ask-look-up.server.ts";
import { beginProof } from "#app/clinics/begin-proof.server.ts";
import { confirmDomainMail } from "#app/clinics/confirm-domain-mail.server.ts";
import { ownershipLinkSecret } from "#app/clinics/ownership-link.server.ts";
import { proofLine } from "#app/clinics/ownership-proof.ts";
import { findOwnershipClaim } from "#app/clinics/ownership-repository.server.ts";
import { findClinicBySlug, findMemberRole } from "#app/clinics/profile-repository.server.ts";
import { recheckOwnership } from "#app/clinics/recheck-ownership.server.ts";
import { startClaim } from "#app/clinics/start-claim.server.ts";
import { runAllJobs } from "#app/jobs/run-jobs.server.ts";
import { checkOwnershipProof } from "#app/moderation/check-ownership-proof.server.ts";
import { sendOwnershipDocument } from "#app/moderation/send-ownership-document.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import { clinics } from "#db/schema/clinics.ts";
import {
  addFile,
  asNow,
  begin,
  buildPerson,
  buildUnclaimed,
  claim,
  claimState,
  holdByRecord,
  later,
  proofOf,
  publishFile,
  publishRecord,
} from "#tests/clinics/ownership-fixtures.ts";
import { buildModerator } from "#tests/moderation/dispute-fixtures.ts";
import { pdf, publish, sentProof } from "#tests/reviews/review-fixtures.ts";
import { sessionCookie } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("a DNS record that is there puts the profile in the claimant's hands, makes a client an owner and ends their sessions", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const person = await buildPerson(ctx, "client");
  await sessionCookie(ctx, person);
  const { claimId } = await holdByRecord(ctx, person, clinic.slug);
  expect(await claimState(ctx, claimId)).toBe("held");
  expect(await findMemberRole(ctx.store.read, clinic.id, person.id)).toBe("owner");
  expect((await asNow(ctx, person)).role).toBe("owner");
  expect(await countSessions(ctx, person.id)).toBe(0);
  expect((await findClinicBySlug(ctx.store.read, clinic.slug))?.claimedAt).toEqual(ctx.now());
  expect(ctx.sent.map((mail) => mail.subject)).toEqual(["A clinic’s profile is in your hands"]);
});

test("S6: a record with another claim's token, more text in it or at another name proves nothing", async () => {
  const ctx = await createTestContext();
  const [clinic, other] = [await buildUnclaimed(ctx), await buildUnclaimed(ctx)];
  const [person, rival] = [await buildPerson(ctx), await buildPerson(ctx)];
  const claimId = await claim(ctx, person, clinic.slug);
  const proofId = await begin(ctx, person, claimId, { kind: "dns_txt" });
  const rivals = await proofOf(ctx, await begin(ctx, rival, await claim(ctx, rival, other.slug), { kind: "dns_txt" }));
  const own = await proofOf(ctx, proofId);
  expect(own.token).toMatch(/^[0-9a-f]{32}$/);
  for (const records of [
    [proofLine(rivals.token ?? "")],
    [`${proofLine(own.token ?? "")} `],
    [`x ${proofLine(own.token ?? "")}`],
    [own.token ?? ""],
  ]) {
    ctx.outside = { ...ctx.outside, resolveTxt: async () => records };
    later(ctx, 1);
    expect(await askLookUp(ctx, person, claimId, proofId)).toEqual({ ok: true });
    await runAllJobs(ctx);
    expect((await proofOf(ctx, proofId)).state).toBe("pending");
  }
  expect(await claimState(ctx, claimId)).toBe("open");
});

const WHERE = "https://dotline.example/.well-known/scalpmark.txt";
test.each([
  ["the line alone", { line: "LINE" }, "verified"],
  ["the line among others", { line: "# hello\r\nLINE\r\n" }, "verified"],
  ["the same domain after a redirect", { line: "LINE", url: "https://www.dotline.example/.well-known/scalpmark.txt" }, "verified"],
  ["a page", { line: "LINE", contentType: "text/html" }, "pending"],
  ["a page that repeats the line in its text", { line: "Nothing was found for LINE" }, "pending"],
  ["an error page", { line: "LINE", status: 404 }, "pending"],
  ["another address after a redirect", { line: "LINE", url: "https://dotline.example/search?q=LINE" }, "pending"],
  ["no server", null, "pending"],
] as const)("S7: of the file, %s is %s", async (_what, file, state) => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx);
  const claimId = await claim(ctx, person, (await buildUnclaimed(ctx)).slug);
  const proofId = await begin(ctx, person, claimId, { kind: "site_file" });
  const line = proofLine((await proofOf(ctx, proofId)).token ?? "");
  publishFile(ctx, file && { ...file, line: file.line.replace("LINE", line) });
  await askLookUp(ctx, person, claimId, proofId);
  await runAllJobs(ctx);
  expect((await proofOf(ctx, proofId)).state).toBe(state === "verified" ? "verified" : "pending");
});

test("S7: the file is asked for over https at the domain, and only redirects within the domain are followed", async () => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx);
  const claimId = await claim(ctx, person, (await buildUnclaimed(ctx)).slug);
  const proofId = await begin(ctx, person, claimId, { kind: "site_file" });
  const asked: unknown[] = [];
  ctx.outside.fetch = async (address, options) => {
    const may = (url: string) => options?.mayFollow?.(new URL(url));
    asked.push(address, may("https://www.dotline.example/x"), may("https://evil.example/x"), may("https://dotline.example.evil.example/"));
    return { ok: false, reason: "unreachable" };
  };
  await askLookUp(ctx, person, claimId, proofId);
  await runAllJobs(ctx);
  expect(asked).toEqual([WHERE, true, false, false]);
});

test("S5: three look-ups a day for one clinic, whoever asks, and an answer that says no more than not yet", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const [one, two] = [await buildPerson(ctx), await buildPerson(ctx)];
  const [first, second] = [await claim(ctx, one, clinic.slug), await claim(ctx, two, clinic.slug)];
  const [mine, theirs] = [await begin(ctx, one, first, { kind: "dns_txt" }), await begin(ctx, two, second, { kind: "dns_txt" })];
  for (const ask of [
    () => askLookUp(ctx, one, first, mine),
    () => askLookUp(ctx, two, second, theirs),
    () => askLookUp(ctx, one, first, mine),
  ]) {
    expect(await ask()).toEqual({ ok: true });
    await runAllJobs(ctx);
  }
  expect(await askLookUp(ctx, two, second, theirs)).toMatchObject({ ok: false, status: 429 });
  later(ctx, 1);
  expect(await askLookUp(ctx, two, second, theirs)).toEqual({ ok: true });
});

test("S5: a claimant is answered before anything is asked of another machine, and reads the same afterwards, whether its port is open, closed or filtered", async () => {
  const read: unknown[] = [];
  for (const reason of [null, "unreachable", "too_slow"] as const) {
    const ctx = await createTestContext();
    const person = await buildPerson(ctx);
    const claimId = await claim(ctx, person, (await buildUnclaimed(ctx)).slug);
    const proofId = await begin(ctx, person, claimId, { kind: "site_file" });
    let asked = 0;
    ctx.outside.fetch = async () => {
      asked += 1;
      if (reason !== null) return { ok: false, reason };
      return { ok: true, status: 200, url: new URL(WHERE), contentType: "text/plain", body: Buffer.from("nothing of yours") };
    };
    const answer = await askLookUp(ctx, person, claimId, proofId);
    expect([answer, asked]).toEqual([{ ok: true }, 0]);
    await runAllJobs(ctx);
    expect(asked).toBe(1);
    const { state, checkedAt, note } = await proofOf(ctx, proofId);
    read.push([answer, state, checkedAt, note]);
  }
  expect(read[1]).toEqual(read[0]);
  expect(read[2]).toEqual(read[0]);
});

test("a link mailed to the clinic's own domain works once, for the account that asked, and for nobody who merely reads the mailbox", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const [person, reader] = [await buildPerson(ctx), await buildPerson(ctx)];
  const claimId = await claim(ctx, person, clinic.slug);
  expect(await beginProof(ctx, person, claimId, { kind: "domain_mail", email: "me@gmail.example" })).toMatchObject({ status: 422 });
  const proofId = await begin(ctx, person, claimId, { kind: "domain_mail", email: "hello@dotline.example" });
  await runAllJobs(ctx);
  const secret = /token=([0-9a-f]{64})/.exec(ctx.sent[0]?.text ?? "")?.[1] ?? "";
  expect([ctx.sent[0]?.to, secret]).toEqual(["hello@dotline.example", ownershipLinkSecret(ctx, proofId)]);
  expect(await confirmDomainMail(ctx, reader, secret)).toMatchObject({ ok: false });
  const both = await Promise.all([confirmDomainMail(ctx, person, secret), confirmDomainMail(ctx, person, secret)]);
  expect(both.filter((result) => result.ok)).toHaveLength(1);
  expect(await claimState(ctx, claimId)).toBe("held");
});

test("a new link ends the older one, and after seven days none works", async () => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx);
  const claimId = await claim(ctx, person, (await buildUnclaimed(ctx)).slug);
  const older = await begin(ctx, person, claimId, { kind: "domain_mail", email: "hello@dotline.example" });
  const newer = await begin(ctx, person, claimId, { kind: "domain_mail", email: "info@dotline.example" });
  expect(await confirmDomainMail(ctx, person, ownershipLinkSecret(ctx, older))).toMatchObject({ ok: false });
  later(ctx, 7);
  expect(await confirmDomainMail(ctx, person, ownershipLinkSecret(ctx, newer))).toMatchObject({ ok: false });
});

test("a document is kept privately by its content, checked by a moderator without a tie, once", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx, { website: null });
  const person = await buildPerson(ctx);
  const claimId = await claim(ctx, person, clinic.slug);
  const send = (content: Buffer) => sendOwnershipDocument(ctx, person, claimId, sentProof(ctx, "receipt", content).path);
  expect(await send(Buffer.from("<html><script>alert(1)</script>"))).toMatchObject({
    status: 422,
    errors: { document: expect.any(String) },
  });
  const sent = await send(pdf("company record"));
  const proofId = sent?.ok ? sent.proofId : "";
  expect(await claimState(ctx, claimId)).toBe("open");
  const verdict = { outcome: "accepted" as const, note: "A company record that names both." };
  expect(await checkOwnershipProof(ctx, person, proofId, verdict)).toMatchObject({ status: 403 });
  const moderator = await buildModerator(ctx);
  expect(await checkOwnershipProof(ctx, moderator, proofId, verdict)).toEqual({ ok: true });
  expect(await checkOwnershipProof(ctx, moderator, proofId, verdict)).toMatchObject({ status: 409 });
  expect([await claimState(ctx, claimId), (await proofOf(ctx, proofId)).checkedBy]).toEqual(["held", moderator.id]);
});

test("M2: a moderator who shares the clinic's mail domain neither checks its document nor calls it", async () => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx);
  const clinic = await buildUnclaimed(ctx, { website: "https://dotline.co.uk/" });
  const claimId = await claim(ctx, person, clinic.slug);
  const proofId = await begin(ctx, person, claimId, { kind: "moderator_call" });
  const tied = await buildModerator(ctx, "ines@dotline.co.uk");
  const verdict = { outcome: "accepted" as const, note: "Called 0113 496 0000, the receptionist knew her." };
  expect(await checkOwnershipProof(ctx, tied, proofId, verdict)).toMatchObject({ status: 403 });
  expect(await checkOwnershipProof(ctx, await buildModerator(ctx), proofId, verdict)).toEqual({ ok: true });
  expect(await claimState(ctx, claimId)).toBe("held");
});

test("without a website of its own, or without a number, only what is left can be begun", async () => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx);
  const shared = await claim(ctx, person, (await buildUnclaimed(ctx, { website: "https://dotline.wixsite.com/", phone: null })).slug);
  for (const kind of ["dns_txt", "site_file", "moderator_call"] as const) {
    expect(await beginProof(ctx, person, shared, { kind })).toMatchObject({ ok: false, status: 422 });
  }
  expect(await beginProof(ctx, person, shared, { kind: "domain_mail", email: "a@wixsite.com" })).toMatchObject({ ok: false, status: 422 });
});

test("three claims a day; none by who reviewed the clinic; asking twice is one claim", async () => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx, "client");
  const made = [];
  for (let i = 0; i < 4; i += 1) made.push((await startClaim(ctx, person, (await buildUnclaimed(ctx)).slug, { position: "Owner" }))?.ok);
  expect(made).toEqual([true, true, true, false]);
  const reviewer = await buildPerson(ctx, "client");
  const clinic = await buildUnclaimed(ctx);
  await publish(ctx, reviewer, clinic.slug);
  expect(await startClaim(ctx, reviewer, clinic.slug, { position: "Owner" })).toMatchObject({ ok: false, status: 422 });
  const other = await buildPerson(ctx);
  expect(await claim(ctx, other, clinic.slug)).toBe(await claim(ctx, other, clinic.slug));
  expect(await startClaim(ctx, await buildModerator(ctx), clinic.slug, { position: "Owner" })).toBeNull();
});

test("101: of two claims proved at the same moment exactly one holds, and the other is a dispute", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const people = [await buildPerson(ctx), await buildPerson(ctx)];
  const links = [];
  for (const person of people) {
    const claimId = await claim(ctx, person, clinic.slug);
    const proofId = await begin(ctx, person, claimId, { kind: "domain_mail", email: `${person.id.slice(0, 8)}@dotline.example` });
    links.push({ person, claimId, secret: ownershipLinkSecret(ctx, proofId) });
  }
  const results = await Promise.all(links.map(({ person, secret }) => confirmDomainMail(ctx, person, secret)));
  expect(results.map((result) => result.ok)).toEqual([true, true]);
  const states = await Promise.all(links.map(({ claimId }) => claimState(ctx, claimId)));
  expect(states.sort()).toEqual(["disputed", "held"]);
  const owners = await Promise.all(people.map((person) => findMemberRole(ctx.store.read, clinic.id, person.id)));
  expect(owners.filter((role) => role === "owner")).toHaveLength(1);
});

test("S6: a record is looked at again each month; missed once it has a week, missed twice it lapses, and the profile stays held", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const person = await buildPerson(ctx);
  const { claimId, proofId } = await holdByRecord(ctx, person, clinic.slug);
  const daily = async (days: number) => {
    later(ctx, days);
    await recheckOwnership(ctx);
    await runAllJobs(ctx);
    const { state, missedAt, checkedAt } = await proofOf(ctx, proofId);
    return { state, missed: missedAt !== null, seen: checkedAt?.toISOString().slice(0, 10) };
  };
  expect(await daily(29)).toMatchObject({ state: "verified", seen: "2026-11-23" });
  expect(await daily(1)).toEqual({ state: "verified", missed: false, seen: "2026-12-23" });
  ctx.outside = { ...ctx.outside, resolveTxt: async () => [] };
  expect(await daily(30)).toMatchObject({ state: "verified", missed: true });
  await publishRecord(ctx, proofId);
  expect(await daily(7)).toMatchObject({ state: "verified", missed: false });
  ctx.outside = { ...ctx.outside, resolveTxt: async () => [] };
  expect(await daily(30)).toMatchObject({ state: "verified", missed: true });
  expect(await daily(6)).toMatchObject({ state: "verified", missed: true });
  expect(await daily(1)).toMatchObject({ state: "lapsed" });
  expect(await claimState(ctx, claimId)).toBe("held");
  expect(await findMemberRole(ctx.store.read, clinic.id, person.id)).toBe("owner");
  expect(ctx.sent.map((mail) => mail.subject).slice(1)).toEqual([
    "A proof of your profile was not found",
    "A proof of your profile was not found",
    "A proof of your profile has lapsed",
  ]);
});

test("what was begun and not shown in seven days ends, and an open claim with it", async () => {
  const ctx = await createTestContext();
  const person = await buildPerson(ctx);
  const claimId = await claim(ctx, person, (await buildUnclaimed(ctx)).slug);
  const proofId = await begin(ctx, person, claimId, { kind: "dns_txt" });
  later(ctx, 7);
  await recheckOwnership(ctx);
  expect([(await proofOf(ctx, proofId)).state, await claimState(ctx, claimId)]).toEqual(["failed", "lapsed"]);
  expect(await askLookUp(ctx, person, claimId, proofId)).toMatchObject({ status: 409 });
  expect(await beginProof(ctx, person, claimId, { kind: "dns_txt" })).toMatchObject({ status: 409 });
});

test("a proof is not begun, looked up or seen through somebody else's claim", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const [person, stranger] = [await buildPerson(ctx), await buildPerson(ctx)];
  const claimId = await claim(ctx, person, clinic.slug);
  const proofId = await begin(ctx, person, claimId, { kind: "dns_txt" });
  expect(await beginProof(ctx, stranger, claimId, { kind: "site_file" })).toBeNull();
  expect(await askLookUp(ctx, stranger, claimId, proofId)).toBeNull();
  const own = await claim(ctx, stranger, clinic.slug);
  expect(await askLookUp(ctx, stranger, own, proofId)).toBeNull();
});

test("editing other fields of a profile, its website among them, leaves every proof and the claim as they were", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  const person = await buildPerson(ctx);
  const { claimId, proofId } = await holdByRecord(ctx, person, clinic.slug);
  await addFile(ctx, person, claimId);
  const before = await proofOf(ctx, proofId);
  const fields = {
    about: "New words",
    website: "https://elsewhere.example/",
    phone: null,
    machine: "SMP 3",
    needle: "0.18 mm",
    version: 9,
  };
  await ctx.store.write((tx) =>
    tx
      .update(clinics)
      .set({ ...fields, updatedAt: ctx.now() })
      .where(eq(clinics.id, clinic.id)),
  );
  await recheckOwnership(ctx);
  await runAllJobs(ctx);
  expect(await proofOf(ctx, proofId)).toEqual(before);
  expect((await findOwnershipClaim(ctx.store.read, claimId))?.state).toBe("held");
});

test("each step of a claim is an event of the clinic, with codes and ids only", async () => {
  const ctx = await createTestContext();
  const clinic = await buildUnclaimed(ctx);
  await holdByRecord(ctx, await buildPerson(ctx), clinic.slug);
  const events = await listEvents(ctx.store.read, "clinic", clinic.id);
  expect(events.map((event) => event.action)).toEqual([
    "ownership.claimed",
    "ownership.proof_begun",
    "ownership.look_up_asked",
    "ownership.proved",
    "clinic.control_given",
  ]);
  expect(JSON.stringify(events)).not.toMatch(/dotline|@|scalpmark=/);
});
