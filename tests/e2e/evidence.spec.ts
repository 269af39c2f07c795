import type { Page } from "@playwright/test";
import { addDays, dayOf } from "#app/platform/date.ts";
import { scoreClinic } from "#app/trust/trust-score.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { linkInMail, ownerOf, personOf, readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { drawPicture, jpegOf } from "#tests/provenance/drawn-pictures.ts";

/** Its practitioner has one course of 44 accepted hours, and its insurance lapsed two months ago. */
const CLINIC = { slug: "itchen-scalp-room", name: "Itchen Scalp Room", practitioner: "Paulina Wrona" };
const COURSE = "Advanced scalp programme";
const DESK = `/manage/${CLINIC.slug}/evidence`;

const certificate = (about: string) => ({
  name: `${about}.pdf`,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.4\n% ${about}\n%%EOF\n`),
});

test("of 120 claimed hours a moderator accepts 40, and level and score move by what the method says, to the last digit", async ({
  page,
  visit,
}) => {
  const before = await readScore(page, CLINIC.slug);
  const hours = before.facts.practitioners[0]?.verifiedHours ?? 0;

  // Without scripts, on a phone.
  const owner = await visit(await ownerOf(CLINIC.slug), { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await owner.goto(DESK);
  await expect(owner.getByRole("region", { name: "Lapsed, or about to" })).toContainText("It counts for nothing now.");
  await owner.getByRole("link", { name: "Send a document" }).click();
  await owner.getByRole("link", { name: "Training record" }).click();
  await fillCourse(owner);
  await owner.getByLabel("Last day").fill("2024-01-02");
  await owner.getByLabel("The document").setInputFiles(certificate("programme"));
  await owner.getByRole("button", { name: "Send this document" }).click();
  await expect(owner.getByText("The last day is before the first.").first()).toBeVisible();
  await expect(owner.getByLabel("Course")).toHaveValue(COURSE);
  await expectNoSidewaysScroll(owner);
  await owner.getByLabel("Last day").fill("2024-11-29");
  await owner.getByLabel("The document").setInputFiles(certificate("programme"));
  await owner.getByRole("button", { name: "Send this document" }).click();
  await expect(owner.getByText("Your document has arrived.")).toBeVisible();
  await expect(owner.getByText("40 h claimed, not checked yet").first()).toBeVisible();

  const moderator = await visit(await personOf("moderator.one@demo.example"));
  await openDocument(moderator, COURSE);
  await expect(moderator.getByRole("region", { name: "What is known" })).toContainText("120 h");
  const [saved] = await Promise.all([moderator.waitForEvent("download"), moderator.getByRole("link", { name: "Save the PDF" }).click()]);
  expect(saved.suggestedFilename()).toBe("document.pdf");
  for (const group of await moderator.getByRole("group").all()) {
    const accepted = group.getByRole("radio", { name: "Accepted" });
    if ((await accepted.count()) > 0) await accepted.check();
  }
  await answer(moderator, "Live hours, theory: 20 h", "In part");
  await moderator.getByLabel("Live hours, theory: accepted of the 20 h").fill("25");
  await refuse(moderator, "Hours online", "40 h");
  await refuse(moderator, "Hours at home", "40 h");
  await moderator.getByRole("radio", { name: "The issuer confirmed it" }).check();
  await moderator.getByLabel("Note").fill("The school’s register shows 40 hours in the room.");
  await moderator.getByRole("button", { name: "Save the answer" }).click();
  await expect(moderator.getByText("it has to be less than the 20 claimed").first()).toBeVisible();
  await expectAccessible(moderator);
  await answer(moderator, "Live hours, theory: 20 h", "Accepted");
  await moderator.getByRole("button", { name: "Save the answer" }).click();
  await expect(moderator.getByText("The document is accepted in part.")).toBeVisible();

  await expect(async () => expect((await readScore(page, CLINIC.slug)).inputsDigest).not.toBe(before.inputsDigest)).toPass();
  const after = await readScore(page, CLINIC.slug);
  const [person, ...others] = after.facts.practitioners;
  if (!person || others.length > 0) throw new Error("the demo’s clinic has one practitioner");
  const expected = scoreClinic({ ...before.facts, practitioners: [{ ...person, verifiedHours: hours + 40 }] }, after.asOf);
  expect(after.facts.practitioners[0]?.verifiedHours).toBe(hours + 40);
  expect(after.result.score).toBe(expected.score);
  expect(after.result.evidenceLevel).toBe(expected.evidenceLevel);
  expect(after.result.evidenceLevel).toBeGreaterThan(before.result.evidenceLevel);

  await page.goto(`/clinics/${CLINIC.slug}`);
  const documents = page.getByRole("region", { name: "Documents checked" });
  const course = documents.getByRole("listitem").filter({ hasText: COURSE });
  await expect(course).toContainText("40 h of the claimed 120 h were accepted.");
  await course.getByText("How far this goes").click();
  await expect(course).toContainText("none of the claimed 40 h. The document does not say this.");
  await expectAccessible(page);

  const told = await linkInMail((await ownerOf(CLINIC.slug)).email, `Training record of ${CLINIC.name}: accepted in part`, "/manage/");
  expect(new URL(told).pathname).toMatch(new RegExp(`^${DESK}/[0-9a-f]{32}$`));
});

test("a photographed policy is shown made anew, stands in the place of the lapsed one, and the old one stays as history", async ({
  page,
  visit,
}) => {
  const owner = await visit(await ownerOf(CLINIC.slug));
  await owner.goto(DESK);
  await owner.getByRole("region", { name: "Lapsed, or about to" }).getByRole("link").first().click();
  await owner.getByRole("link", { name: "Send a newer one" }).click();
  await expect(owner.getByLabel("Policyholder")).toHaveValue(CLINIC.name);
  await expectAccessible(owner);
  await owner.getByLabel("Insurer").fill("Fairholt Mutual (invented)");
  await owner.getByLabel("What is covered").fill("Scalp micropigmentation, second year");
  const today = dayOf(new Date());
  await owner.getByLabel("Cover begins").fill(addDays(today, -3));
  await owner.getByLabel("Cover ends").fill(addDays(today, 362));
  await owner
    .getByLabel("The document")
    .setInputFiles({ name: "policy.jpg", mimeType: "image/jpeg", buffer: await jpegOf(drawPicture(9_411, 1_000, 1_400)) });
  await owner.getByRole("button", { name: "Send this document" }).click();
  await expect(owner.getByText("Your document has arrived.")).toBeVisible();

  const moderator = await visit(await personOf("moderator.one@demo.example"));
  await openDocument(moderator, "Scalp micropigmentation, second year");
  const picture = moderator.getByAltText("The document, made anew from its pixels");
  await expect(async () => expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1_000)).toPass();
  for (const group of await moderator.getByRole("group").all()) {
    const accepted = group.getByRole("radio", { name: "Accepted" });
    if ((await accepted.count()) > 0) await accepted.check();
  }
  await moderator.getByRole("radio", { name: "The document alone was read" }).check();
  await moderator.getByRole("button", { name: "Save the answer" }).click();
  await expect(moderator.getByText("The document is accepted.")).toBeVisible();

  await page.goto(`/clinics/${CLINIC.slug}`);
  await expect(page.getByRole("region", { name: "Documents checked" }).getByRole("listitem").filter({ hasText: "Insurance" })).toHaveCount(
    1,
  );
  await owner.goto(DESK);
  await expect(owner.getByRole("region", { name: "Withdrawn or replaced" })).toContainText("A newer document took its place");
  await expectAccessible(owner);
});

async function fillCourse(page: Page): Promise<void> {
  await page.getByLabel("Practitioner").selectOption({ label: CLINIC.practitioner });
  const texts = {
    Course: COURSE,
    "Training provider, as the certificate names it": "Southern Scalp School",
    "First day": "2024-11-04",
    "Last day": "2024-11-29",
    "Date on the certificate": "2024-11-30",
    "Live hours, supervised": "20",
    "Live hours, theory": "20",
    "Hours online": "40",
    "Hours at home": "40",
  };
  for (const [label, value] of Object.entries(texts)) await page.getByLabel(label).fill(value);
}

async function openDocument(page: Page, title: string): Promise<void> {
  await page.goto("/moderation?kind=document");
  await page.getByRole("main").getByRole("listitem").filter({ hasText: title }).getByRole("link").click();
  await expectAccessible(page);
}

const answer = (page: Page, field: string, verdict: string) =>
  page.getByRole("group", { name: field }).getByRole("radio", { name: verdict }).check();

async function refuse(page: Page, field: string, claimed: string): Promise<void> {
  await answer(page, `${field}: ${claimed}`, "Refused");
  await page.getByLabel(`${field}: why not`).selectOption({ label: "The document does not say this." });
}
