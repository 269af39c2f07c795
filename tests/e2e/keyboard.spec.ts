import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

test("with the keyboard alone one skips to the content, searches a place and opens a clinic", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await tabTo(page, page.getByLabel("Town or city"));
  await page.keyboard.type("Leeds");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/clinics\?place=Leeds/);

  await tabTo(page, page.getByRole("article").first().getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/clinics\/[a-z-]+$/);
  await tabTo(page, page.getByRole("region", { name: "What it says, what is shown" }).locator("summary").first());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Does not prove").first()).toBeVisible();
});

test("with the keyboard alone one writes a review; what is missing is said in one place that leads to each field", async ({ visit }) => {
  const page = await visit(await personOf("client@demo.example"));
  await page.goto("/clinics/merchant-city-hairline/review");
  // The browser's own check is left out, so that the server's answer is what is tried.
  await page.locator("form[method=post][enctype]").evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await tabTo(page, page.getByRole("button", { name: "Publish my review" }));
  await page.keyboard.press("Enter");
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await tabTo(page, summary.getByRole("link", { name: "Choose the treatment you had." }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What did you have done?")).toBeFocused();

  await page.keyboard.type("Full");
  await tabTo(page, page.getByLabel("Or about how long ago it was"));
  await page.keyboard.press("ArrowDown");
  for (const name of ["Naturalness", "Dot size", "Density and evenness", "Colour match", "Hairline", "Honesty", "The result as a whole"]) {
    await tabTo(page, page.getByRole("group", { name }).getByRole("radio").first());
    await page.keyboard.press("Space");
  }
  await tabTo(
    page,
    page
      .getByRole("group", { name: /correct or remove/ })
      .getByRole("radio")
      .first(),
  );
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel("Title"));
  await page.keyboard.type("Large dots, no healing plan");
  await tabTo(page, page.getByLabel("Your account"));
  await page.keyboard.type("One session of two hours. The dots were large and merged within a month.");
  await tabTo(
    page,
    page
      .getByRole("group", { name: /given anything/ })
      .getByRole("radio")
      .first(),
  );
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("checkbox", { name: /I am the person who was treated/ }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Publish my review" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Large dots, no healing plan" })).toBeVisible();
});
