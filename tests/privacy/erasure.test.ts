import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { openSession } from "#app/accounts/sessions.server.ts";
import { askForDailyWork } from "#app/jobs/run-jobs.server.ts";
import { dbOn } from "#app/platform/awaited-sqlite.server.ts";
import { createDiskFileStorage } from "#app/platform/disk-file-storage.server.ts";
import { createOutboxMailer } from "#app/platform/mailer.server.ts";
import { openStore } from "#app/platform/open-store.server.ts";
import * as erasePage from "#app/routes/accounts/erase-account.tsx";
import * as forgotPassword from "#app/routes/accounts/forgot-password.tsx";
import * as signIn from "#app/routes/accounts/sign-in.tsx";
import * as reviewPage from "#app/routes/reviews/review.tsx";
import { accounts, erasures, sessions } from "#db/schema/accounts.ts";
import { clinicMembers, clinics, ownershipClaims, profileChanges } from "#db/schema/clinics.ts";
import { events, jobs } from "#db/schema/platform.ts";
import { derivatives, fingerprints, photos } from "#db/schema/provenance.ts";
import { chapters, legalNotices, reviewProofs, reviews } from "#db/schema/reviews.ts";
import { fillEverything, insertSynthetic } from "#tests/privacy/synthetic-rows.ts";
import { buildMatrixWorld } from "#tests/security/matrix-world.ts";
import { type Answer, answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { buildAccount, sessionCookie, TEST_PASSWORD } from "#tests/support/build-account.ts";
import { deliverMail } from "#tests/support/deliver-mail.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

const CANARY = "canary.in.the.shaft@example.org";

const erase = (ctx: TestContext, cookie: string, form: Record<string, string> = { reviews: "anonymised", sure: "yes" }): Promise<Answer> =>
  answerOf(() => erasePage.action(routeArgs(ctx, "/account/erase", { cookie, form })));
const fullSession = async (ctx: TestContext, account: Parameters<typeof openSession>[1]) =>
  (await openSession(ctx, account, { secondFactorAt: ctx.now() })).split(";", 1)[0] ?? "";

/** A context whose database is a file, as in production. */
async function onDisk(): Promise<{ ctx: TestContext; dir: string }> {
  const ctx = await createTestContext();
  const dir = mkdtempSync(join(tmpdir(), "scalpmark-erasure-"));
  const store = openStore(join(dir, "scalpmark.db"));
  await store.migrate();
  onTestFinished(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const env = { ...ctx.env, DATA_DIR: dir };
  return {
    dir,
    ctx: { ...ctx, env, store, files: createDiskFileStorage(join(dir, "files")), mailer: createOutboxMailer(join(dir, "outbox")) },
  };
}

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
const filesWith = (dir: string, text: string) => filesUnder(dir).filter((file) => readFileSync(file).includes(text));

test("P2: after an erasure the address is in no file of the data folder: not in the database, not in its log, not in the outbox", async () => {
  const { ctx, dir } = await onDisk();
  const account = await buildAccount(ctx, { email: CANARY });
  const writer = new Database(join(dir, "scalpmark.db"));
  const blanked = [
    "case_links.email",
    "ownership_proofs.email",
    "reports.contact",
    "legal_notices.complainant_email",
    "email_tokens.email",
  ];
  const addresses = Object.fromEntries(
    [...blanked, "member_invitations.email", "head_confirmations.email"].map((column) => [column, CANARY]),
  );
  await fillEverything({ read: dbOn(writer), write: (fill) => fill(dbOn(writer)) }, account.id, "mine", addresses);
  // The address comes and goes, so that it also lies in freed and moved cells.
  for (let i = 0; i < 50; i += 1) {
    await answerOf(() => forgotPassword.action(routeArgs(ctx, "/forgot-password", { form: { email: CANARY }, clientIp: `192.0.2.${i}` })));
    await ctx.store.write((tx) =>
      tx
        .update(accounts)
        .set({ email: CANARY, displayName: `Name ${"x".repeat(i)}` })
        .where(eq(accounts.id, account.id)),
    );
  }
  await ctx.mailer.send({ to: CANARY, subject: "Something", text: "a mail nobody has fetched" });
  await ctx.mailer.send({ to: "other@example.org", subject: "Something", text: "a mail to somebody else" });
  writer.close();
  expect(filesWith(dir, CANARY).length).toBeGreaterThan(1);
  expect((await erase(ctx, await fullSession(ctx, account))).headers.get("location")).toBe("/sign-in?erased=1");
  expect(filesWith(dir, CANARY)).toEqual([]);
  expect(filesWith(dir, "other@example.org")).toHaveLength(1);
});

test("P2: the account is closed: no session, no sign-in, no link, and its address can sign up anew", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx, { email: "sam@example.org", displayName: "Sam Reader" });
  const [here, elsewhere] = [await sessionCookie(ctx, account), await sessionCookie(ctx, account)];
  const answer = await erase(ctx, here);
  expect(answer.headers.get("set-cookie")).toMatch(/^s=; .*Max-Age=0/);
  expect(await ctx.store.read.select().from(sessions)).toEqual([]);
  expect((await erase(ctx, elsewhere)).headers.get("location")).toMatch(/^\/sign-in/);
  const [row] = await ctx.store.read.select().from(accounts);
  expect(row).toMatchObject({ id: account.id, displayName: "A former member", role: "client", emailVerifiedAt: null, erasedAt: ctx.now() });
  for (const email of ["sam@example.org", `${account.id}@erased.invalid`]) {
    const attempt = await answerOf(() => signIn.action(routeArgs(ctx, "/sign-in", { form: { email, password: TEST_PASSWORD } })));
    expect(attempt.status).toBe(422);
    await answerOf(() => forgotPassword.action(routeArgs(ctx, "/forgot-password", { form: { email } })));
  }
  expect(await deliverMail(ctx)).toEqual([]);
  expect(await ctx.store.read.select().from(erasures)).toEqual([{ accountId: account.id, reviews: "anonymised", erasedAt: ctx.now() }]);
  await buildAccount(ctx, { email: "sam@example.org" });
});

