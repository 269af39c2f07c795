import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { openDemo, sessionOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { buildAccount } from "#tests/support/build-account.ts";

/** In points. */
const A4 = { width: 595, height: 842 };
const PHONE = { width: 320, height: 640 };
const KINGSWAY = "Kingsway Scalp Studio";
const ELITE = "Elite Crown SMP";

const shortlistButton = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`shortlist ${name}`, "i") });

/** Sheets of paper in what a browser prints, and what stands on all of them. */
async function printedPages(page: Page): Promise<{ pages: number; widths: number[]; text: string }> {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const library = await PDFiumLibrary.init();
  const sheets = [...(await library.loadDocument(pdf)).pages()];
  const text = unspaced(sheets.map((sheet) => sheet.getText()).join(""));
  library.destroy();
  return { pages: sheets.length, widths: boxes.map(([, width]) => Number(width)), text };
}

/** A line may be broken anywhere on paper. */
const unspaced = (text: string) => text.replaceAll(/\s+/g, "");

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test("from the start page to a printed sheet of questions for one clinic", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Town or city").fill("Manchester");
  await page.getByRole("button", { name: "Find clinics" }).click();
  await page.getByRole("article").getByRole("link", { name: ELITE }).click();
  await page.getByRole("link", { name: "Questions to ask" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Questions for ${ELITE}`);
  await page.getByLabel("Treatment").selectOption("Density");
  await page.getByLabel("Hair loss grade").selectOption("Norwood III");
  await page.getByRole("button", { name: "Make the sheet for me" }).click();
  await expect(page).toHaveURL(/treatment=density&grade=Norwood\+III/);
  const gaps = page.locator("#gaps .question");
  await expect(gaps.first()).toContainText("What do you say to this decision");
  await expect(gaps.filter({ hasText: "6 years of elite results" })).toHaveCount(1);
  await expect(page.locator("#fixed .question")).toHaveCount(8);
  await look(page);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("I spoke to")).toBeVisible();
  await expect(page.getByText("/clinics/elite-crown-smp/consultation?treatment=density")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make the sheet for me" })).toBeHidden();
  await expect(page.locator(".question-lines").first()).toBeVisible();
  const { pages, widths, text } = await printedPages(page);
  // A4 upright; about five questions with room to write fit on a page, and every word of every question is on paper.
  for (const width of widths) expect(Math.abs(width - A4.width)).toBeLessThan(2);
  // Without their numbers, which stand in a column of their own.
  const questions = (await page.locator(".question-ask, .question-notes dd").allInnerTexts()).map((words) => words.replace(/^\d+\s*/, ""));
  expect(questions.length).toBeGreaterThan(20);
  for (const words of questions) expect(text).toContain(unspaced(words));
  expect(pages).toBeLessThanOrEqual(Math.ceil((await page.locator(".question").count()) / 4));
  // Who has few gaps has them on both sides of one sheet.
  await page.goto("/clinics/harrow-lane-scalp-studio/consultation");
  expect((await printedPages(page)).pages).toBe(2);
});

test("on a telephone clinics go on the shortlist with a press, stay there, and are compared without scrolling sideways", async ({
  visit,
}) => {
  const page = await visit(null, { viewport: PHONE });
  await page.goto("/clinics?q=kingsway");
  await shortlistButton(page, KINGSWAY).click();
  await expect(shortlistButton(page, KINGSWAY)).toHaveAttribute("aria-pressed", "true");
  await page.goto("/clinics/elite-crown-smp");
  await shortlistButton(page, ELITE).click();
  await expect(shortlistButton(page, ELITE)).toHaveText(/On your shortlist/);

  await page.goto("/shortlist");
  await expect(page).toHaveURL(/clinics=kingsway-scalp-studio,elite-crown-smp/);
  await expect(page.getByText("kept in this browser alone")).toBeVisible();
  await page.getByLabel("Your note").first().fill("Ask about the light.");
  await page.getByRole("link", { name: `Up ${ELITE}` }).click();
  await expect(page).toHaveURL(/clinics=elite-crown-smp,kingsway-scalp-studio/);
  await page.goto("/shortlist");
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([ELITE, KINGSWAY]);
  await expect(page.getByLabel("Your note").last()).toHaveValue("Ask about the light.");
  await look(page);

  await page.getByRole("button", { name: "Compare these" }).click();
  await expect(page).toHaveURL(/\/compare\?clinics=elite-crown-smp,kingsway-scalp-studio$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two clinics, side by side");
  await look(page);
  const score = page.locator("#facts tr").filter({ hasText: "90 % interval" });
  await expect(score.locator("td")).toHaveCount(2);
  const names = await score.locator("td").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
  expect(names).toEqual([`"${ELITE}"`, `"${KINGSWAY}"`]);
  await page.getByRole("link", { name: `Leave out ${KINGSWAY}` }).click();
  await expect(page).toHaveURL(/clinics=elite-crown-smp$/);

  await page.goto("/shortlist");
  await page.getByRole("link", { name: `Take off ${KINGSWAY}` }).click();
  await page.goto("/clinics/kingsway-scalp-studio");
  await expect(shortlistButton(page, KINGSWAY)).toHaveAttribute("aria-pressed", "false");
});

test("without a script an address carries the list, one more clinic is found from it, and all of it is compared", async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false });
  await page.goto("/clinics/elite-crown-smp");
  await page.getByRole("link", { name: `Shortlist ${ELITE}` }).click();
  await expect(page).toHaveURL(/\/shortlist\?clinics=elite-crown-smp$/);
  await page.getByLabel("Name of clinic, town or person").fill("kingsway");
  await page.getByRole("button", { name: "Look" }).click();
  await page.getByRole("link", { name: `Add ${KINGSWAY}` }).click();
  await page.getByRole("button", { name: "Compare these" }).click();
  await expect(page).toHaveURL(/\/compare\?clinics=elite-crown-smp,kingsway-scalp-studio$/);
  await expect(page.getByRole("columnheader", { name: ELITE }).first()).toBeVisible();
  await page.goto("/compare?clinics=elite-crown-smp,no-such-clinic");
  await expect(page.getByText("There is no page for “no-such-clinic” here")).toBeVisible();
  await expect(page.locator("#facts")).toContainText("Integrity warning");
});

test("a printed comparison is on sheets laid crosswise, the clinics' names on each", async ({ page }) => {
  await page.goto("/compare?clinics=elite-crown-smp,kingsway-scalp-studio,merchant-city-hairline");
  const { pages, widths } = await printedPages(page);
  for (const width of widths) expect(Math.abs(width - A4.height)).toBeLessThan(2);
  expect(pages).toBeGreaterThanOrEqual(3);
  expect(pages).toBeLessThanOrEqual(10);
});

test("whoever signs in finds the browser's list in their account; answers of a visit stay theirs until they report one", async ({
  visit,
  baseURL,
}) => {
  const { ctx } = await openDemo();
  const client = await buildAccount(ctx);
  const page = await visit(null);
  await page.goto("/clinics/elite-crown-smp");
  await shortlistButton(page, ELITE).click();
  await expect(shortlistButton(page, ELITE)).toHaveAttribute("aria-pressed", "true");
  await page.context().addCookies([await sessionOf(client, baseURL ?? "")]);
  await page.goto("/clinics/kingsway-scalp-studio");
  await expect(async () => {
    await page.goto("/shortlist");
    await expect(page.getByRole("heading", { level: 3 })).toHaveText([ELITE]);
  }).toPass();
  await page.getByLabel("Your note").fill("Too good to be true.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await expect(page.getByLabel("Your note")).toHaveValue("Too good to be true.");
  await page.getByRole("button", { name: "Tell me by mail" }).click();
  await expect(page.getByRole("button", { name: "Stop these mails" })).toBeVisible();
  await look(page);

  await page.goto("/clinics/elite-crown-smp/consultation");
  await page.getByRole("link", { name: "Write down what was said" }).click();
  const insurance = page.getByRole("listitem").filter({ hasText: "May I see your treatment insurance" });
  await insurance.getByRole("textbox").fill("They would not show it.");
  await insurance.getByLabel("It differs from the clinic’s page").check();
  await page.getByRole("button", { name: "Keep this" }).click();
  await expect(page.getByText("Kept. Only you see it.")).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: /^Report to the moderators/ }).click();
  await expect(page.getByText("Thank you. A moderator will look at it.")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/shortlist");
  await expect(page.getByText("Nothing on it yet")).toBeVisible();
});
