import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { choose, press } from "#tests/e2e/support/by-keyboard.ts";
import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const CLINIC = "jewellery-quarter-scalp";

test("whoever is shown on a photo says so without an account or a script, and a moderator takes it down and gives it back", async ({
  visit,
}) => {
  const page = await visit(null, { javaScriptEnabled: false });
  await page.goto(`/clinics/${CLINIC}`);
  await page.getByRole("region", { name: "Photos" }).getByRole("figure").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/photos\/[0-9a-f]{32}$/);
  const photo = page.url();
  await expect(page.getByRole("region", { name: "What happened to it" })).toContainText("no copy found");
  await page.getByRole("link", { name: "This is my head" }).click();
  // Nobody fills it in faster: a machine would.
  await page.waitForTimeout(3_100);
  await page.getByRole("radio", { name: "I never agreed to it" }).check();
  await page.getByLabel("How can we reach you?").fill("sam@example.org");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A moderator will look at it");

  const moderator = await visit(await personOf("moderator.one@demo.example"));
  await moderator.goto("/moderation?kind=report");
  // From here to the answer by keyboard alone.
  await press(moderator, moderator.getByRole("listitem").filter({ hasText: "It shows me" }).getByRole("link").first());
  await expect(moderator.getByRole("main")).toContainText("sam@example.org");
  await expectAccessible(moderator);
  await press(moderator, moderator.getByRole("button", { name: "Hide the photo now" }));
  await expect(moderator.getByText("The photo is taken down: no page")).toBeVisible();
  await expectAccessible(moderator);
  await expect(async () => expect((await page.request.get(photo)).status()).toBe(404)).toPass();
  expect((await page.request.get(`${photo}/640.jpg`)).status()).toBe(404);

  await choose(moderator, moderator.getByRole("radio", { name: "It does not show the person who said so" }));
  await press(moderator, moderator.getByRole("button", { name: "Show the photo again" }));
  await expect(moderator.getByText("The photo is shown again.")).toBeVisible();
  await choose(moderator, moderator.getByRole("radio", { name: "Nothing is wrong" }));
  await press(moderator, moderator.getByRole("button", { name: "Answer the report" }));
  await expect(moderator.getByText("The report is answered.")).toBeVisible();
  await expect(async () => expect((await page.request.get(photo)).status()).toBe(200)).toPass();
});

test("the pages of a photo and of its report are read by everybody", async ({ page }) => {
  await page.goto(`/clinics/${CLINIC}`);
  await page.getByRole("region", { name: "Photos" }).getByRole("figure").first().getByRole("link").first().click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "This is my head" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send" }).click();
  await expectAccessible(page);
});
