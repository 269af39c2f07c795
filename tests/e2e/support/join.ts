import type { Page } from "@playwright/test";
import { linkInMail } from "#tests/e2e/support/demo.ts";
import { expect } from "#tests/e2e/support/journey.ts";

/** From a page with a link to join: signs up as a client, opens the mailed link and is signed in. */
export async function joinAsClient(page: Page, person: { name: string; email: string; password: string }): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("link", { name: /^join scalpmark$/i })
    .click();
  await page.getByRole("radio", { name: "I am a client" }).check();
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.goto(await linkInMail(person.email, "Verify your e-mail address for Scalpmark", "/verify-email"));
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Verify and sign in" }).click();
  await expect(page).toHaveURL(/\/account/);
}
