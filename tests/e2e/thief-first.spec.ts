import type { Page } from "@playwright/test";
import sharp from "sharp";
import { drawCodeBeside } from "#db/seed/draw-code.ts";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { choose, press, toggle, typeInto } from "#tests/e2e/support/by-keyboard.ts";
import { linkInMail, ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillPhotoForm } from "#tests/e2e/support/photo-form.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";

const THIEF = { slug: "steel-city-smp", name: "Steel City SMP" };
const OWNER = { slug: "grey-street-scalp", name: "Grey Street Scalp" };

test("a thief who sends a head in first loses to the owner's original file and a new photo with a printed code", async ({
  page,
  visit,
}) => {
  test.setTimeout(240_000);
  const camera = await cameraFile();
  const [thief, owner] = [await visit(await ownerOf(THIEF.slug)), await visit(await ownerOf(OWNER.slug))];
  await sendPhoto(thief, THIEF.slug, await takenOffAPage(camera));
  await expect(thief.getByText("No match found").first()).toBeVisible({ timeout: 60_000 });
  await sendPhoto(owner, OWNER.slug, await sharp(camera).resize(1_000).jpeg({ quality: 82 }).toBuffer());

  // Both are told, and the table says who was first and that it proves nothing.
  const ownerMail = (await ownerOf(OWNER.slug)).email;
  await owner.goto(await linkInMail(ownerMail, "A photo on your profile matches another clinic’s", "/disputes/"));
  const brought = owner.getByRole("region", { name: "What each side has brought" }).first();
  await expect(brought.getByRole("row").filter({ hasText: THIEF.name })).toContainText("Uploaded here first");
  await expect(brought).toContainText("Proves nothing by itself");
  await expectAccessible(owner);
  await brought.getByRole("link", { name: "Bring evidence" }).click();
  await expectAccessible(owner);

  await owner.getByRole("link", { name: /^Bring this.*The original file/ }).click();
  await owner
    .getByLabel("The original file", { exact: true })
    .setInputFiles({ name: "DSC_0412.jpg", mimeType: "image/jpeg", buffer: camera });
  await owner.getByLabel("What it is and where it comes from").fill("The file as our camera made it on the day of the last session.");
  await owner.getByRole("button", { name: "Send this evidence" }).click();
  await expect(owner.getByText("Your evidence has arrived.")).toBeVisible();

  await owner.getByRole("link", { name: /^Bring this.*with a code/ }).click();
  await owner.getByRole("button", { name: "Make a code" }).click();
  const code = (await owner.getByText(/^SM-\w{4}-\w{2}$/).textContent()) ?? "";
  await expectAccessible(owner);
  await owner.getByRole("link", { name: "Send the new photo" }).click();
  const recapture = await drawCodeBeside(await jpegOf(drawPicture(8_213, 1_200, 900)), code);
  await owner
    .getByLabel("The new photo", { exact: true })
    .setInputFiles({ name: "IMG_0077.jpg", mimeType: "image/jpeg", buffer: recapture });
  await owner.getByRole("button", { name: "Send this evidence" }).click();
  await expect(owner.getByText("Your evidence has arrived.")).toBeVisible();
  await expect(owner.getByRole("region", { name: "What you have brought" }).getByText("Waits to be weighed")).toHaveCount(2);
  await expectAccessible(owner);

  await thief.goto(await linkInMail((await ownerOf(THIEF.slug)).email, "A photo on your profile matches another clinic’s", "/disputes/"));
  await thief.getByLabel("What do you know about this photo?").fill("We had this photo on our page before anybody else did.");
  await thief.getByRole("button", { name: "Send the statement" }).click();
  await expect(thief.getByText("Your statement has arrived.")).toBeVisible();

  // One moderator weighs both pieces by keyboard alone, beside the photo, software's findings and, for the new photo, the code.
  const first = await visit(await personOf("moderator.one@demo.example"));
  await openEvidence(first, "The original file");
  await expect(async () => {
    await first.reload();
    await expect(first.getByRole("region", { name: "What software found" })).toContainText("Larger: 1,600 x 1,200 pixels", {
      timeout: 500,
    });
  }).toPass();
  await expect(first.getByRole("region", { name: "What software found" })).toContainText(
    "by the file’s own account, which anybody can write",
  );
  await expectAccessible(first);
  await weigh(first, "Larger than both photos here, uncropped and not mirrored.");
  await openEvidence(first, "A new photo of the same head with a code");
  await expect(first.getByText(code).first()).toBeVisible();
  await expectAccessible(first);
  await answer(first, "The same head, and the code can be read.");
  await expect(first.getByText("A new photo counts only if the code can be read in it.").first()).toBeVisible();
  await toggle(first, first.getByRole("checkbox", { name: new RegExp(code) }));
  await weigh(first, "The same head, and the code can be read.");

  // To say that the thief's photo is the original is refused: being first weighs nothing against accepted evidence.
  await openDispute(first, "dispute");
  const facts = `${OWNER.name} has the larger, uncropped file and photographed the same head again with a printed code.`;
  const propose = async (originalOf: string) => {
    await first.getByRole("radio", { name: "Stolen: Another clinic proved the original" }).check();
    await first.getByRole("radio", { name: new RegExp(`^${originalOf}`) }).check();
    await first.getByLabel("Facts").fill(facts);
    await first.getByRole("button", { name: "Propose this to a second person" }).click();
  };
  await propose(THIEF.name);
  await expect(first.getByText("Stronger evidence was accepted for another photo of this dispute.").first()).toBeVisible();
  await propose(OWNER.name);
  await expect(first.getByText("Your proposal waits for a second person.")).toBeVisible();

  const second = await visit(await personOf("moderator.two@demo.example"));
  await openDispute(second, "proposal");
  await second.getByRole("button", { name: "Confirm and publish" }).click();
  await expect(second.getByText("The decision is published.")).toBeVisible();

  const photosOf = async (slug: string, state: string) => {
    await expect(async () => {
      await page.goto(`/clinics/${slug}`);
      const figures = page.getByRole("region", { name: "Photos" }).getByRole("figure").filter({ hasText: state });
      await expect(figures.first()).toBeVisible({ timeout: 500 });
    }).toPass();
  };
  await photosOf(THIEF.slug, "Confirmed stolen");
  await photosOf(OWNER.slug, "Original evidenced");
});

