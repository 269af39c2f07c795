import { expect, test } from "vitest";
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

test("the demo serves the demo's accounts", async () => {
  await buildAccount(ctx, { demo: true });
  expect(await bootRefusal(demo)).toBeNull();
});
