import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

test("story 6: healed photos are what one sees, fresh ones are folded away, and each carries its days since the last session", async ({
  page,
}) => {
  await page.goto("/");
  await page
    .getByRole("listitem")
    .filter({ hasText: /fine on the first day/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/clinics\/lumen-brow-and-scalp/);

  const photos = page.getByRole("region", { name: "Photos" });
  const days = async () =>
    (await photos.getByRole("figure").filter({ visible: true }).allInnerTexts()).map((text) =>
      Number(/([\d,]+) days? after/.exec(text)?.[1]?.replace(",", "")),
    );
  const shown = await days();
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.every((count) => count >= 28)).toBe(true);

  const fresh = photos.locator("details").first();
  await fresh.locator("summary").click();
  const unfolded = await days();
  expect(unfolded.length).toBeGreaterThan(shown.length);
  expect(Math.min(...unfolded.filter((count) => !Number.isNaN(count)))).toBeLessThan(28);

  const reviews = page.getByRole("region", { name: "Reviews" }).getByRole("article");
  expect(await reviews.count()).toBeGreaterThan(0);
  for (const text of await reviews.allInnerTexts()) expect(text).toMatch(/after the last session/);
  await expectAccessible(page);
});
