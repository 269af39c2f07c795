import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SECRET_PATTERNS, secretsIn } from "#app/cli/secret-patterns.ts";

/** Put together here, or this file would be found itself. */
const FAKE: Record<string, string> = {
  "private key": `-----BEGIN ${"RSA "}PRIVATE KEY-----\n${"Ab0+".repeat(16)}\n`,
  "AWS key": `${"AKIA"}${"IOSFODNN7EXAMPLE"}`,
  "AWS secret": `aws_secret_access_key = ${"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}`,
  "GitHub token": `${"ghp_"}${"a1B2".repeat(9)}`,
  "GitLab token": `${"glpat-"}${"a1B2".repeat(6)}`,
  "npm token": `${"npm_"}${"a1B2".repeat(9)}`,
  "npm password": `//registry.example/:${"_authToken"}=${"0a1b".repeat(9)}`,
  "Slack token": `${"xoxb-"}${"1234567890-abcdefghij"}`,
  "Stripe key": `${"sk_live_"}${"a1B2".repeat(6)}`,
  "SendGrid key": `${"SG."}${"a".repeat(22)}.${"b".repeat(43)}`,
  "Google key": `${"AIza"}${"a1B2c".repeat(7)}`,
  "OpenAI or Anthropic key": `${"sk-ant-"}${"a1B2".repeat(12)}`,
  "signed token": `${"eyJ"}${"hbGciOiJIUzI1NiJ9"}.${"eyJ"}${"zdWIiOiIxMjM0NTY3ODkwIn0"}.${"a1B2".repeat(10)}`,
  "password of a mail server": `smtps://site:${"correct-horse"}@mail.scalpmark.net:465`,
  "secret of an installation": `APP_SECRET=${"q7Zk".repeat(9)}`,
};

test.each(Object.keys(SECRET_PATTERNS))("D4: a %s is found", (kind) => {
  expect(secretsIn(`line before\n${FAKE[kind]}\nline after`)).toContain(kind);
});

function check(folder: string) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "app/cli/check-secrets.ts", folder], { encoding: "utf8" });
  return { status: run.status, says: run.stdout };
}

test("D4: a key that was committed once and deleted is found in the history, and is not printed", () => {
  const repository = mkdtempSync(join(tmpdir(), "scalpmark-secrets-"));
  onTestFinished(() => rmSync(repository, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", repository, "-c", "user.name=t", "-c", "user.email=t@example.org", ...args], { stdio: "ignore" });
  git("init");
  const file = join(repository, "settings.ts");
  writeFileSync(file, `export const key = "${FAKE["AWS key"]}";\n`);
  git("add", ".");
  git("commit", "-m", "one");
  expect(check(repository)).toMatchObject({ status: 1, says: expect.stringContaining("settings.ts: AWS key") });
  writeFileSync(file, "export const key = process.env.KEY;\n");
  git("commit", "-am", "two");
  const { status, says } = check(repository);
  expect(status).toBe(1);
  expect(says).toMatch(/^settings\.ts \([0-9a-f]{10} in the history\): AWS key$/m);
  expect(says).not.toContain(FAKE["AWS key"]);
});

test.skipIf(!existsSync(".git"))("D4: neither this tree nor its history holds a secret", () => {
  const { status, says } = check(".");
  expect(says).toMatch(/^\d{3,} texts, 0 with what looks like a secret$/m);
  expect(status).toBe(0);
});
