import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

/** The demo has an open dispute between this clinic and another: two views of one head, which are no copies. */
const CLINIC = "Steel City SMP";

const linkTo = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ hasText: CLINIC }).getByRole("link").first();
const stageOf = (page: Page) => page.getByRole("region", { name: "The two photos" });
const viewBoxes = (page: Page) =>
  page.locator('[data-part="left"], [data-part="right"]').evaluateAll((all) => all.map((svg) => svg.getAttribute("viewBox")));

test("by keyboard alone a moderator goes from the queue through every way of comparing to a proposal", async ({ visit }) => {
  const page = await visit(await personOf("moderator.one@demo.example"));
  await page.goto("/moderation?kind=dispute");
  await tabTo(page, linkTo(page));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(CLINIC);
  await expectAccessible(page);

  // Modes: the pressed key, the link that says so, the address a colleague can be sent.
  for (const [key, mode, name] of [
    ["2", "overlay", "Overlay"],
    ["3", "slider", "Slider"],
    ["4", "blink", "Blink"],
    ["5", "difference", "Difference"],
  ] as const) {
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(stageOf(page)).toHaveAttribute("data-mode", mode, { timeout: 500 });
    }).toPass();
    await expect(page.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "true");
    await expect(page).toHaveURL(new RegExp(`mode=${mode}`));
  }
  expect(await page.locator(".desk-over").evaluate((over) => getComputedStyle(over).mixBlendMode)).toBe("difference");
  await page.keyboard.press("4");
  await expect(stageOf(page)).toHaveAttribute("data-shown", "left");
  await expect(stageOf(page)).toHaveAttribute("data-shown", "right");
  await page.keyboard.press("b");
  await expect(page.getByRole("button", { name: "Start blinking" })).toBeVisible();
  await page.keyboard.press("2");
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/mix=70/);
  await expectAccessible(page);

  // Both sides zoom and move in step; arrows do so only once the photos have the focus.
  await page.keyboard.press("1");
  const whole = await viewBoxes(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  const zoomed = await viewBoxes(page);
  expect(zoomed.every((box, side) => Number(box?.split(" ")[2]) < Number(whole[side]?.split(" ")[2]))).toBe(true);
  await tabTo(page, stageOf(page));
  await page.keyboard.press("ArrowRight");
  const moved = await viewBoxes(page);
  expect(moved.map((box, side) => box === zoomed[side])).toEqual([false, false]);
  await page.keyboard.press("a");
  await expect(page.getByRole("link", { name: "Right photo as it was sent" })).toBeVisible();
  expect(new Set(await viewBoxes(page)).size).toBe(1);
  await page.keyboard.press("0");

  // The list of keys, and a colleague whose programs press single keys can turn them off.
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys of this page" });
  await expect(list).toContainText("Left and right change places");
  await expectAccessible(page);
  await tabTo(page, list.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  await expect(stageOf(page)).toHaveAttribute("data-mode", "side");
  await tabTo(page, page.getByRole("link", { name: "Keys of this page" }));
  await page.keyboard.press("Enter");
  await tabTo(page, list.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");

  const left = await page.getByRole("img", { name: /^Photo 1, of/ }).count();
  expect(left).toBe(1);
  await page.keyboard.press("x");
  await expect(page).toHaveURL(/left=/);
  await expect(page.locator('[data-part="left"]')).toHaveAttribute("aria-label", /^Photo 2, of/);

  // What the files say opens once the look is on record.
  await expect(async () => {
    await page.keyboard.press("f");
    await expect(page.getByRole("table").filter({ hasText: "Size in pixels" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("link", { name: "Open the original of photo 1" })).toBeVisible();
  await expectAccessible(page);

  await expect(async () => {
    await page.keyboard.press("o");
    await expect(page.getByRole("radio", { name: /^Stolen: Another clinic’s photo$/ })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Cleared: Two pictures of one scene" })).toBeChecked();
  await tabTo(page, page.getByLabel("Facts"));
  await page.keyboard.type("The light and the head’s turn differ: these are two pictures, taken apart.");
  await tabTo(page, page.getByRole("button", { name: "Preview the mails" }));
  await page.keyboard.press("Enter");
  const mail = page.getByRole("article").filter({ has: page.getByRole("heading", { name: `To ${CLINIC}` }) });
  await expect(mail).toContainText("These are two pictures that look alike, and yours is no copy.");
  await expectAccessible(page);
  await tabTo(page, page.getByLabel("To the other parties"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Two people looked at it: neither photo is a copy of the other, and nothing changes for you.");
  await tabTo(page, page.getByRole("button", { name: "Propose this to a second person" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your proposal waits for a second person.")).toBeVisible();

  // The second person reads what would be sent. They do not agree here, so that the demo stays as it was.
  const second = await visit(await personOf("moderator.two@demo.example"));
  await second.goto("/moderation?kind=proposal");
  await linkTo(second).click();
  await expect(second.getByLabel("To the other parties")).toHaveValue(/neither photo is a copy of the other/);
  await second.getByRole("button", { name: "Preview the mails" }).click();
  await expect(second.getByRole("heading", { name: "The mails as they would be sent" })).toBeVisible();
  await second.getByLabel("Or say why you do not agree").fill("The scars behind the ear should be compared first.");
  await second.getByRole("button", { name: "Decline" }).click();
  await expect(second.getByText("The dispute is open again.")).toBeVisible();
});

test("without JavaScript every way of comparing is a link, and so is every step", async ({ visit }) => {
  const page = await visit(await personOf("moderator.one@demo.example"), { javaScriptEnabled: false });
  await page.goto("/moderation?kind=dispute");
  await linkTo(page).click();
  const stage = stageOf(page);
  await expect(stage).toHaveAttribute("data-mode", "side");
  for (const [name, mode] of [
    ["Overlay", "overlay"],
    ["Slider", "slider"],
    ["Difference", "difference"],
    ["Blink", "blink"],
  ] as const) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(stage).toHaveAttribute("data-mode", mode);
    await expect(stage.getByRole("img", { name: /laid over/ })).toBeVisible();
  }
  await page.getByRole("link", { name: "Show the left photo" }).click();
  await expect(stage).toHaveAttribute("data-shown", "left");
  await page.getByRole("link", { name: "Zoom in" }).click();
  await page.getByRole("link", { name: "Move right" }).click();
  await expect(page).toHaveURL(/zoom=1.5.*x=/);
  await page.getByRole("link", { name: "Side by side" }).click();
  await page.getByRole("link", { name: "Turn the right photo as the left" }).click();
  await expect(page.getByRole("img", { name: /turned as the left one is/ })).toBeVisible();
  await page.getByRole("link", { name: "Keys of this page" }).click();
  await expect(page.getByText("Left and right change places")).toBeVisible();
  // Another visit's look does not count for this one; in this journey the moderator may have looked already.
  const open = page.getByRole("button", { name: "Open what the files say" });
  if (await open.isVisible()) await open.click();
  await expect(page.getByText("Size in pixels")).toBeVisible();
});

test("on a telephone the desk is no wider than the screen", async ({ visit }) => {
  const page = await visit(await personOf("moderator.two@demo.example"), { viewport: { width: 320, height: 700 }, hasTouch: true });
  await page.goto("/moderation?kind=dispute");
  await linkTo(page).click();
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Difference" }).click();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
