import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { ownerOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillPhotoForm } from "#tests/e2e/support/photo-form.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";

const CLINIC = "annex-scalp";
const PHOTOS = 40;

test("a clinic sends a folder, follows each photo, leaves and comes back, and sends only what is missing", async ({ visit }) => {
  const folder = await mkdtemp(join(tmpdir(), "scalpmark-folder-"));
  for (let seed = 1; seed <= PHOTOS; seed++) {
    await writeFile(join(folder, `IMG_${1000 + seed}.jpg`), await jpegOf(drawPicture(500 + seed, 160, 120)));
  }
  await writeFile(join(folder, "notes.txt"), "not a photo");
  const page = await visit(await ownerOf(CLINIC));
  await page.goto(`/manage/${CLINIC}/photos`);
  await page.getByLabel("Or a whole folder").setInputFiles(folder);
  await fillPhotoForm(page);
  await page.getByRole("button", { name: "Send photos" }).click();
  const files = page.getByRole("list", { name: "Files being sent" }).getByRole("listitem");
  await expect(files).toHaveCount(PHOTOS);
  await expect(page.getByText(`${PHOTOS} of ${PHOTOS} sent`)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "The whole sending" })).toHaveAttribute("max", String(PHOTOS));
  await expect(page.getByRole("status")).toContainText(/You can leave this page|All photos are checked/);
  await expect(files.filter({ hasText: "No match found" }).first()).toBeVisible();
  await expectAccessible(page);
  await expect(page).toHaveURL(/\?batch=[0-9a-f]{32}$/);
  const sending = page.url();

  // Away while the checks go on, and back: the page says how far they are, and ends with a result for each.
  await page.goto("/manage");
  await page.goto(sending);
  const progress = page.getByRole("region", { name: "Your sending" });
  await expect(progress).toContainText(`${PHOTOS} of ${PHOTOS} photos arrived`);
  await expect(progress).toContainText(`${PHOTOS} checked`, { timeout: 50_000 });
  await expectAccessible(page);
  await page.reload();
  const results = page.getByRole("region", { name: "Photos of this sending" });
  await expect(results.getByRole("figure")).toHaveCount(PHOTOS);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);

  // One more file in the folder: it alone is sent.
  await writeFile(join(folder, "IMG_2000.jpg"), await jpegOf(drawPicture(600, 160, 120)));
  await page.goto(`/manage/${CLINIC}/photos`);
  await page.getByLabel("Or a whole folder").setInputFiles(folder);
  await fillPhotoForm(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.headers()["content-type"] ?? "");
  });
  await page.getByRole("button", { name: "Send photos" }).click();
  await expect(files.filter({ hasText: "Here already" })).toHaveCount(PHOTOS);
  await expect(page.getByText(`${PHOTOS + 1} of ${PHOTOS + 1} sent`)).toBeVisible();
  expect(sent.filter((type) => type.startsWith("multipart/"))).toHaveLength(1);
  await rm(folder, { recursive: true, force: true });
});

test("without JavaScript a sending that was begun elsewhere is told as it stands, with a link to reload", async ({ visit }) => {
  const owner = await ownerOf(CLINIC);
  const page = await visit(owner);
  await page.goto(`/manage/${CLINIC}/photos`);
  await page.getByLabel("Photos", { exact: true }).setInputFiles({
    name: "IMG_3000.jpg",
    mimeType: "image/jpeg",
    buffer: await jpegOf(drawPicture(700, 160, 120)),
  });
  await fillPhotoForm(page);
  await page.getByRole("button", { name: "Send photos" }).click();
  await expect(page.getByText("1 of 1 sent")).toBeVisible();
  const plain = await visit(owner, { javaScriptEnabled: false });
  await plain.goto(page.url());
  const progress = plain.getByRole("region", { name: "Your sending" });
  await expect(progress).toContainText("1 of 1 photo arrived");
  await progress.getByRole("link", { name: /^Reload/ }).click();
  await expect(plain).toHaveURL(/\?batch=/);
});
