import { scoreClinic } from "#app/trust/trust-score.ts";
import { readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

/** Bands from "excellent" to "not enough evidence", with decisions and without. */
const CLINICS = ["harrow-lane-scalp-studio", "elite-crown-smp", "kingsway-scalp-studio", "turia-capilar", "iron-quill-tattoo-and-scalp"];

test("anybody can compute a clinic's score again from the inputs published with it", async ({ page }) => {
  for (const slug of CLINICS) {
    const published = await readScore(page, slug);
    const computed = JSON.parse(JSON.stringify(scoreClinic(published.facts, published.asOf)));
    expect(computed, slug).toEqual(published.result);
  }
});

test("the score on a clinic's page, on its explanation and in its JSON is one number", async ({ page }) => {
  const slug = "harrow-lane-scalp-studio";
  const { result } = await readScore(page, slug);
  const printed = result.score.toFixed(1);
  await page.goto(`/clinics/${slug}`);
  await expect(page.getByRole("region", { name: "The score" })).toContainText(printed);
  await page.getByRole("region", { name: "The score" }).getByRole("link", { name: /score/i }).first().click();
  await expect(page).toHaveURL(`/clinics/${slug}/score`);
  await expect(page.getByRole("main")).toContainText(printed);
});