test("A17: nothing is erased without having confirmed lately, without the choice and without the tick", async () => {
  const ctx = await createTestContext();
  const account = await buildAccount(ctx);
  const cookie = await sessionCookie(ctx, account);
  expect(Object.keys(errorsOf(await erase(ctx, cookie, { reviews: "removed" })))).toEqual(["sure"]);
  expect(Object.keys(errorsOf(await erase(ctx, cookie, { sure: "yes" })))).toEqual(["reviews"]);
  ctx.setNow("2026-11-23T12:10:01.000Z");
  expect((await erase(ctx, cookie)).headers.get("location")).toMatch(/^\/account\/confirm/);
  expect(await ctx.store.read.select().from(accounts)).toEqual([account]);
});

async function clientOfTheWorld() {
  const world = await buildMatrixWorld();
  const { ctx } = world;
  const proof = await ctx.files.put(Buffer.from("a receipt with a name on it"));
  const original = await ctx.files.put(Buffer.from("a photo with its place in it"));
  const shown = await ctx.files.put(Buffer.from("the same photo as it is shown"));
  const photoId = "0123456789abcdef0123456789abcdef";
  await ctx.store.write(async (tx) => {
    await tx.update(reviewProofs).set({ fileSha256: proof.sha256 }).where(eq(reviewProofs.id, world.proofId));
    await tx.insert(photos).values({
      id: photoId,
      clinicId: world.clinic.id,
      purpose: "review",
      uploadedBy: world.viewers.client.id,
      state: "no_match",
      originalSha256: original.sha256,
      originalBytes: 28,
      width: 640,
      height: 480,
      createdAt: ctx.now(),
      checkedAt: ctx.now(),
    });
    await tx.insert(derivatives).values({ photoId, width: 640, height: 480, sha256: shown.sha256, bytes: 29 });
  });
  await insertSynthetic(ctx.store, fingerprints, "print", 9_000, { photo_id: photoId });
  const kept = async () => {
    const heads = await Promise.all([proof, original, shown].map(({ sha256 }) => ctx.files.head(sha256)));
    return heads.map((head) => head !== null);
  };
  const rescored = async () =>
    (await ctx.store.read.select().from(jobs))
      .filter((job) => job.kind === "rescore_clinic")
      .map((job) => JSON.parse(job.payload).clinicId);
  return { world, ctx, photoId, kept, rescored, cookie: world.cookies.client };
}

