import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

test("story 2: over 300 treatments are claimed, and the sum shows that the weeks since the course cannot hold them", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("listitem")
    .filter({ hasText: /over 300 treatments/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/clinics\/merchant-city-hairline/);

  const claim = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Treatments done: Lewis Crane" }) });
  await expect(claim).toContainText("“Over 300 treatments completed”");
  await expect(claim).toContainText("Not possible");
  await expect(claim).toContainText("At the very least: 300 treatments × 2 sessions × 3 h = 1,800 h at the needle.");
  await expect(claim).toContainText(/: 36 weeks × 40 h = 1,440 h, every hour of every week at the needle\./);
  await expect(claim).toContainText("1,800 h do not fit into 1,440 h.");
  await expect(claim).toContainText("There has been time for 240 at the very most.");
  await expectAccessible(page);
});
