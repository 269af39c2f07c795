import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

const PHONE = { width: 375, height: 740 };
const NARROW = { width: 320, height: 640 };
const GUIDE = ["/guide", "/guide/choosing", "/guide/prices", "/guide/mending", "/guide/botched"];

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function openByKey(page: Page, link: ReturnType<Page["getByRole"]>): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press("Enter");
}

test("on a telephone, by keyboard and without a script, somebody unhappy gets from the start page to a clinic's correction that its client has confirmed", async ({
  visit,
}) => {
  const page = await visit(null, { viewport: PHONE, javaScriptEnabled: false });
  await page.goto("/");
  await openByKey(page, page.getByRole("main").getByRole("link", { name: "Already treated and unhappy?" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Already treated and unhappy?");
  await expect(page.getByRole("heading", { name: "Call 999 or go to A&E now" })).toBeVisible();

  await page.getByLabel("When was your last session?").fill(daysAgo(7));
  await openByKey(page, page.getByRole("button", { name: "What is normal now?" }));
  await expect(page).toHaveURL(/session=\d{4}-\d{2}-\d{2}/);
  const answer = page.locator(".session-answer");
  await expect(answer.getByRole("heading", { level: 3 })).toContainText("7 days since");
  await expect(answer).toContainText("about the seventh day it looks patchy");
  await expect(answer).toContainText("Judge it from");

  const clinic = page.locator("#clinics .correcting > li").first();
  await expect(clinic.getByRole("link", { name: /confirmed by its client/ })).toBeVisible();
  const name = (await clinic.getByRole("heading", { level: 3 }).textContent()) ?? "";
  await openByKey(page, clinic.getByRole("heading", { level: 3 }).getByRole("link"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.goBack();
  await openByKey(
    page,
    page
      .locator("#clinics .correcting > li")
      .first()
      .getByRole("link", { name: /confirmed by its client/ }),
  );
  await expect(page).toHaveURL(/\/cases\/[0-9a-f]{32}$/);
  await expect(page.getByRole("heading", { name: "What was corrected" })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test("a town leads to the search for evidenced corrections around it", async ({ visit }) => {
  const page = await visit(null, { viewport: PHONE, javaScriptEnabled: false });
  await page.goto("/guide/botched");
  await page.getByLabel("Near which town?").fill("Cardiff");
  await page.getByRole("button", { name: "Look there" }).click();
  await expect(page).toHaveURL(/\/clinics\?place=Cardiff&correction=yes/);
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("a day that cannot be is refused where it was typed, and the page stays whole", async ({ page }) => {
  const answer = await page.goto(`/guide/botched?session=${daysAgo(-3)}`);
  expect(answer?.status()).toBe(422);
  const day = page.getByLabel("When was your last session?");
  await expect(day).toHaveAttribute("aria-invalid", "true");
  await expect(day).toHaveValue(daysAgo(-3));
  await expect(page.getByText("This day has not come yet")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your rights" })).toBeVisible();
});

test("each statement's number leads to its source on the same page", async ({ page }) => {
  await page.goto("/guide/mending");
  await page.getByRole("link", { name: "Source 1", exact: true }).first().click();
  await expect(page).toHaveURL(/#note-1$/);
  await expect(page.locator("#note-1")).toBeInViewport();
  const marks = await page.locator("a.note-mark[href^='#']").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(marks.length).toBeGreaterThan(15);
  for (const href of new Set(marks)) await expect(page.locator(href)).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the guide at 320 px, ${colorScheme}: axe finds nothing and nothing sticks out`, async ({ visit }) => {
    const page = await visit(null, { viewport: NARROW, colorScheme });
    for (const path of [...GUIDE, `/guide/botched?session=${daysAgo(20)}`, "/guide/botched?session=never"]) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
}
