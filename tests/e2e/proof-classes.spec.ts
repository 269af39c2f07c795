import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { choose, press } from "#tests/e2e/support/by-keyboard.ts";
import { personOf, readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { photoFile } from "#tests/e2e/support/pictures.ts";

const SLUG = "finch-scalp-collective";

/** Accepts, by keyboard alone, the one piece of this kind that waits for the clinic whose review this is. */
async function accept(moderator: Page, kind: string, clinicName: string): Promise<void> {
  const link = moderator.getByRole("link", { name: `A review of ${clinicName}` });
  // The worker puts new matters into the queue.
  await expect(async () => {
    await moderator.goto("/moderation?kind=proof");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await press(moderator, link);
  // Other journeys need the proofs that wait beside it.
  await press(moderator, moderator.getByRole("link", { name: "Go back to the queue instead" }));
  await expect(moderator.getByRole("heading", { level: 1 })).toHaveText(`${kind} for a review of ${clinicName}`);
  await choose(moderator, moderator.getByRole("radio", { name: "Yes, it is accepted" }));
  await press(moderator, moderator.getByRole("button", { name: "Save the answer" }));
  await expect(moderator).toHaveURL(/done=proof-accepted/);
}

/** The classes of the clinic's reviews as its public score counts them, sorted. */
async function classesOf(page: Page): Promise<string[]> {
  return (await readScore(page, SLUG)).facts.reviews.map((review) => review.proof).sort();
}

/** From the author's account to the page about the proof of their one review, whose path it gives. */
async function openProof(page: Page): Promise<string> {
  await page.goto("/account/reviews");
  await page.getByRole("link", { name: "Its proof, and add more" }).first().click();
  await expect(page.getByRole("main")).toContainText("Treatment not proven");
  return new URL(page.url()).pathname;
}

async function chooseFile(page: Page, kind: string, seed: number): Promise<void> {
  await page.getByRole("radio", { name: kind }).check();
  await page.getByLabel("File").setInputFiles(await photoFile(seed));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cover what nobody needs to see");
}

test("a receipt with a part covered makes V1, a dated photo besides it V2, and both are printed on the review: without JavaScript", async ({
  visit,
}) => {
  const client = await personOf("will.s.finch-scalp-collective@clients.example");
  const page = await visit(client, { javaScriptEnabled: false });
  const others = await classesOf(page);
  others.splice(others.indexOf("V0"), 1);
  const path = await openProof(page);
  const clinicName = (await page.getByRole("heading", { level: 1 }).textContent())?.replace("Proof of your treatment at ", "") ?? "";

  await chooseFile(page, "Receipt", 701);
  await page.getByRole("checkbox", { name: "Row 3, column 1" }).check();
  await page.getByRole("checkbox", { name: "Row 3, column 2" }).check();
  await page.getByRole("button", { name: "Look at it as it will be seen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What the moderator will see");
  await expect(page.getByRole("img", { name: "What the moderator will see" })).toBeVisible();
  await page.getByRole("link", { name: "Cover more or less" }).click();
  await expect(page.getByRole("checkbox", { name: "Row 3, column 2" })).toBeChecked();
  await page.getByRole("button", { name: "Look at it as it will be seen" }).click();
  await page.getByRole("button", { name: "Send it to the moderator" }).click();
  await expect(page.getByRole("main")).toContainText("Your proof has arrived");
  await expect(page.getByRole("row", { name: /^Receipt/ }).first()).toContainText("Covered: about 4 % of the picture");
  // What was not covered is gone: the page that showed it leads back.
  await page.goto(`${path}/cover`);
  await expect(page).toHaveURL(/gone=yes/);

  const moderator = await visit(await personOf("moderator.one@demo.example"), { javaScriptEnabled: false });
  await accept(moderator, "Receipt", clinicName);
  await page.goto(path);
  await expect(page.getByRole("main")).toContainText("Treatment partly proven");
  await expect.poll(() => classesOf(page), { message: "V1 in the score" }).toEqual([...others, "V1"].sort());

  await chooseFile(page, "Dated photo", 702);
  await page.getByRole("button", { name: "Look at it as it will be seen" }).click();
  await expect(page.getByRole("main")).toContainText("Nothing is covered");
  await page.getByRole("button", { name: "Send it to the moderator" }).click();
  await accept(moderator, "Dated photo", clinicName);
  await expect.poll(() => classesOf(page), { message: "V2 in the score" }).toEqual([...others, "V2"].sort());

  const reader = await visit(null, { javaScriptEnabled: false });
  await expect(async () => {
    await reader.goto(`/clinics/${SLUG}`);
    const card = reader.getByRole("article").filter({ hasText: client.displayName });
    await expect(card).toContainText("Treatment proven");
    await expect(card).toContainText(/A moderator saw a receipt \(checked on .*\) and a dated photo \(checked on .*\)/);
  }).toPass();
});

test("with the script boxes are drawn by pointer and by keyboard, and a picture that is thrown away is gone", async ({ visit }) => {
  const page = await visit(await personOf("jan.spree-kopfbild@clients.example"));
  const path = await openProof(page);
  await expectAccessible(page);
  await chooseFile(page, "Booking confirmation", 703);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a box" }).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  const draw = page.getByRole("button", { name: "Draw boxes" });
  await draw.click();
  const picture = page.locator(".cover-picture");
  await picture.scrollIntoViewIfNeeded();
  const frame = await picture.boundingBox();
  if (!frame) throw new Error("the picture is not shown");
  await page.mouse.move(frame.x + 20, frame.y + 20);
  await page.mouse.down();
  await page.mouse.move(frame.x + 120, frame.y + 60, { steps: 4 });
  await page.mouse.up();
  await draw.click();
  await expect(page.getByRole("button", { name: "Covered part" })).toHaveCount(2);
  await page.getByRole("button", { name: "Look at it as it will be seen" }).click();
  expect(new URL(page.url()).searchParams.getAll("box")).toHaveLength(2);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Cover more or less" }).click();
  const parts = page.getByRole("button", { name: "Covered part" });
  await expect(parts).toHaveCount(2);
  await parts.first().press("Delete");
  await expect(parts).toHaveCount(1);
  await page.getByRole("button", { name: "Delete this picture" }).click();
  await expect(page.getByRole("main")).toContainText("Nothing of it was kept");
  expect((await page.request.get(`${path}/picture`)).status()).toBe(404);
});