test("P2: a review that is kept stays without its author's name; proof and original go, what is shown stays", async () => {
  const { world, ctx, kept, rescored, cookie } = await clientOfTheWorld();
  expect((await erase(ctx, cookie)).status).toBe(302);
  expect(await kept()).toEqual([false, false, true]);
  const page = await answerOf(() => reviewPage.loader(routeArgs(ctx, `/reviews/${world.reviewId}`, { params: { id: world.reviewId } })));
  expect(JSON.stringify(page.data)).toContain("A former member");
  expect(JSON.stringify(page.data)).not.toContain(world.viewers.client.displayName);
  expect(await ctx.store.read.select().from(reviewProofs)).toMatchObject([{ state: "submitted", fileSha256: null }]);
  expect(await rescored()).toContain(world.clinic.id);
});

test("P2: a review that is removed is nowhere any more, with its words, pictures and fingerprints, and the clinic is scored anew", async () => {
  const { world, ctx, photoId, kept, rescored, cookie } = await clientOfTheWorld();
  expect((await erase(ctx, cookie, { reviews: "removed", sure: "yes" })).status).toBe(302);
  expect(await kept()).toEqual([false, false, false]);
  const page = await answerOf(() => reviewPage.loader(routeArgs(ctx, `/reviews/${world.reviewId}`, { params: { id: world.reviewId } })));
  expect(page.status).toBe(404);
  expect(await ctx.store.read.select().from(chapters)).toEqual([]);
  expect(await ctx.store.read.select().from(reviews)).toMatchObject([{ state: "removed" }]);
  expect(await ctx.store.read.select().from(fingerprints)).toEqual([]);
  expect((await ctx.store.read.select().from(photos).where(eq(photos.id, photoId)))[0]).toMatchObject({
    originalKept: false,
    hiddenAt: ctx.now(),
  });
  expect(await rescored()).toContain(world.clinic.id);
});

test("a file that somebody else sent too stays for them", async () => {
  const { ctx, kept, cookie, world } = await clientOfTheWorld();
  const [mine] = await ctx.store.read.select().from(reviewProofs).where(eq(reviewProofs.id, world.proofId));
  await insertSynthetic(ctx.store, reviewProofs, "theirs", 1, { file_sha256: mine?.fileSha256 });
  await erase(ctx, cookie);
  expect(await kept()).toEqual([true, false, true]);
});

test("108: a photo that people are deciding about, and an open legal notice, wait for the decision and then go", async () => {
  const { ctx, photoId, kept, cookie, world } = await clientOfTheWorld();
  await ctx.store.write((tx) => tx.update(photos).set({ state: "disputed" }).where(eq(photos.id, photoId)));
  await insertSynthetic(ctx.store, legalNotices, "notice", 1, { account_id: world.viewers.client.id, decided_at: null });
  await erase(ctx, cookie);
  expect(await kept()).toEqual([false, true, true]);
  await askForDailyWork(ctx, null);
  expect(await kept()).toEqual([false, true, true]);
  expect(await ctx.store.read.select().from(legalNotices).where(eq(legalNotices.id, "notice-id"))).toMatchObject([
    { complainantName: "notice-complainant_name" },
  ]);
  await ctx.store.write(async (tx) => {
    await tx.update(photos).set({ state: "cleared" }).where(eq(photos.id, photoId));
    await tx.update(legalNotices).set({ decidedAt: ctx.now() }).where(eq(legalNotices.id, "notice-id"));
  });
  await askForDailyWork(ctx, null);
  expect(await kept()).toEqual([false, false, true]);
  expect(await ctx.store.read.select().from(legalNotices).where(eq(legalNotices.id, "notice-id"))).toMatchObject([
    { complainantName: "", complainantEmail: "" },
  ]);
});

