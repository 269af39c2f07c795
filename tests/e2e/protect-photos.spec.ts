import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { photoFile } from "#tests/e2e/support/pictures.ts";

test("a client protects a photo with fingerprints only, sees that no copy is known, and removes it", async ({ visit }) => {
  const page = await visit(await personOf("client@demo.example"));
  await page.goto("/protect");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Protect photos" }).click();
  await page.getByLabel("Photos", { exact: true }).setInputFiles([await photoFile(81)]);
  await page.getByRole("radio", { name: "Keep fingerprints only" }).check();
  await page.getByLabel("Label").fill("Hairline in May");
  await page.getByRole("checkbox", { name: /mine to protect/ }).check();
  await page.getByRole("button", { name: "Protect these photos" }).click();
  await expect(page.getByText("1 photo arrived.")).toBeVisible();
  const own = page
    .getByRole("region", { name: /^Protected/ })
    .getByRole("listitem")
    .filter({ hasText: "Hairline in May" });
  await expect(async () => {
    await page.reload();
    await expect(own).toContainText("No copy found", { timeout: 200 });
    await expect(own).toContainText("Fingerprints only, the file is deleted", { timeout: 200 });
    await expect(own).toContainText("No picture kept", { timeout: 200 });
  }).toPass();
  await expectAccessible(page);
  await own.getByRole("button", { name: "Remove “Hairline in May” from protection" }).click();
  await expect(page.getByText("The photo is removed.")).toBeVisible();
  await expect(own).toHaveCount(0);
  await expectAccessible(page);
});

test("without JavaScript several photos are protected in one sending, and a wrong one is told by its name", async ({ visit }) => {
  const page = await visit(await personOf("client@demo.example"), { javaScriptEnabled: false });
  await page.goto("/protect/photos");
  const wrong = { name: "scalp.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg/>") };
  await page.getByLabel("Photos", { exact: true }).setInputFiles([await photoFile(82), await photoFile(83), wrong]);
  await page.getByRole("radio", { name: "Keep the file, privately" }).check();
  await page.getByRole("checkbox", { name: /mine to protect/ }).check();
  await page.getByRole("button", { name: "Protect these photos" }).click();
  await expect(page.getByRole("alert")).toContainText(/scalp\.jpg: .* The other 2 photos arrived\./);
});
