import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { press } from "#tests/e2e/support/by-keyboard.ts";
import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

const PHONE = { width: 320, height: 640 };
/** Bytes of script, compressed, that a page for reading may ask for. */
const SCRIPT_BUDGET = 20_000;

const yours = (page: Page) => page.locator('[data-look="yours"]');
/** Width of the middle size of dots in the close-up, in twentieths of a millimetre. */
const dotWidth = async (page: Page) => Number(await yours(page).locator('[data-draw="layer1"]').getAttribute("stroke-width"));
const frontEdge = (page: Page) => yours(page).locator('[data-draw="area0"]').getAttribute("d");

test("by keyboard alone a slider draws at once, says where it stands, and leaves an address that draws the same", async ({ page }) => {
  await page.goto("/guide/look");
  const dot = page.getByRole("slider", { name: "Healed dot, across" });
  await expect(page.getByRole("button", { name: "Draw" })).toBeHidden();
  const before = await dotWidth(page);
  await tabTo(page, dot);
  for (let times = 0; times < 21; times++) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\/guide\/look\?dot=0\.32$/);
  await expect(dot).toHaveAttribute("aria-valuetext", "0.32 mm");
  await expect(page.getByText("0.32 mm", { exact: true })).toBeVisible();
  expect(await dotWidth(page)).toBeCloseTo(0.32 * 20, 5);
  expect(await dotWidth(page)).toBeGreaterThan(before * 2);

  await tabTo(page, page.getByRole("slider", { name: "Since the last session" }));
  await page.keyboard.press("Home");
  await expect(page.getByText("The same day", { exact: true })).toBeVisible();
  await page.keyboard.press("End");
  await tabTo(page, page.getByRole("combobox", { name: "Hairline" }));
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/\?dot=0\.32&hairline=straight&healing=14$/);
  const skins = () => page.locator('[data-look] [data-draw="skin"]').evaluateAll((found) => found.map((one) => one.getAttribute("fill")));
  const [fair] = await skins();
  await tabTo(page, page.getByRole("combobox", { name: "Skin type" }));
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/&healing=14&skin=6$/);
  // Work as it should be is drawn on the same skin.
  expect(new Set(await skins()).size).toBe(1);
  expect(await skins()).not.toContain(fair);
  const drawn = await yours(page).innerHTML();
  await page.reload();
  expect(await yours(page).innerHTML()).toBe(drawn);
});

test("without a script the button asks the server, and each fault can be drawn larger from its link", async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false, viewport: PHONE });
  await page.goto("/guide/look");
  const natural = await frontEdge(page);
  await page.getByRole("combobox", { name: "Hairline" }).selectOption("Too low");
  await page.getByRole("button", { name: "Draw" }).click();
  await expect(page).toHaveURL(/\/guide\/look\?hairline=too_low$/);
  expect(await frontEdge(page)).not.toBe(natural);
  await expect(page.getByRole("combobox", { name: "Hairline" })).toHaveValue("too_low");
  await page.getByRole("link", { name: /^Draw it larger.*Turned blue/ }).click();
  await expect(page.getByRole("combobox", { name: "Colour" })).toHaveValue("blue");
  await expect(page.getByText("3 years", { exact: true })).toBeVisible();
  await page.goto("/guide/look?dot=9");
  await expect(page.getByRole("alert")).toContainText("Choose a dot from 0.05 to 0.60 mm wide.");
  await expect(page).toHaveTitle(/^Error: /);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`on a narrow telephone in ${colorScheme} the drawings need no scrolling sideways, and axe finds nothing`, async ({ visit }) => {
    const page = await visit(null, { viewport: PHONE, colorScheme });
    for (const path of ["/guide/look", "/guide/look?dot=0.42&spacing=merged&skin=6", "/guide/look?dot=9"]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}

test("the page of drawings asks for no more script than a page for reading may", async ({ page }) => {
  let bytes = 0;
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script") bytes += Number(response.headers()["content-length"] ?? Number.NaN);
  });
  await page.goto("/guide/look");
  await page.getByRole("slider", { name: "Density" }).press("ArrowRight");
  await expect(page).toHaveURL(/density=125$/);
  await page.waitForLoadState("networkidle");
  expect(bytes).toBeGreaterThan(3_000);
  expect(bytes).toBeLessThan(SCRIPT_BUDGET);
});

test("who wonders what a word of the review form means sees it drawn in a tab of its own", async ({ visit }) => {
  const page = await visit(await personOf("client@demo.example"));
  await page.goto("/clinics/harrow-lane-scalp-studio/review");
  await page.getByLabel("Title").fill("Half written");
  const opened = page.context().waitForEvent("page");
  await press(page, page.getByRole("link", { name: /^What is this\?.*Hairline/ }));
  const guide = await opened;
  await expect(guide.getByRole("heading", { name: "A straight pencil hairline" })).toBeInViewport();
  await expect(page.getByLabel("Title")).toHaveValue("Half written");
});
