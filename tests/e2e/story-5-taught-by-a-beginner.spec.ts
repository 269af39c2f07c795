import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

test("story 5: the training lineage shows who taught her, and how little the teacher had practised on that day", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("listitem")
    .filter({ hasText: /learned from someone who had just learned/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/clinics\/hairline-room-nottingham/);

  const team = page.getByRole("region", { name: "Who holds the needle" });
  await expect(team.getByRole("heading", { name: "Chloe Whitcombe" })).toBeVisible();
  await expect(team.getByRole("heading", { name: "Who taught whom" })).toBeVisible();
  const steps = team.getByRole("list").filter({ hasText: "Arlo Finch" }).last().getByRole("listitem");
  await expect(steps.first()).toContainText("Chloe Whitcombe");
  await expect(steps.last()).toContainText("Arlo Finch");
  await expect(steps.last()).toContainText("3 months of evidenced practice on the day of the course");
  await expect(steps.last()).toContainText("a trainer is expected to have 5 years");
  await expectAccessible(page);
});
