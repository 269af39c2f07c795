import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const CLINIC = "/clinics/harrow-lane-scalp-studio";
const run = promisify(execFile);

test("a reader has a score computed again in their own browser, and sees that it is the published one", async ({ page }) => {
  await page.goto(`${CLINIC}/score`);
  const drawn = page.getByRole("region", { name: "The eight parts" });
  const parts = drawn.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(parts).toHaveCount(9);
  await page.getByRole("button", { name: "Recompute it in this browser" }).click();
  await expect(page.getByRole("status")).toContainText("The same score");
  const compared = page.getByRole("region", { name: "Published and recomputed" }).getByRole("row");
  await expect(compared).toHaveCount(8);
  for (const value of [
    "Score",
    "Low end",
    "Band or state",
    "Sum of the eight parts",
    "Fingerprint of the inputs",
    "Fingerprint of the constants",
  ])
    await expect(compared.filter({ has: page.getByRole("rowheader", { name: value, exact: true }) })).toContainText("same");
  await expectAccessible(page);
});

test("a score page tells what moved the score and when, and lists every stored day", async ({ page }) => {
  await page.goto(`${CLINIC}/score`);
  const history = page.getByRole("region", { name: "How it moved" });
  await expect(history.getByText(/A review came: /).first()).toBeVisible();
  await history.getByText("Every stored day in figures").click();
  expect(await history.getByRole("region", { name: "Stored scores" }).getByRole("row").count()).toBeGreaterThan(5);
});

test("the calculator answers without JavaScript by its button, and with it as one types", async ({ visit }) => {
  const plain = await visit(null, { javaScriptEnabled: false });
  await plain.goto("/method");
  await plain.getByLabel("With strong proof").fill("0");
  await plain.getByRole("button", { name: "Work it out" }).click();
  await expect(plain).toHaveURL(/[?&]strong=0\b/);
  await expect(plain.getByRole("region", { name: "Try it" })).toContainText("No number yet");
  await plain.goto(`${CLINIC}/score`);
  await expect(plain.getByRole("button", { name: "Recompute it in this browser" })).toBeHidden();
  await expect(plain.getByText(`score:verify -- `)).toBeVisible();

  const page = await visit(null);
  await page.goto("/method");
  const answer = page.getByRole("region", { name: "Try it" });
  const training = answer.getByRole("row", { name: /^Training/ });
  const before = await training.textContent();
  await page.getByLabel("Verified hours").fill("0");
  await expect(training).toHaveText("Training+0.0");
  expect(before).not.toBe("Training+0.0");
  await page.getByLabel("With strong proof").fill("0");
  await expect(answer.getByRole("status")).toContainText("No number yet");
  await expect(page).toHaveURL(/\/method$/);
  await expectAccessible(page);
});

test("all scores can be downloaded as one file, and the command computes every line of it again", async ({ page }) => {
  await page.goto("/method");
  await page.getByRole("link", { name: "daily file" }).click();
  await expectAccessible(page);
  const coming = page.waitForEvent("download");
  await page.getByRole("region", { name: "Files", exact: true }).getByRole("link").first().click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^scalpmark-scores-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
  const { stdout } = await run(process.execPath, ["--import", "tsx", "app/cli/score-verify.ts", await download.path()]);
  expect(stdout.trim().split("\n").at(-1)).toMatch(/^\d{2,} recomputed as published, 0 not$/);
});
