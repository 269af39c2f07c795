import type { Page } from "@playwright/test";

export const REVIEW_TITLE = "Calm work, and it healed well";
export const REVIEW_BODY = "Three sessions of about four hours. It healed lighter than I feared, and nobody has asked me about it.";

/** Gives each rating by its name. */
export async function rate(page: Page, ratings: Record<string, number>): Promise<void> {
  for (const [name, rating] of Object.entries(ratings)) {
    await page
      .getByRole("group", { name, exact: true })
      .getByRole("radio", { name: String(rating), exact: true })
      .check();
  }
}

/** Fills in what a review needs, as somebody who was content, and leaves the rest empty. */
export async function fillReview(page: Page): Promise<void> {
  await page.getByLabel("What did you have done?").selectOption({ label: "Full shave look" });
  await page.getByLabel("Or about how long ago it was").selectOption({ index: 3 });
  await rate(page, {
    Naturalness: 5,
    "Dot size": 4,
    "Density and evenness": 4,
    "Colour match": 5,
    Hairline: 4,
    Honesty: 5,
    "The result as a whole": 5,
  });
  await page
    .getByRole("group", { name: /correct or remove this work/ })
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await page.getByLabel("Title").fill(REVIEW_TITLE);
  await page.getByLabel("Your account").fill(REVIEW_BODY);
  await page
    .getByRole("group", { name: /given anything for this review/ })
    .getByRole("radio", { name: "No, nothing" })
    .check();
  await page.getByRole("checkbox", { name: /I am the person who was treated/ }).check();
}
