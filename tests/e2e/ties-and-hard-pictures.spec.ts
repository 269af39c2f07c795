import type { Locator } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { type DemoPerson, openDemo } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";
import { buildAccount } from "#tests/support/build-account.ts";

/** Each of these is of one clinic, whose name its title ends in. */
const QUEUE = "/moderation?kind=claim";
const REPORTED = { slug: "harrow-lane-scalp-studio", name: "Harrow Lane Scalp Studio" };

/** Somebody of their own: what they declare hides nothing from the moderators of other journeys. */
const somebody = async (role: DemoPerson["role"], displayName: string): Promise<DemoPerson> =>
  buildAccount((await openDemo()).ctx, { role, displayName, demo: true });

const filterOf = (picture: Locator) => picture.evaluate((image) => getComputedStyle(image).filter);

test("by keyboard alone a moderator declares a tie: its matters are gone from their queue, and the page of one says why", async ({
  visit,
}) => {
  const page = await visit(await somebody("moderator", "Noor Haddad"));
  await page.goto(QUEUE);
  const matter = page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first();
  const title = (await matter.textContent()) ?? "";
  const clinic = title.replace("A claim of ", "");
  const href = (await matter.getAttribute("href")) ?? "";
  await tabTo(page, page.getByRole("link", { name: "Your ties to clinics" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("The clinic"));
  await page.keyboard.type(clinic.toLowerCase());
  await tabTo(page, page.getByRole("radio", { name: "I work there, or did, employed or not" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Declare the tie" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("hidden from you from now on");
  await expect(page.getByRole("region", { name: "Declared by you" })).toContainText(clinic);
  await expectAccessible(page);

  // It does not go by itself.
  await tabTo(page, page.getByText("Ask for it to end"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Why it is over"));
  await page.keyboard.type("I left three years ago and have no share in it.");
  await tabTo(page, page.getByRole("button", { name: "Ask an administrator" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Declared by you" })).toContainText("an administrator will answer");

  await page.goto(QUEUE);
  await expect(page.getByRole("main").getByRole("link", { name: title, exact: true })).toHaveCount(0);
  const answer = await page.goto(href);
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText("You have a tie to one of the clinics in this matter");
  await expect(page.getByRole("main")).toContainText("you declared it yourself");
  await expectAccessible(page);
});

test("a picture that may show an injury is blurred until its moderator asks for it, by keyboard and without JavaScript", async ({
  visit,
}) => {
  const reader = await visit(await somebody("client", "Kit Marlow"));
  await reader.goto(`/clinics/${REPORTED.slug}`);
  await reader.getByRole("link", { name: "Report this photo" }).first().click();
  await reader.getByRole("radio", { name: "It shows no treated head" }).check();
  await reader.getByRole("button", { name: "Send the report" }).click();
  await expect(reader.getByRole("status")).toContainText("A moderator will look at it.");

  const moderator = await somebody("moderator", "Ola Bright");
  const page = await visit(moderator, { viewport: { width: 375, height: 800 } });
  const picture = page.getByRole("region", { name: "The photo" }).locator("img");
  const box = page.getByRole("checkbox", { name: /^Show this picture/ });
  await expect(async () => {
    await page.goto("/moderation?kind=report");
    await page
      .getByRole("listitem")
      .filter({ hasText: REPORTED.name })
      .filter({ hasText: "no treated head" })
      .getByRole("link")
      .first()
      .click();
    await expect(box).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await filterOf(picture)).toContain("blur");
  await expect(page.getByText("It may show an injury")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await tabTo(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
  expect(await filterOf(picture)).toBe("none");

  const plain = await visit(moderator, { javaScriptEnabled: false });
  await plain.goto(page.url());
  const plainBox = plain.getByRole("checkbox", { name: /^Show this picture/ });
  await expect(plainBox).not.toBeChecked();
  await plainBox.check();
  expect(await filterOf(plain.getByRole("region", { name: "The photo" }).locator("img"))).toBe("none");

  // Whoever wants to see everything at once says so.
  await plain.goto("/moderation/settings");
  await plain.getByRole("radio", { name: "Nothing" }).check();
  await plain.getByRole("button", { name: "Keep this" }).click();
  await expect(plain.getByRole("status")).toContainText("Your choice is kept.");
  await page.reload();
  await expect(box).toHaveCount(0);
  await page.getByRole("radio", { name: "Nothing is wrong" }).check();
  await page.getByRole("button", { name: "Answer the report" }).click();
  await expect(page.getByRole("status").first()).toBeVisible();
});
