import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { codeAt } from "#app/accounts/totp.ts";
import { keepSignIns } from "#app/cli/seed/seed-accounts.ts";
import { createContext, outboxFolder } from "#app/platform/context.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { createOutboxMailer } from "#app/platform/mailer.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { TEST_SECRET } from "#tests/support/second-factor.ts";

const dataDir = mkdtempSync(join(tmpdir(), "scalpmark-operator-"));
const env = parseEnv({ NODE_ENV: "test", DATA_DIR: dataDir });
const ctx = createContext(env, createLog({ level: "silent" }));
await ctx.store.migrate();
afterAll(async () => {
  await ctx.store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `app/cli/${command}.ts`, ...args], {
    cwd: new URL("../..", import.meta.url),
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "test", DATA_DIR: dataDir },
  });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

test("make-moderator gives a verified account the role, and says why it does not give it to others", async () => {
  const account = await buildAccount(ctx, { email: "mo@example.org" });
  await buildAccount(ctx, { email: "new@example.org", verified: false });
  expect(run("make-moderator", "mo@example.org")).toEqual({
    status: 0,
    stdout:
      "mo@example.org is moderator now and has to sign in again. Without a second factor they reach only the page that sets one up (/account/second-factor).",
    stderr: "",
  });
  expect((await ctx.store.read.select().from(accounts).where(eq(accounts.id, account.id)))[0]?.role).toBe("moderator");
  expect(run("make-moderator", "mo@example.org", "admin")).toMatchObject({ status: 0 });
  expect(run("make-moderator", "new@example.org")).toMatchObject({ status: 1, stderr: expect.stringContaining("is not verified yet") });
  expect(run("make-moderator", "mo@example.org", "owner")).toMatchObject({ status: 1, stderr: expect.stringContaining("Usage") });
});

test("demo:accounts prints each sign-in, and for those who need a second factor the code of this moment and never the secret", async () => {
  expect(run("demo-accounts")).toMatchObject({ status: 1, stderr: expect.stringContaining("There is no demo") });
  const common = { name: "Ines Duarte", password: "a password", about: "Proposes and confirms." };
  const moderator = { ...common, role: "moderator" as const, email: "moderator.one@demo.example", totpSecret: TEST_SECRET };
  await keepSignIns(env, [{ ...common, role: "client", email: "client@demo.example" }, moderator]);
  const before = new Date();
  const { status, stdout } = run("demo-accounts");
  const printed = JSON.parse(stdout) as Record<string, unknown>[];
  expect([status, printed.length]).toEqual([0, 2]);
  expect(printed[0]).not.toHaveProperty("code");
  expect([codeAt(TEST_SECRET, before).code, codeAt(TEST_SECRET, new Date()).code]).toContain(printed[1]?.code);
  expect(printed[1]?.codeChangesInSeconds).toBeGreaterThan(0);
  expect(stdout).not.toContain(TEST_SECRET);
});

test("outbox prints the mails nobody could be sent, the newest last", async () => {
  expect(run("outbox").stdout).toMatch(/^No mail in .*outbox\.$/);
  const mailer = createOutboxMailer(outboxFolder(env));
  await mailer.send({ to: "sam@example.org", subject: "First", text: "one" });
  await mailer.send({ to: "sam@example.org", subject: "Second", text: "two" });
  const { status, stdout } = run("outbox");
  expect(status).toBe(0);
  expect([...stdout.matchAll(/^Subject: (.*)$/gm)].map(([, subject]) => subject)).toEqual(["First", "Second"]);
  expect(stdout).toMatch(/^--- \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/m);
  expect(stdout).toMatch(/2 mails in .*outbox\.$/);
});