test("the last owner is told which profiles become unowned; they do, and their record stays", async () => {
  const world = await buildMatrixWorld();
  const { ctx, clinic } = world;
  const editor = await buildAccount(ctx, { role: "owner" });
  const owner = world.viewers.owner.id;
  await ctx.store.write(async (tx) => {
    await tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: editor.id, role: "editor", createdAt: ctx.now() });
    const times = { openedAt: ctx.now(), heldAt: ctx.now() };
    await tx
      .insert(ownershipClaims)
      .values({ id: "held", clinicId: clinic.id, accountId: owner, state: "held", position: "owner", ...times });
    await tx.insert(profileChanges).values({
      id: "waiting",
      clinicId: clinic.id,
      kind: "owner",
      before: { accountId: owner, name: "Ada Owner" },
      after: { accountId: editor.id, name: "Eve Editor" },
      state: "waiting",
      requestedBy: owner,
      requestedAt: ctx.now(),
      effectiveAt: ctx.now(),
    });
  });
  const page = await answerOf(() => erasePage.loader(routeArgs(ctx, "/account/erase", { cookie: world.cookies.owner })));
  expect(page.data).toEqual({ unowned: [clinic.slug], lastAdmin: false });
  const before = await ctx.store.read.select().from(reviews);
  expect((await erase(ctx, world.cookies.owner)).status).toBe(302);
  expect(await ctx.store.read.select().from(clinicMembers).where(eq(clinicMembers.clinicId, clinic.id))).toEqual([]);
  expect((await ctx.store.read.select().from(clinics).where(eq(clinics.id, clinic.id)))[0]).toMatchObject({
    claimedAt: null,
    hiddenAt: null,
  });
  expect(await ctx.store.read.select().from(ownershipClaims).where(eq(ownershipClaims.id, "held"))).toMatchObject([
    { state: "ended", position: "" },
  ]);
  expect(await ctx.store.read.select().from(profileChanges).where(eq(profileChanges.id, "waiting"))).toMatchObject([
    { state: "withdrawn", before: { name: "A former member" }, after: { name: "Eve Editor" } },
  ]);
  expect(await ctx.store.read.select().from(reviews)).toEqual(before);
  expect((await ctx.store.read.select().from(events)).map((event) => event.action)).toEqual(
    expect.arrayContaining(["account.erased", "clinic.unowned"]),
  );
});

test("a clinic with another owner keeps its members and its claim", async () => {
  const world = await buildMatrixWorld();
  const { ctx, clinic } = world;
  const partner = await buildAccount(ctx, { role: "owner" });
  await ctx.store.write((tx) =>
    tx.insert(clinicMembers).values({ clinicId: clinic.id, accountId: partner.id, role: "owner", createdAt: ctx.now() }),
  );
  await erase(ctx, world.cookies.owner);
  expect(
    (await ctx.store.read.select().from(clinicMembers).where(eq(clinicMembers.clinicId, clinic.id))).map((row) => row.accountId),
  ).toEqual([partner.id]);
  expect((await ctx.store.read.select().from(clinics).where(eq(clinics.id, clinic.id)))[0]?.claimedAt).not.toBeNull();
});

test("Z6: the only administrator cannot erase their account; with a second one they can", async () => {
  const ctx = await createTestContext();
  const admin = await buildAccount(ctx, { role: "admin" });
  const cookie = await sessionCookie(ctx, admin);
  const refused = await erase(ctx, cookie);
  expect([refused.status, errorsOf(refused).form]).toEqual([422, expect.stringContaining("only administrator")]);
  await buildAccount(ctx, { role: "admin" });
  expect((await erase(ctx, cookie)).status).toBe(302);
});

test("P2: a moderator's decisions keep their id, which leads to nobody", async () => {
  const world = await buildMatrixWorld();
  const { ctx } = world;
  const decided = async () => JSON.stringify(await ctx.store.read.all("select * from decisions"));
  const before = await decided();
  expect((await erase(ctx, world.cookies.moderator)).status).toBe(302);
  expect(await decided()).toBe(before);
  const [row] = await ctx.store.read.select().from(accounts).where(eq(accounts.id, world.viewers.moderator.id));
  expect(row).toMatchObject({ displayName: "A former member", email: `${world.viewers.moderator.id}@erased.invalid` });
});
