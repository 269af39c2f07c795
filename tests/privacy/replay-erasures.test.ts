import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Ctx } from "#app/platform/context.server.ts";
import { eraseAccount } from "#app/privacy/erase-account.server.ts";
import { createLedgerKeeper, ledgerFile, readLedger } from "#app/privacy/erasure-ledger.server.ts";
import { setPhotoHidden } from "#app/provenance/set-photo-hidden.server.ts";
import { unprotectPhoto } from "#app/provenance/unprotect-photo.server.ts";
import { restorePhoto, withdrawPhoto } from "#app/provenance/withdraw-photo.server.ts";
import { accounts, emailTokens } from "#db/schema/accounts.ts";
import { reports } from "#db/schema/moderation.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { reviewProofs, reviews } from "#db/schema/reviews.ts";
import {
  addPhoto,
  backUp,
  buildBackedUpSite,
  buildLargeSite,
  filesWith,
  restoreElsewhere,
  temporaryFolder,
} from "#tests/cli/backup-world.ts";
import { viewerOf } from "#tests/reviews/review-fixtures.ts";
import { buildAccount } from "#tests/support/build-account.ts";

const CANARY = "canary.in.the.shaft@example.org";
const withBackups = (ctx: Ctx, folder: string): Ctx => ({ ...ctx, env: { ...ctx.env, BACKUP_DIR: folder } });

/** The client of a large site, whose address stands in several tables and whose proof and photo are files. */
async function clientWithTraces() {
  const { world, ctx: plain, backup } = await buildLargeSite();
  const ctx = withBackups(plain, backup.folder);
  const client = world.viewers.client;
  const proof = await ctx.files.put(Buffer.from("a receipt with a name on it"));
  await ctx.store.write(async (tx) => {
    await tx.update(accounts).set({ email: CANARY }).where(eq(accounts.id, client.id));
    await tx.update(reviewProofs).set({ fileSha256: proof.sha256 }).where(eq(reviewProofs.id, world.proofId));
    await tx.update(reports).set({ contact: CANARY, reporterId: client.id });
    const times = { createdAt: ctx.now(), expiresAt: new Date("2027-01-01") };
    await tx
      .insert(emailTokens)
      .values({ id: "t", accountId: client.id, email: CANARY, purpose: "reset_password", tokenHash: "h", ...times });
  });
  return { world, ctx, backup, client, proof };
}

test("P2: who was erased after the last backup is erased again when it is restored: the address is in no file of the data folder", async () => {
  const { ctx, backup, client, proof, world } = await clientWithTraces();
  await backUp(ctx, backup);
  expect(await eraseAccount(ctx, client, "removed")).toEqual({ ok: true });
  await ctx.store.close();
  rmSync(ctx.env.DATA_DIR, { recursive: true });

  const restored = await restoreElsewhere(ctx.env, backup);
  expect(restored.erased).toMatchObject({ accounts: 1 });
  expect(filesWith(restored.dataDir, CANARY)).toEqual([]);
  expect(await restored.ctx.files.head(proof.sha256)).toBeNull();
  const [account] = await restored.ctx.store.read.select().from(accounts).where(eq(accounts.id, client.id));
  expect(account).toMatchObject({ displayName: "A former member", email: `${client.id}@erased.invalid` });
  expect(account?.erasedAt).not.toBeNull();
  expect(await restored.ctx.store.read.select().from(reviews).where(eq(reviews.accountId, client.id))).toMatchObject([
    { state: "removed" },
  ]);
  expect(world.viewers.client.id).toBe(client.id);

  // Without the note of it they would be back: the backup does hold them.
  rmSync(ledgerFile(backup.folder));
  const unaware = await restoreElsewhere(ctx.env, backup);
  expect(unaware.erased).toEqual({ accounts: 0, photos: 0 });
  expect(filesWith(unaware.dataDir, CANARY).length).toBeGreaterThan(0);
});

test("P2: an erasure is noted beside the backups when it is acknowledged, in words that name nobody", async () => {
  const { ctx: plain, backup } = await buildBackedUpSite();
  const ctx = withBackups(plain, backup.folder);
  const account = await buildAccount(ctx, { email: CANARY });
  await eraseAccount(ctx, viewerOf(account), "anonymised");
  for (const folder of [backup.folder, ctx.env.DATA_DIR]) {
    const { lines, foreign } = await readLedger(ledgerFile(folder), ctx.env.APP_SECRET);
    expect(lines).toMatchObject([{ act: "account.erased", at: ctx.now().toISOString(), reviews: "anonymised" }]);
    expect(foreign).toBe(0);
    const text = readFileSync(ledgerFile(folder), "utf8");
    expect(text).not.toContain(account.id);
    expect(text).not.toContain("canary");
  }
  expect((await readLedger(ledgerFile(backup.folder), "another secret of thirty-two bytes or more")).lines).toEqual([]);
});

