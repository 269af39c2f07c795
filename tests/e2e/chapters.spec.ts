import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { personOf, readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillReview, REVIEW_TITLE, rate } from "#tests/e2e/support/review-form.ts";

const SLUG = "lumen-brow-and-scalp";
/** Wrote on the third day, forty days ago. */
const ELLA = `ella.p.${SLUG}@clients.example`;
const TITLE = "Six weeks on, they have gone grey";
const BODY = "The baby hairs I was so happy with have run together. From across a room it looks like a pencil line.";

async function writeSixWeeks(page: Page, look: () => Promise<void>): Promise<void> {
  await page.goto("/account/reviews");
  await look();
  await page.getByRole("link", { name: /Add a chapter/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("How it is now");
  await expect(page.getByRole("region", { name: "Your treatment" })).toContainText("3 days after the last session");
  await expect(page.getByRole("group", { name: "Naturalness" })).toContainText("Last time: 5.");
  await expect(page.getByRole("group", { name: "Naturalness" }).getByRole("radio", { checked: true })).toHaveCount(0);
  await look();
  await rate(page, {
    ...{ Naturalness: 2, "Dot size": 1, "Density and evenness": 2, "Colour match": 2, Hairline: 3, Honesty: 2 },
    "The result as a whole": 2,
  });
  await page
    .getByRole("group", { name: /^The dots/ })
    .getByRole("radio", { name: "Merged" })
    .check();
  await page.getByRole("group", { name: "Did any of this happen?" }).getByRole("checkbox", { name: "There was no consultation" }).check();
  await page
    .getByRole("group", { name: /correct or remove this work/ })
    .getByRole("radio", { name: /planned/ })
    .check();
  await page.getByLabel("Title").fill(TITLE);
  await page.getByLabel("Your account").fill(BODY);
  await page.getByLabel("What have you got by now?").fill("A grey line");
  await page
    .getByRole("group", { name: /given anything for this chapter/ })
    .getByRole("radio", { name: "No, nothing" })
    .check();
  await page.getByRole("checkbox", { name: /I am the person who was treated/ }).check();
  await page.getByRole("button", { name: "Publish this chapter" }).click();
  await expect(page.getByRole("status")).toContainText("Your chapter is published.");
  await look();
}

test("a client who wrote on the third day comes back after six weeks without JavaScript: both chapters stand, and the newest counts", async ({
  visit,
}) => {
  const page = await visit(await personOf(ELLA), { javaScriptEnabled: false });
  const before = await readScore(page, SLUG);
  await writeSixWeeks(page, () => expectNoSidewaysScroll(page));

  const card = page.getByRole("article", { name: TITLE });
  await expect(card).toContainText(BODY);
  await expect(card).toContainText("merged");
  await expect(card).toContainText("Says that there was no consultation.");
  const overTime = page.getByRole("region", { name: "Over time" });
  await expect(overTime).toContainText("Fell: overall from 5 to 2");
  await expect(overTime.getByRole("row", { name: /^Overall/ })).toHaveText(/5.*2/);
  const earlier = page.getByRole("region", { name: "The other chapters" }).getByRole("article");
  await expect(earlier).toContainText("Obsessed with my new baby hairs!");
  await expect(earlier).toContainText("Incentive declared");

  await page.goto("/account/reviews");
  await expect(page.getByRole("main")).toContainText(/Possible from \d+ \w+ \d{4}/);
  await expect
    .poll(async () => (await readScore(page, SLUG)).inputsDigest, { message: "the score's inputs", timeout: 60_000 })
    .not.toBe(before.inputsDigest);
  const after = await readScore(page, SLUG);
  expect(after.facts.reviews.length).toBe(before.facts.reviews.length);
  const changed = after.facts.reviews.filter(
    (review) => !before.facts.reviews.some((other) => JSON.stringify(other) === JSON.stringify(review)),
  );
  expect(changed).toMatchObject([{ stage: "healed", overall: 2, dimensions: [2, 1, 2, 2, 3, 2] }]);
  expect(after.result.score).toBeLessThan(before.result.score);

  const reader = await visit(null, { viewport: { width: 375, height: 800 } });
  await expect(async () => {
    await reader.goto(`/clinics/${SLUG}`);
    await expect(reader.getByRole("article", { name: TITLE })).toBeVisible();
  }).toPass();
  const shown = reader.getByRole("article", { name: TITLE });
  await expect(shown.getByRole("list", { name: "Chapters of this review" }).getByRole("listitem")).toHaveText([
    /First account.*5/,
    /6 weeks.*2/,
  ]);
  await shown.getByRole("link", { name: /First account/ }).click();
  await expect(reader.getByRole("main")).toContainText("newer chapter");
  await expectNoSidewaysScroll(reader);
  await expectAccessible(reader);
});

test("whoever has just written is told from when the next chapter is possible, with the form's fields out of reach until then", async ({
  visit,
}) => {
  const page = await visit(await personOf("client@demo.example"));
  await page.goto("/clinics/taff-scalp-clinic/review");
  await fillReview(page);
  await page.getByRole("button", { name: "Publish my review" }).click();
  await expect(page.getByRole("article", { name: REVIEW_TITLE })).toBeVisible();
  await page
    .getByRole("article", { name: REVIEW_TITLE })
    .getByRole("link", { name: /^Written/ })
    .click();
  await page.getByRole("link", { name: "Add a chapter" }).click();
  await expect(page.getByRole("heading", { name: /The next one is possible from/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish this chapter" })).toHaveCount(0);
  await expectAccessible(page);
});
