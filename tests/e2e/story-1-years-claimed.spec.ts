import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

test("story 1: three years of practice are claimed, the dated evidence is five months old, and the page says so with the sum", async ({
  page,
}) => {
  await page.goto("/");
  await expectAccessible(page);
  await page
    .getByRole("listitem")
    .filter({ hasText: /practised for three years/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/clinics\/kingsway-scalp-studio/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kingsway Scalp Studio");

  const claim = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Years of practice: Ryan Stamford" }) });
  await expect(claim).toContainText("“3 years specialising in SMP”");
  await expect(claim).toContainText("Contradicted");
  await expect(claim).toContainText("The earliest evidence is 5 months old.");
  // The sum: what was claimed, when training ended, what is dated, what is left.
  await expect(claim).toContainText(/3 years of practice, so since about/);
  await expect(claim).toContainText(/First dated training ended on .*, 5 months ago\./);
  await expect(claim).toContainText(/Evidenced: 0\.\d of 3\.\d years\./);
  // A contradiction is what the sum says; nobody calls anybody a liar before a moderator decided.
  await expect(page.getByRole("main")).not.toContainText(/\b(lie|liar|lied|fraud|fake)\b/i);
  await expectAccessible(page);
});
