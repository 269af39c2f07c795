import type { Page } from "@playwright/test";
import sharp from "sharp";
import { drawHeadPhoto } from "#db/seed/draw-head.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { svgNamedJpg } from "#tests/e2e/support/pictures.ts";

const CLINIC = { slug: "harrow-lane-scalp-studio", name: "Harrow Lane Scalp Studio" };
const PHONE = { viewport: { width: 375, height: 740 } };

test("on a phone, a screenshot of a clinic's photo is answered with the clinic, both photos, the region, the transform and what is known", async ({
  visit,
}) => {
  const page = await visit(null, PHONE);
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Check a photo" }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Photo or screenshot").setInputFiles(await screenshotOf(page, CLINIC.slug));
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Check this photo" }).click();
  await expect(page.getByRole("progressbar", { name: "Checking the photo" })).toBeVisible();
  await expectTheAnswer(page);
  const { "content-security-policy": policy, "cache-control": caching } = (await answered).headers();
  expect(policy).toContain("img-src 'self' blob: data:;");
  expect(caching).toBe("private, no-store");
  await page.getByRole("link", { name: "All that is known of this photo" }).first().click();
  await expect(page).toHaveURL(/\/photos\/[0-9a-f]{32}$/);
});

test("without JavaScript the answer is the same page", async ({ visit }) => {
  const page = await visit(null, { ...PHONE, javaScriptEnabled: false });
  await page.goto("/check-photo");
  await page.getByLabel("Photo or screenshot").setInputFiles(await screenshotOf(page, CLINIC.slug));
  await page.getByRole("button", { name: "Check this photo" }).click();
  await expectTheAnswer(page);
  await page.getByRole("radio", { name: "The clinic’s alone" }).first().check();
  await expect(page.locator(".aligned-known").first()).toHaveCSS("opacity", "1");
});

test("a head that is not known here is no match, which is not called original; a file that is no photo is refused in words, with the form", async ({
  page,
}) => {
  await page.goto("/check-photo");
  await page.getByLabel("Photo or screenshot").setInputFiles({ name: "IMG_3390.jpg", mimeType: "image/jpeg", buffer: await foreignHead() });
  await page.getByRole("button", { name: "Check this photo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No match found", { timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText("This never means that it is original.");
  await expect(page.getByRole("img", { name: "The photo you sent" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Photo or screenshot").setInputFiles(svgNamedJpg);
  await page.getByRole("button", { name: "Check this photo" }).click();
  await expect(page.getByRole("alert")).toContainText("This is an SVG drawing, not a photo: send a JPEG, PNG or WebP.");
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Photo or screenshot")).toBeVisible();
  await expectAccessible(page);
});

async function expectTheAnswer(page: Page): Promise<void> {
  // The first check of a server starts the process that reads photos.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This photo is known here", { timeout: 30_000 });
  const clinic = page.getByRole("region", { name: CLINIC.name });
  await expect(clinic).toContainText(/mirrored/);
  await expect(clinic).toContainText(/placed in a larger picture/);
  await expect(clinic.getByRole("img", { name: "The matched region" })).toHaveCount(2);
  await expect(clinic.getByRole("img", { name: "The clinic’s photo laid over yours where they match" })).toBeVisible();
  await expect(clinic.getByRole("link", { name: CLINIC.name })).toBeVisible();
  await expect(clinic).toContainText("It does not prove that");
  await expect(page.getByRole("region", { name: "Check another photo" })).toContainText("it was kept nowhere");
  await expectNoSidewaysScroll(page);
  if (await page.evaluate(() => "enhanced" in document.documentElement.dataset)) await expectAccessible(page);
}

/** What somebody sends who found the photo on a page of another name: mirrored, in the middle of a screenshot. */
async function screenshotOf(page: Page, slug: string) {
  const html = await (await page.request.get(`/clinics/${slug}`)).text();
  const address = /\/photos\/[0-9a-f]{32}\/640\.jpg/.exec(html)?.[0];
  if (address === undefined) throw new Error(`${slug} shows no photo`);
  const photo = await sharp(await (await page.request.get(address)).body())
    .flop()
    .resize(600)
    .toBuffer();
  const { height = 0 } = await sharp(photo).metadata();
  const buffer = await sharp({ create: { width: 750, height: height + 500, channels: 3, background: "#f4f4f4" } })
    .composite([{ input: photo, left: 75, top: 220 }])
    .png()
    .toBuffer();
  return { name: "Screenshot.png", mimeType: "image/png", buffer };
}

/** A head that no clinic of the demo has. */
const foreignHead = () =>
  drawHeadPhoto({
    head: 90_417,
    room: 90_417,
    view: "front",
    skin: 4,
    take: 0,
    treatment: { state: "healed", hairline: "natural", density: 0.9, dots: "fine", colour: "match", patchy: 0 },
  });
