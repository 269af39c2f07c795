import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

test("story 4: the tattooist's background and machine are stated, and what he does not state is printed as not provided, just as large", async ({
  page,
}) => {
  await page.goto("/");
  await page
    .getByRole("listitem")
    .filter({ hasText: /tattooist with a tattoo machine/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/clinics\/iron-quill-tattoo-and-scalp/);

  const equipment = page.getByRole("region", { name: "Equipment and prices" });
  const stated = (term: string) =>
    equipment
      .locator("dl > div")
      .filter({ has: page.getByText(term, { exact: true }) })
      .locator("dd");
  await expect(stated("Machine")).toHaveText("Coil tattoo machine (liner)");
  await expect(stated("Needles")).toHaveText("Not provided");
  await expect(stated("Pigment")).toHaveText("Not provided");
  const size = (term: string) => stated(term).evaluate((element) => getComputedStyle(element.firstElementChild ?? element).fontSize);
  expect(await size("Needles")).toBe(await size("Machine"));

  const team = page.getByRole("region", { name: "Who holds the needle" });
  await expect(team.getByRole("heading", { name: "Danny Voss" })).toBeVisible();
  await expect(team).toContainText(/Work before SMP\s*Tattooist/);
  await expectAccessible(page);
});
