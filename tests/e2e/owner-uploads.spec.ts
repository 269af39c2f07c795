import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { ownerOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillPhotoForm } from "#tests/e2e/support/photo-form.ts";
import { hugePng, photoFile, svgNamedJpg } from "#tests/e2e/support/pictures.ts";

const CLINIC = "stockbridge-scalp-studio";

test("an owner sends several photos at once, sees how far each is, and then the result of each check", async ({ visit }) => {
  const page = await visit(await ownerOf(CLINIC));
  await page.goto("/manage");
  await expectAccessible(page);
  await page.goto(`/manage/${CLINIC}/photos`);
  await expectAccessible(page);
  const before = await page.getByRole("region", { name: "Your photos" }).getByRole("listitem").count();
  await page.getByLabel("Photos", { exact: true }).setInputFiles([await photoFile(1), await photoFile(2), await photoFile(3)]);
  await fillPhotoForm(page);
  await page.getByRole("button", { name: "Send photos" }).click();
  const files = page.getByRole("list", { name: "Files being sent" }).getByRole("listitem");
  await expect(files.filter({ hasText: "No match found" })).toHaveCount(3);

  await expect(async () => {
    await page.goto(`/manage/${CLINIC}/photos`);
    await expect(page.getByRole("region", { name: "Your photos" }).getByRole("listitem")).toHaveCount(before + 3);
    await expect(page.getByText("Being checked")).toHaveCount(0, { timeout: 100 });
  }).toPass();
  await expect(page.getByRole("region", { name: "Your photos" }).getByRole("listitem").first()).toContainText("No match found");
  await expectAccessible(page);
});

test("while photos are sent each says how it stands, and a refused one keeps its reason and its place in the form", async ({ visit }) => {
  const page = await visit(await ownerOf(CLINIC));
  await page.goto(`/manage/${CLINIC}/photos`);
  await page.getByLabel("Photos", { exact: true }).setInputFiles([await photoFile(4), hugePng(), svgNamedJpg]);
  await fillPhotoForm(page);
  await page.getByRole("button", { name: "Send photos" }).click();
  const files = page.getByRole("list", { name: "Files being sent" }).getByRole("listitem");
  await expect(files).toHaveCount(3);
  await expect(files.nth(0)).toContainText(/Received|Being checked|No match found/);
  await expect(files.nth(1)).toContainText("This picture is 16,000 x 16,000 pixels.");
  await expect(files.nth(2)).toContainText("This is an SVG drawing, not a photo: send a JPEG, PNG or WebP.");
  await expect(page.getByText("1 of 3 sent")).toContainText("2 refused");
  expect(
    await page
      .getByLabel("Photos", { exact: true })
      .evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map((file) => file.name)),
  ).toEqual(["IMG_0001.png", "scalp.jpg"]);
  await expect(page.getByLabel("Days since the last session")).toHaveValue("42");
  await expectAccessible(page);
});

test("without JavaScript the same photos arrive in one sending", async ({ visit }) => {
  const page = await visit(await ownerOf(CLINIC), { javaScriptEnabled: false });
  await page.goto(`/manage/${CLINIC}/photos`);
  await page.getByLabel("Photos", { exact: true }).setInputFiles([await photoFile(5), await photoFile(6)]);
  await fillPhotoForm(page);
  await page.getByRole("button", { name: "Send photos" }).click();
  await expect(page.getByText("2 photos arrived.")).toBeVisible();
});

test("an owner finds another clinic's photos page nowhere", async ({ visit }) => {
  const page = await visit(await ownerOf(CLINIC));
  const answer = await page.goto("/manage/elite-crown-smp/photos");
  expect(answer?.status()).toBe(404);
});
