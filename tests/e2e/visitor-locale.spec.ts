import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const CLINIC = "/clinics/harrow-lane-scalp-studio";
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
/** "November 11, 2026". */
const AMERICAN_DAY = new RegExp(`(?:${MONTHS}) \\d{1,2}, \\d{4}`);
/** "11 November 2026". */
const EUROPEAN_DAY = new RegExp(`\\d{1,2} (?:${MONTHS}) \\d{4}`);

const main = async (page: Page) => (await page.getByRole("main").textContent()) ?? "";

test("a reader in the States and one in Germany, who read the same pages by turns, each read days and figures as at home", async ({
  visit,
}) => {
  const american = await visit(null, { locale: "en-US" });
  const german = await visit(null, { locale: "de-DE" });
  for (const path of [CLINIC, `${CLINIC}/score`, "/decisions", CLINIC]) {
    await american.goto(path);
    await german.goto(path);
    await expect(american.locator("html")).toHaveAttribute("lang", "en-US");
    await expect(german.locator("html")).toHaveAttribute("lang", "en-DE");
    const [there, here] = [await main(american), await main(german)];
    expect(there).toMatch(AMERICAN_DAY);
    expect(there).not.toMatch(EUROPEAN_DAY);
    expect(here).toMatch(EUROPEAN_DAY);
    expect(here).not.toMatch(AMERICAN_DAY);
  }
  await expectAccessible(american);
});

test("what the page's own script writes anew is printed like the page around it", async ({ visit }) => {
  for (const [locale, nothing] of [
    ["en-US", "Training+0.0"],
    ["de-DE", "Training+0,0"],
  ] as const) {
    const page = await visit(null, { locale });
    await page.goto("/method");
    await page.getByLabel("Verified hours").fill("0");
    await expect(page.getByRole("region", { name: "Try it" }).getByRole("row", { name: /^Training/ })).toHaveText(nothing);
    await page.goto(`${CLINIC}/score`);
    await page.getByRole("button", { name: "Recompute it in this browser" }).click();
    await expect(page.getByRole("status")).toContainText("The same score");
  }
});
