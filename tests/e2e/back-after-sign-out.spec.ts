import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

for (const javaScriptEnabled of [true, false]) {
  test(`K4: after signing out the back button shows nobody's account${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    visit,
  }) => {
    const person = await personOf("client@demo.example");
    const page = await visit(person, { javaScriptEnabled });
    await page.goto("/account");
    await expect(page.getByText(person.email).first()).toBeVisible();
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await expect(page).not.toHaveURL(/\/account/);
    await page.goBack();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByText(person.email)).toHaveCount(0);
  });
}
