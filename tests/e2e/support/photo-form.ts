import type { Page } from "@playwright/test";

/** What an owner says of healed photos, all but the files. */
export async function fillPhotoForm(page: Page): Promise<void> {
  await page.getByLabel("Treatment shown").selectOption({ label: "Full shave look" });
  await page.getByRole("radio", { name: "After treatment" }).check();
  await page.getByLabel("Days since the last session").fill("42");
  await page.getByRole("checkbox", { name: /agreed to have these photos published/ }).check();
}
