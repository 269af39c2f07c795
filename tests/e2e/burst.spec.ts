import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { choose, press, toggle, typeInto } from "#tests/e2e/support/by-keyboard.ts";
import { type DemoPerson, ownerOf, personOf, readScore, sessionOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillReview, REVIEW_TITLE } from "#tests/e2e/support/review-form.ts";

/** The demo's clinic with six five-star reviews in three days, two of which repeat a third. */
const BURST = "soar-scalp";
const QUIET = "lace-market-scalp";
const FACTS = "Two reviews of this clinic repeat the words of a third one that was there first, and none of the three came with proof.";

/** Another person signs in in the same browser, as at home or on a tablet. */
async function changePerson(page: Page, person: DemoPerson): Promise<void> {
  const { name, value } = await sessionOf(person, new URL(page.url()).origin);
  await page.context().addCookies([{ name, value, url: new URL(page.url()).origin }]);
}

async function sendReview(page: Page, slug: string): Promise<void> {
  await page.goto(`/clinics/${slug}/review`);
  await fillReview(page);
  await page.getByRole("button", { name: "Publish my review" }).click();
  await expect(page).toHaveURL(new RegExp(`/clinics/${slug}`));
}

test("a burst is found, stands as it was until somebody looks, and two copies are taken down by a decision each", async ({ visit }) => {
  const page = await visit(await personOf("moderator.one@demo.example"), { javaScriptEnabled: false });
  const reader = await visit(null, { javaScriptEnabled: false });
  await reader.goto(`/clinics/${BURST}`);
  await expect(reader.getByRole("article", { name: "Ten years younger" })).toBeVisible();
  await expect(reader.getByRole("main")).not.toContainText(/suspic|fake|may be linked/i);
  const before = await readScore(reader, BURST);

  // From here to the decision by keyboard alone.
  await page.goto("/moderation?kind=review_group");
  await press(page, page.getByRole("link", { name: "Reviews of Soar Scalp" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reviews of Soar Scalp that may be linked");
  await expect(page.getByText("6 reviews", { exact: true })).toBeVisible();
  await expect(page.getByText(/Many reviews in a few days: 6 in 15 days/).first()).toBeVisible();
  await expect(page.getByText(/Text of an earlier review: \d+ % alike/)).toHaveCount(2);
  for (const title of ["Best in the Midlands", "Cannot fault it", "Looks brilliant", "Five stars"]) {
    await toggle(page, page.getByRole("checkbox", { name: title }));
    await expect(page.getByRole("checkbox", { name: title })).not.toBeChecked();
  }
  await choose(page, page.getByRole("radio", { name: /^Take them down/ }));
  await typeInto(page, page.getByLabel("Facts"), "Too short");
  await press(page, page.getByRole("button", { name: "Record what you find" }));
  await expect(page.getByRole("radio", { name: /^Take them down/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Five stars" })).not.toBeChecked();
  await typeInto(page, page.getByLabel("Facts"), FACTS);
  await press(page, page.getByRole("button", { name: "Record what you find" }));
  await expect(page.getByRole("status")).toContainText("The reviews are taken down.");

  await reader.goto("/decisions");
  await expect(reader.getByText(FACTS)).toHaveCount(2);
  // The worker rescores, and a public page may be some seconds old.
  await expect
    .poll(async () => (await readScore(reader, BURST)).facts.reviews.length, { message: "reviews in the score", timeout: 20_000 })
    .toBe(before.facts.reviews.length - 2);
  await expect(async () => {
    await reader.goto(`/clinics/${BURST}`);
    await expect(reader.getByRole("article", { name: "Ten years younger" })).toHaveCount(0);
  }).toPass();
  await page.goto("/moderation/detection-log");
  await expect(page.getByRole("row", { name: /Soar Scalp/ }).first()).toBeVisible();
});

test("an author in a burst may add one more proof, and only they are told", async ({ visit }) => {
  const page = await visit(await personOf("lewis.f.soar-scalp@clients.example"));
  await page.goto("/account/reviews");
  await expect(page.getByText("You can add one more proof")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add a proof" }).click();
  await expect(page).toHaveURL(/\/reviews\/[0-9a-f]{32}\/proof/);
});

test("two people in one browser are linked for moderators alone, and not on a tablet that the clinic declared", async ({ visit }) => {
  const [first, second, third] = await Promise.all([
    personOf("jan.spree-kopfbild@clients.example"),
    personOf("lewis.f.soar-scalp@clients.example"),
    personOf("tyler.m.soar-scalp@clients.example"),
  ]);
  const home = await visit(first, { javaScriptEnabled: false });
  await sendReview(home, QUIET);
  await changePerson(home, second);
  await sendReview(home, QUIET);
  await expect(home.getByRole("article", { name: REVIEW_TITLE })).toHaveCount(2);

  const moderator = await visit(await personOf("moderator.two@demo.example"));
  await expect(async () => {
    await moderator.goto(`/moderation/review-groups/${QUIET}`);
    await expect(moderator.getByText("Written in the same browser as another client’s: 1 more")).toHaveCount(2);
  }).toPass();
  await expectAccessible(moderator);

  const tablet = await visit(await ownerOf(QUIET), { javaScriptEnabled: false });
  await tablet.goto(`/manage/${QUIET}/reviews`);
  await tablet.getByRole("link", { name: "declare it" }).click();
  await tablet.getByRole("button", { name: "This browser is our tablet" }).click();
  await expect(tablet.getByRole("status")).toContainText("This browser is your tablet now.");
  await changePerson(tablet, third);
  await sendReview(tablet, QUIET);
  // All three sent the same words, so the third is in the group too, by its text alone.
  await expect(async () => {
    await moderator.goto(`/moderation/review-groups/${QUIET}`);
    await expect(moderator.getByText("Written on a tablet that the clinic had declared")).toHaveCount(1);
  }).toPass();
  await expect(moderator.getByText("Written in the same browser as another client’s: 1 more")).toHaveCount(2);
});
