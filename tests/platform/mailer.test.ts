import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createOutboxMailer } from "#app/platform/mailer.server.ts";

const folder = mkdtempSync(join(tmpdir(), "scalpmark-outbox-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mail = { to: "sam@example.org", subject: "Your photo", text: "It was checked." };

test("a mail sent again under its stamp lies in the outbox once, under the time it was asked for", async () => {
  const stamp = { id: "job-7-ab12", askedAt: new Date("2026-11-23T12:00:00.000Z") };
  const { send } = createOutboxMailer(folder);
  await send(mail, stamp);
  await send(mail, stamp);
  expect(readdirSync(folder)).toEqual(["2026-11-23T12-00-00.000Z-job-7-ab12.txt"]);
});

test("two mails without a stamp are two, even with the same words", async () => {
  const { send } = createOutboxMailer(folder);
  await send(mail);
  await send(mail);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("a mail that nobody asked for this minute says where one press ends it, below its subject", async () => {
  await createOutboxMailer(folder).send({ ...mail, unsubscribeUrl: "https://here.test/stop?token=1" });
  const [name = ""] = readdirSync(folder);
  expect(readFileSync(join(folder, name), "utf8")).toBe(
    "To: sam@example.org\nSubject: Your photo\nList-Unsubscribe: <https://here.test/stop?token=1>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n\nIt was checked.\n",
  );
});

test("X7: a line break in an address or subject starts no new header in the outbox", async () => {
  await createOutboxMailer(folder).send({ ...mail, to: "sam@example.org\r\nBcc: all@example.org" });
  const [name = ""] = readdirSync(folder);
  expect(readFileSync(join(folder, name), "utf8").split("\n").slice(0, 3)).toEqual([
    "To: sam@example.org Bcc: all@example.org",
    "Subject: Your photo",
    "",
  ]);
});