test("P2: an erasure does not wait for a disk that is away, and is noted there once it is back, each act once", async () => {
  const { ctx: plain } = await buildBackedUpSite();
  const away = join(temporaryFolder("away"), "not-mounted");
  const ctx = withBackups(plain, away);
  let now = ctx.now().getTime();
  const keep = createLedgerKeeper({ ...ctx, now: () => new Date(now) });
  expect(await eraseAccount(ctx, viewerOf(await buildAccount(ctx)), "anonymised")).toEqual({ ok: true });
  await keep();
  expect(existsSync(away)).toBe(false);
  mkdirSync(away);
  now += 10_000;
  await keep();
  await eraseAccount(ctx, viewerOf(await buildAccount(ctx)), "anonymised");
  now += 10_000;
  await keep();
  expect((await readLedger(ledgerFile(away), ctx.env.APP_SECRET)).lines).toHaveLength(2);
});

test("P2: a line that was cut off or that somebody else wrote is left out, and the next one stands whole", async () => {
  const { ctx: plain, backup } = await buildBackedUpSite();
  const ctx = withBackups(plain, backup.folder);
  await eraseAccount(ctx, viewerOf(await buildAccount(ctx)), "anonymised");
  const file = ledgerFile(backup.folder);
  const [line = ""] = readFileSync(file, "utf8").split("\n");
  const forged = { ...(JSON.parse(line) as object), act: "photo.restored" };
  writeFileSync(file, `${line}\n${JSON.stringify(forged)}\n`);
  appendFileSync(file, line.slice(0, 40));
  await eraseAccount(ctx, viewerOf(await buildAccount(ctx)), "anonymised");
  const { lines, foreign } = await readLedger(file, ctx.env.APP_SECRET);
  expect([lines.length, foreign]).toEqual([2, 2]);
});

test("P2: photos that were withdrawn, hidden or removed since the backup stay so after it is restored, with their files; what is shown again is shown", async () => {
  const { ctx, backup, clinic } = await buildBackedUpSite();
  const owner = await buildAccount(ctx, { role: "client" });
  const add = (marker: string, clinicId: number | null = clinic.id) => addPhoto(ctx, clinicId, marker, owner.id);
  const [withdrawn, hidden, back, kept] = [await add("withdrawn"), await add("hidden"), await add("back"), await add("kept")];
  const removed = await add("removed", null);
  await backUp(ctx, backup, { time: "2026-11-23T11:00:00.000Z" });
  const now = ctx.now();
  const about = ({ id }: { id: string }) => ({ id, clinicId: clinic.id });
  await ctx.store.write(async (tx) => {
    await withdrawPhoto(tx, about(withdrawn), { caseId: "case", now, forget: true });
    await setPhotoHidden(tx, about(hidden), true, { actorId: null, detail: {}, now });
    await withdrawPhoto(tx, about(back), { caseId: "case", now, forget: false });
    await restorePhoto(tx, about(back), { caseId: "case", now: new Date(now.getTime() + 1_000) });
  });
  expect(await unprotectPhoto(ctx, viewerOf(owner), removed.id)).toEqual({ ok: true });
  const ledger = temporaryFolder("elsewhere");
  await createLedgerKeeper({ ...ctx, env: { ...ctx.env, BACKUP_DIR: ledger } })();

  const restored = await restoreElsewhere(ctx.env, backup, { ledgers: [ledgerFile(ledger)] });
  expect(restored.erased).toEqual({ accounts: 0, photos: 3 });
  const isShown = async ({ id }: { id: string }) =>
    (await restored.ctx.store.read.select().from(photos).where(eq(photos.id, id)))[0]?.hiddenAt === null;
  expect(await Promise.all([withdrawn, hidden, removed, back, kept].map(isShown))).toEqual([false, false, false, true, true]);
  const there = async (sha256: string) => (await restored.ctx.files.head(sha256)) !== null;
  expect(await Promise.all([withdrawn.shown, removed.shown, removed.original, kept.shown, back.shown].map(there))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(await restored.ctx.store.read.$count(derivatives, eq(derivatives.photoId, withdrawn.id))).toBe(0);
});

test("P2: somebody who was the only administrator when the backup was made is erased all the same", async () => {
  const { ctx: plain, backup } = await buildBackedUpSite();
  const ctx = withBackups(plain, backup.folder);
  const first = await buildAccount(ctx, { role: "admin", email: CANARY });
  await backUp(ctx, backup);
  await buildAccount(ctx, { role: "admin" });
  expect(await eraseAccount(ctx, viewerOf(first), "anonymised")).toEqual({ ok: true });
  const restored = await restoreElsewhere(ctx.env, backup);
  expect(restored.erased.accounts).toBe(1);
  expect(filesWith(restored.dataDir, CANARY)).toEqual([]);
});

test("P2: replaying twice changes nothing, and an erasure that is in the backup itself is not done again", async () => {
  const { ctx: plain, backup } = await buildBackedUpSite();
  const ctx = withBackups(plain, backup.folder);
  await eraseAccount(ctx, viewerOf(await buildAccount(ctx)), "anonymised");
  await backUp(ctx, backup);
  expect((await restoreElsewhere(ctx.env, backup)).erased).toEqual({ accounts: 0, photos: 0 });
});
