import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { choose, press, typeInto } from "#tests/e2e/support/by-keyboard.ts";
import { linkInMail, ownerOf, personOf, readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillPhotoForm } from "#tests/e2e/support/photo-form.ts";

const VICTIM = { slug: "amstel-haarpigment", name: "Amstel Haarpigment" };
const COPIER = { slug: "cabot-scalp-clinic", name: "Cabot Scalp Clinic" };

test("story 3: a stolen photo is found from the start page with one click, marked as what two people decided, and leads to the decision", async ({
  page,
}) => {
  await page.goto("/");
  await page
    .getByRole("listitem")
    .filter({ hasText: /photos were of somebody else/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/clinics\/elite-crown-smp/);
  await expect(page.getByRole("region", { name: "Photos" }).getByRole("figure").filter({ hasText: "Confirmed stolen" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("region", { name: "Photos" }).getByRole("link", { name: "The decision" }).click();
  await expect(page).toHaveURL(/\/decisions\/[0-9a-f]{32}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stolen photo: Elite Crown SMP");
  await expect(page.getByRole("main")).toContainText("turned the other way round and compressed again");
  await expectAccessible(page);
});

test("story 3: a mirrored, recompressed photo is found, its clinic heard, two people decide, the score answers, and an appeal gives it back bit for bit", async ({
  page,
  visit,
}) => {
  test.setTimeout(120_000);
  const before = await readScore(page, COPIER.slug);
  expect(before.result.deduction).toBe(0);
  const photo = await mirroredCopyOf(page, VICTIM.slug);

  const copier = await visit(await ownerOf(COPIER.slug));
  await copier.goto(`/manage/${COPIER.slug}/photos`);
  await copier.getByLabel("Photos", { exact: true }).setInputFiles({ name: "IMG_7731.jpg", mimeType: "image/jpeg", buffer: photo });
  await fillPhotoForm(copier);
  await copier.getByRole("button", { name: "Send photos" }).click();
  await expect(copier.getByText("1 of 1 sent")).toBeVisible();

  // The worker has compared it and asked both clinics. Nothing is said against anybody yet.
  await copier.goto(await linkInMail((await ownerOf(COPIER.slug)).email, "A photo on your profile matches another clinic’s", "/disputes/"));
  await expect(copier.getByRole("region", { name: "What matched" })).toContainText(/mirrored/i);
  await expect(copier.getByRole("region", { name: "What matched" }).getByRole("link", { name: VICTIM.name })).toBeVisible();
  await expectAccessible(copier);
  await copier
    .getByLabel("What do you know about this photo?")
    .fill("A friend of the studio sent it to us. We thought that it shows our client.");
  await copier.getByRole("button", { name: "Send the statement" }).click();
  await expect(copier.getByText("Your statement has arrived.")).toBeVisible();
  expect((await readScore(page, COPIER.slug)).result.deduction).toBe(0);

  const first = await visit(await personOf("moderator.one@demo.example"));
  await openMatter(first, "dispute");
  await expect(first.getByRole("region", { name: "What the parties say" })).toContainText("A friend of the studio sent it to us.");
  await first.getByRole("radio", { name: "Stolen: Another clinic’s photo, altered" }).check();
  await first.getByRole("radio", { name: new RegExp(VICTIM.name) }).check();
  const facts = "Mirrored and compressed again. Amstel Haarpigment sent the photo in first, with a case and its sessions.";
  await first.getByLabel("Facts").fill(facts);
  await first.getByRole("button", { name: "Propose this to a second person" }).click();
  await expect(first.getByText("Your proposal waits for a second person.")).toBeVisible();
  await expect(first.getByRole("button", { name: "Confirm and publish" })).toHaveCount(0);
  await expectAccessible(first);

  const second = await visit(await personOf("moderator.two@demo.example"));
  await openMatter(second, "proposal");
  await second.getByRole("button", { name: "Confirm and publish" }).click();
  await expect(second.getByText("The decision is published.")).toBeVisible();

  // Everybody sees it: the log, the clinic's page with the photo, and the score with what it cost.
  await expect.poll(async () => (await readScore(page, COPIER.slug)).result.deduction, { message: "points taken off" }).toBeGreaterThan(0);
  const decided = await readScore(page, COPIER.slug);
  expect(decided.result.score).toBeLessThan(before.result.score);
  await page.goto("/decisions");
  const entry = page.getByRole("article").filter({ hasText: facts });
  await expect(entry).toContainText(COPIER.name);
  await expectAccessible(page);
  await page.goto(`/clinics/${COPIER.slug}`);
  await expect(page.getByRole("region", { name: "The score" })).toContainText(decided.result.score.toFixed(1));
  const stolen = page.getByRole("region", { name: "Photos" }).getByRole("figure").filter({ hasText: "Confirmed stolen" });
  await expect(stolen).toHaveCount(1);
  await expectAccessible(page);
  await page.goto(`/clinics/${COPIER.slug}/score`);
  await expect(page.getByRole("main")).toContainText(/stolen photo/i);
  await expectAccessible(page);

  await copier.goto(await linkInMail((await ownerOf(COPIER.slug)).email, "A decision was made: stolen photo", "/decisions/"));
  await copier
    .getByLabel("Why is the decision wrong?")
    .fill("The agreement of March with Amstel Haarpigment allows both studios to show this case.");
  await copier.getByRole("button", { name: "Send the appeal" }).click();
  await expect(copier.getByText("Your appeal has arrived.")).toBeVisible();
  await expectAccessible(copier);

  await openMatter(first, "appeal");
  await expect(first.getByText("You took part in this decision")).toBeVisible();
  await expect(first.getByRole("button", { name: "Publish the answer" })).toHaveCount(0);

  const third = await visit(await personOf("admin@demo.example"));
  await openMatter(third, "appeal");
  await expectAccessible(third);
  // By keyboard alone.
  await choose(third, third.getByRole("radio", { name: "It is overturned" }));
  await typeInto(third, third.getByLabel("Facts"), "Amstel Haarpigment confirms the agreement: both studios may show this case.");
  await press(third, third.getByRole("button", { name: "Publish the answer" }));
  await expect(third.getByRole("heading", { level: 1 })).toContainText(COPIER.name);

  await expect
    .poll(async () => (await readScore(page, COPIER.slug)).inputsDigest, { message: "the inputs of the score" })
    .toBe(before.inputsDigest);
  const after = await readScore(page, COPIER.slug);
  expect(after.facts).toEqual(before.facts);
  expect(after.result).toEqual(before.result);
  await expect(async () => {
    await page.goto(`/clinics/${COPIER.slug}`);
    await expect(page.getByRole("region", { name: "Decisions about this clinic" })).toContainText("overturned on appeal", { timeout: 500 });
    await expect(page.getByText("Confirmed stolen")).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

/** What somebody gets who saves a photo from the page, mirrors it and lets a chat program compress it. */
async function mirroredCopyOf(page: Page, slug: string): Promise<Buffer> {
  await page.goto(`/clinics/${slug}`);
  const image = page.getByRole("region", { name: "Photos" }).getByRole("img").first();
  const largest = ((await image.getAttribute("srcset")) ?? "").split(", ").at(-1)?.split(" ")[0] ?? "";
  const answer = await page.request.get(largest);
  expect(answer.ok()).toBe(true);
  return sharp(await answer.body())
    .flop()
    .jpeg({ quality: 55 })
    .toBuffer();
}

/** From the moderators' queue to the matter between these two clinics. */
async function openMatter(page: Page, kind: "dispute" | "proposal" | "appeal"): Promise<void> {
  await page.goto(`/moderation?kind=${kind}`);
  await expectAccessible(page);
  await page.getByRole("main").getByRole("listitem").filter({ hasText: COPIER.name }).getByRole("link").first().click();
  await expectAccessible(page);
}
