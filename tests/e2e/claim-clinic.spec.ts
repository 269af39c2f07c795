import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { choose, press, typeInto } from "#tests/e2e/support/by-keyboard.ts";
import { linkInMail, ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { startFakeDns } from "#tests/support/fake-dns.ts";

const CLINIC = { slug: "spinningfields-scalp", name: "Spinningfields Scalp", domain: "spinningfieldsscalp.example" };
const CSV = `name,city,country,website,phone,ref
${CLINIC.name},Manchester,GB,https://www.${CLINIC.domain}/,0161 496 0000,e2e-1
`;

/** What the public DNS holds of the clinic at this moment. */
const records: { name: string; value: string }[] = [];
let dns: { close(): void };

test.beforeAll(async () => {
  dns = await startFakeDns(
    (name, type) =>
      type === "TXT" ? records.filter((record) => record.name === name).map(({ value }) => ({ type: "TXT" as const, value })) : [],
    Number(process.env.E2E_DNS_PORT),
  );
  const file = join(tmpdir(), `scalpmark-e2e-${process.pid}.csv`);
  await writeFile(file, CSV);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DEMO: "1",
    DATA_DIR: process.env.E2E_DATA_DIR,
    PORT: process.env.E2E_PORT,
  };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "app/cli/import-clinics.ts", file], { env });
});
test.afterAll(() => dns.close());

/** Nothing on the page moves by itself without a script: it is read anew until the worker has looked. */
async function reloadUntil(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText(text, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

const lineAt = async (page: Page, term: string): Promise<string> =>
  (await page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd//code").textContent()) ?? "";

test("an imported clinic is claimed by a DNS record, then by somebody else, and a moderator decides between them", async ({ visit }) => {
  // Without a script the first part: claiming, publishing, having it looked for.
  const first = await ownerOf("annex-scalp");
  const page = await visit(first, { javaScriptEnabled: false });
  await page.goto(`/clinics/${CLINIC.slug}`);
  await page.getByRole("region", { name: "Who runs this profile" }).getByRole("link", { name: "Claim this profile" }).click();
  await expect(page.getByRole("table")).toContainText("What it does not show");
  await page.getByLabel("What are you at this clinic?").fill("Founder");
  await page.getByRole("button", { name: "Claim this profile" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Your claim to ${CLINIC.name}`);
  await page.getByRole("button", { name: "Use a DNS record" }).click();
  const [name, value] = [await lineAt(page, "Name"), await lineAt(page, "Value")];
  expect(name).toBe(`_scalpmark-verify.${CLINIC.domain}`);
  await page.getByRole("button", { name: "Look for the record now" }).click();
  await reloadUntil(page, "Not verified yet: it was not there when we looked");
  records.push({ name, value });
  await page.getByRole("button", { name: "Look for the record now" }).click();
  await reloadUntil(page, "This profile is in your hands.");
  await expect(page.getByRole("main")).toContainText(`DNS record of ${CLINIC.domain} seen on`);
  const reader = await visit(null);
  await reader.goto(`/clinics/${CLINIC.slug}`);
  await expect(reader.getByRole("region", { name: "Who runs this profile" })).toContainText(`DNS record of ${CLINIC.domain} seen on`);
  await expectAccessible(reader);

  const second = await ownerOf("yarra-scalp-co");
  const rival = await visit(second);
  await rival.goto(`/clinics/${CLINIC.slug}/claim`);
  await expect(rival.getByRole("main")).toContainText("Somebody holds this profile already");
  await expectAccessible(rival);
  await rival.getByLabel("What are you at this clinic?").fill("Managing director");
  await rival.getByRole("button", { name: "Claim this profile" }).click();
  await expect(rival.getByRole("main")).toContainText("Disputed: somebody else holds this profile");
  const claim = rival.url();
  const mailbox = `office@${CLINIC.domain}`;
  await rival.getByLabel(`An address at ${CLINIC.domain}`).fill(mailbox);
  await rival.getByRole("button", { name: "Send the link" }).click();
  await expectAccessible(rival);
  await rival.goto(await linkInMail(mailbox, "Confirm that you read mail at this address", "/confirm-ownership"));
  await rival.getByRole("button", { name: "Yes, confirm it" }).click();
  await expect(rival.getByRole("main")).toContainText(`Mail to ${CLINIC.domain} answered on`);
  await expect(rival).toHaveURL(claim);
  await rival.getByRole("link", { name: "State your case" }).click();
  await rival.getByLabel("Why is this profile yours?").fill("The company is mine; the founder left it in spring and sold me her shares.");
  await rival.getByRole("button", { name: "Send the statement" }).click();
  await expect(rival.getByRole("main")).toContainText("Your statement has arrived.");

  // The first stays in control all the while.
  expect((await rival.request.get(`/manage/${CLINIC.slug}/ownership`)).status()).toBe(404);
  await page.goto(`/manage/${CLINIC.slug}/ownership`);
  await page.getByRole("link", { name: /state your case/ }).click();
  await page.getByLabel("Why is this profile yours?").fill("I founded the clinic and its domain is registered to me. I sold nothing.");
  await page.getByRole("button", { name: "Send the statement" }).click();

  const moderator = await visit(await personOf("moderator.one@demo.example"));
  await moderator.goto("/moderation?kind=ownership_dispute");
  // From here to the decision by keyboard alone.
  await press(moderator, moderator.getByRole("link", { name: CLINIC.name, exact: true }));
  await expect(moderator.getByRole("main")).toContainText("sold me her shares");
  await expect(moderator.getByRole("main")).toContainText("I sold nothing");
  await expectAccessible(moderator);
  await choose(moderator, moderator.getByRole("radio", { name: "The claimant takes over" }));
  await typeInto(
    moderator,
    moderator.getByLabel("The facts this rests on"),
    "The claimant’s contract of sale, signed by both, was confirmed by the notary.",
  );
  await press(moderator, moderator.getByRole("button", { name: "Decide" }));
  await expect(moderator.getByText("The dispute about the profile is decided.")).toBeVisible();

  await rival.goto(`/manage/${CLINIC.slug}/ownership`);
  await expect(rival.getByRole("heading", { level: 1 })).toContainText(`Ownership of ${CLINIC.name}`);
  await expectAccessible(rival);
  await page.goto(`/manage/${CLINIC.slug}/ownership`);
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Ownership");
  await linkInMail(first.email, "A moderator decided who holds a profile", "/ownership/disputes/");
});
