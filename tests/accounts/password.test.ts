import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, isBelowCost, verifyPassword } from "#app/accounts/password.server.ts";
import { createWorkGate } from "#app/platform/work-gate.server.ts";
import { TEST_PASSWORD, TEST_PASSWORD_HASH } from "#tests/support/build-account.ts";
import { createTestContext } from "#tests/support/test-context.ts";

test("A1: a password is kept as argon2id with at least 19 MiB and two passes, under a new salt each time", async () => {
  const ctx = await createTestContext();
  const [first, second] = [await hashPassword(ctx, TEST_PASSWORD), await hashPassword(ctx, TEST_PASSWORD)];
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(isBelowCost(String(first))).toBe(false);
});

test.each([
  { memoryCost: 4_096, timeCost: 3, parallelism: 1 },
  { memoryCost: 19_456, timeCost: 1, parallelism: 1 },
])("A1: a hash of lower cost is known as one: %j", async (cost) => {
  expect(isBelowCost(await hash("x", cost))).toBe(true);
});

test("A3: every character counts, also the two hundredth", async () => {
  const ctx = await createTestContext();
  const long = "plum zinc harrow ferry ".repeat(10).slice(0, 200);
  const stored = await hashPassword(ctx, long);
  expect(await verifyPassword(ctx, stored, long)).toBe(true);
  expect(await verifyPassword(ctx, stored, long.slice(0, 199))).toBe(false);
});

test("spaces at the ends and capitals are part of a password; the way an accent is composed is not", async () => {
  const ctx = await createTestContext();
  const stored = await hashPassword(ctx, " caf\u00e9 orbit kettle ");
  expect(await verifyPassword(ctx, stored, " cafe\u0301 orbit kettle ")).toBe(true);
  expect(await verifyPassword(ctx, stored, "caf\u00e9 orbit kettle")).toBe(false);
  expect(await verifyPassword(ctx, stored, " Caf\u00e9 orbit kettle ")).toBe(false);
});

test("E2: without an account a password is checked all the same, and is wrong", async () => {
  const ctx = await createTestContext();
  expect(await verifyPassword(ctx, null, TEST_PASSWORD)).toBe(false);
  expect(await verifyPassword(ctx, TEST_PASSWORD_HASH, TEST_PASSWORD)).toBe(true);
});

test("A2: with two hashes running and the queue of 32 full, the next is turned away unhashed", async () => {
  const ctx = { ...(await createTestContext()), hashing: createWorkGate({ atOnce: 2, waiting: 32 }) };
  const answers = await Promise.all(Array.from({ length: 40 }, () => verifyPassword(ctx, TEST_PASSWORD_HASH, TEST_PASSWORD)));
  expect(answers.filter((answer) => answer === true)).toHaveLength(34);
  expect(answers.filter((answer) => answer === null)).toHaveLength(6);
  expect(await verifyPassword(ctx, TEST_PASSWORD_HASH, TEST_PASSWORD)).toBe(true);
});
