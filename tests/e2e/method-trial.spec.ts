import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

test("an administrator tries a drafted method on every clinic and sees what it would change; nothing that is public moves", async ({
  visit,
}) => {
  const reader = await visit(null);
  const published = async () => (await reader.request.get("/clinics/merchant-city-hairline/score.json")).text();
  const before = await published();

  const page = await visit(await personOf("admin@demo.example"));
  await page.goto("/moderation");
  await page.getByRole("link", { name: "Versions of the method in trial" }).click();
  await expect(page.getByText("It has not been tried yet.")).toBeVisible();
  await page.getByRole("button", { name: "Score every clinic by TS-2-draft now" }).click();
  await expect(page.getByRole("status")).toContainText("The run is asked for.");
  await expect(async () => {
    await page.goto("/admin/method");
    await expect(page.getByText(/^Last run: /)).toBeVisible();
  }).toPass({ timeout: 45_000 });

  await expect(page.getByText(/^of \d+ clinics would rise$/)).toBeVisible();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("columnheader", { name: "Points" }).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Bands crossed" })).toBeVisible();
  const largest = page.getByRole("region", { name: "Clinics that move most" }).getByRole("row");
  expect(await largest.count()).toBeGreaterThan(10);
  await expectAccessible(page);

  expect(await published()).toBe(before);
  const moderator = await visit(await personOf("moderator.one@demo.example"));
  expect((await moderator.goto("/admin/method"))?.status()).toBe(403);
  await reader.goto("/admin/method");
  await expect(reader).toHaveURL(/\/sign-in\?redirectTo=/);
});
