import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { copiesFolder, copyBeforeUpdate, forgetOldCopies } from "#app/platform/copies-before-update.server.ts";
import { schemaStanding } from "#app/platform/schema-version.server.ts";
import { bootRefusal } from "#app/web/boot-refusal.server.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

const ctx = await createTestContext();
const production = { ...ctx, env: { ...ctx.env, NODE_ENV: "production" as const, DEMO: false } };
const demo = { ...ctx, env: { ...ctx.env, NODE_ENV: "production" as const, DEMO: true } };

test("D1 production serves a database of its own accounts, and refuses one that holds a demo account", async () => {
  await buildAccount(ctx, { role: "moderator" });
  expect(await bootRefusal(production)).toBeNull();
  await buildAccount(ctx, { role: "moderator", demo: true });
  expect(await bootRefusal(production)).toMatch(/^DATA_DIR must not hold the demo's accounts/);
});

test("D1 production is not served beside a file of settings in the project's folder; the demo is", async () => {
  const fresh = await createTestContext();
  const folder = fresh.env.DATA_DIR;
  const strict = { ...fresh, env: { ...fresh.env, NODE_ENV: "production" as const, DEMO: false } };
  expect(await bootRefusal(strict, folder)).toBeNull();
  writeFileSync(join(folder, ".env"), "APP_SECRET=x");
  expect(await bootRefusal(strict, folder)).toMatch(/^NODE_ENV must not be production beside a file \.env/);
  expect(await bootRefusal({ ...fresh, env: { ...strict.env, DEMO: true } }, folder)).toBeNull();
});

test("Q17: a database that a newer version has changed is not served, and nothing in it is touched", async () => {
  const later = await createTestContext();
  expect(await schemaStanding(later.store.read)).toBe("current");
  expect(await bootRefusal(later)).toBeNull();
  await later.store.write(
    async (tx) => void (await tx.run(sql`insert into __drizzle_migrations (hash, created_at) values ('later', 9000000000000)`)),
  );
  expect(await bootRefusal(later)).toMatch(/^the database was changed by a newer version/);
});

test("Q17: a copy from before an update is kept with the one before it, and goes after thirty days", async () => {
  const copied = await createTestContext();
  for (const day of ["01", "02", "03"]) {
    copied.setNow(`2026-11-${day}T12:00:00.000Z`);
    await copyBeforeUpdate(copied);
  }
  const folder = copiesFolder(copied.env);
  expect(readdirSync(folder)).toEqual(["2026-11-02T12-00-00.000Z.db", "2026-11-03T12-00-00.000Z.db"]);
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
  copied.setNow(days(29));
  await forgetOldCopies(copied);
  expect(readdirSync(folder)).toHaveLength(2);
  copied.setNow(days(31));
  await forgetOldCopies(copied);
  expect(readdirSync(folder)).toEqual([]);
});

test("the demo serves the demo's accounts", async () => {
  await buildAccount(ctx, { demo: true });
  expect(await bootRefusal(demo)).toBeNull();
});
