import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { linkInMail, readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillReview, REVIEW_BODY, REVIEW_TITLE } from "#tests/e2e/support/review-form.ts";

const PASSWORD = "copper lantern, three sparrows";

/** From nobody to a published review that the score answers. `look` is called on every page on the way. */
async function signUpAndReview(page: Page, email: string, slug: string, look: () => Promise<void>): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Join" }).click();
  await look();
  await page.getByRole("radio", { name: "I am a client" }).check();
  await page.getByLabel("Name").fill("Jonas");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look in your mail");
  await look();

  await page.goto(await linkInMail(email, "Verify your e-mail address for Scalpmark", "/verify-email"));
  await look();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Verify and sign in" }).click();
  await expect(page).toHaveURL(/\/account/);
  await look();

  const before = await readScore(page, slug);
  await page.goto(`/clinics/${slug}`);
  await page.getByRole("link", { name: "Write a review" }).click();
  await look();
  await fillReview(page);
  await page.getByRole("button", { name: "Publish my review" }).click();
  await expect(page).toHaveURL(new RegExp(`/clinics/${slug}`));
  const review = page.getByRole("article", { name: REVIEW_TITLE });
  await expect(review).toContainText("Jonas");
  await expect(review).toContainText(REVIEW_BODY);
  await expect(review).toContainText("How this review was checked:");
  await look();

  // The worker rescores; nobody waits for it on a page.
  await expect
    .poll(async () => (await readScore(page, slug)).facts.reviews.length, { message: "reviews in the score" })
    .toBe(before.facts.reviews.length + 1);
  const after = await readScore(page, slug);
  expect(after.inputsDigest).not.toBe(before.inputsDigest);
  expect(after.result.score).not.toBe(before.result.score);
}

test("from sign-up by way of the mailed link to a published review, and the score answers", async ({ page }) => {
  await signUpAndReview(page, "jonas@example.org", "finch-scalp-collective", () => expectAccessible(page));
});

test("the same with JavaScript switched off", async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false });
  await signUpAndReview(page, "jonas.without@example.org", "kingsway-scalp-studio", async () => {
    await expect(page.getByRole("main")).toBeVisible();
  });
});