/** What the owner's camera made: larger than anything that is shown, with its own data. */
async function cameraFile(): Promise<Buffer> {
  const { pixels, width, height } = drawPicture(7_341, 1_600, 1_200);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Make: "Canon", Model: "EOS R8" }, IFD2: { DateTimeOriginal: "2024:03:03 10:11:12" } })
    .jpeg({ quality: 94 })
    .toBuffer();
}

/** Cropped, mirrored, small. */
const takenOffAPage = (camera: Buffer): Promise<Buffer> =>
  sharp(camera).extract({ left: 160, top: 120, width: 1_280, height: 960 }).flop().resize(720).jpeg({ quality: 60 }).toBuffer();

async function sendPhoto(page: Page, slug: string, buffer: Buffer): Promise<void> {
  await page.goto(`/manage/${slug}/photos`);
  await page.getByLabel("Photos", { exact: true }).setInputFiles({ name: "IMG_2201.jpg", mimeType: "image/jpeg", buffer });
  await fillPhotoForm(page);
  await page.getByRole("button", { name: "Send photos" }).click();
  await expect(page.getByText("1 of 1 sent")).toBeVisible();
}

async function openEvidence(page: Page, kind: string): Promise<void> {
  await page.goto("/moderation?kind=photo_evidence");
  const matter = page.getByRole("main").getByRole("listitem").filter({ hasText: OWNER.name }).filter({ hasText: kind });
  await press(page, matter.getByRole("link"));
  await expect(page).toHaveURL(/moderation\/evidence/);
}

async function answer(page: Page, note: string): Promise<void> {
  await choose(page, page.getByRole("radio", { name: "Yes, it is accepted" }));
  await typeInto(page, page.getByLabel("Why", { exact: true }), note);
  await press(page, page.getByRole("button", { name: "Save the answer" }));
}

async function weigh(page: Page, note: string): Promise<void> {
  await answer(page, note);
  await expect(page.getByText("The evidence is accepted.")).toBeVisible();
}

async function openDispute(page: Page, kind: "dispute" | "proposal"): Promise<void> {
  await page.goto(`/moderation?kind=${kind}`);
  await page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: THIEF.name })
    .filter({ hasText: OWNER.name })
    .getByRole("link")
    .click();
  await expectAccessible(page);
}
