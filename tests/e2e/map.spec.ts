import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

const SIZES = [
  { name: "a desk", viewport: { width: 1280, height: 900 } },
  { name: "a telephone", viewport: { width: 375, height: 740 } },
  { name: "the narrowest screen", viewport: { width: 320, height: 640 } },
];
const arrived = (page: Page) => expect(page.locator('[data-live="results"][aria-busy]')).toHaveCount(0);
const lines = (page: Page) => page.locator(".map-list").getByRole("listitem");
const move = (page: Page, name: string) => page.getByRole("navigation", { name: "Move the map" }).getByRole("link", { name });

/** How many clinics the lines stand for. */
async function counted(page: Page): Promise<number> {
  const texts = await lines(page).getByRole("link").allInnerTexts();
  return texts.reduce((sum, text) => sum + Number(/: ([\d,]+) clinics$/.exec(text)?.[1]?.replace(",", "") ?? 1), 0);
}
const total = async (page: Page) => Number(((await page.locator(".search-summary strong").textContent()) ?? "").replace(/\D/g, ""));

for (const { name, viewport } of SIZES) {
  test.describe(() => {
    test.use({ viewport });

    test(`on ${name}, the list leads to the map of the same clinics, dots and lines agree, and back`, async ({ page }) => {
      await page.goto("/clinics?hours=40");
      const all = await total(page);
      await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "Map" }).click();
      await expect(page).toHaveURL(/\/clinics\?hours=40&view=map$/);
      expect(await total(page)).toBe(all);
      expect(await counted(page)).toBe(all);
      expect(await page.locator("[data-dot]").count()).toBe(await lines(page).count());
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await lines(page)
        .getByRole("link", { name: /clinics$/ })
        .first()
        .click();
      await arrived(page);
      await expect(page).toHaveURL(/hours=40/);
      await expect(page).toHaveURL(/area=/);
      expect(await total(page)).toBeLessThanOrEqual(all);
      await expectNoSidewaysScroll(page);
      await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: "List" }).click();
      await expect(page).not.toHaveURL(/view=map/);
      await expect(page.getByRole("article").first()).toBeVisible();
    });
  });
}

test("by keyboard, the map is moved and the same step keeps the focus; a cluster of the list opens and its list is read on", async ({
  page,
}) => {
  await page.goto("/clinics?place=Leeds&view=map");
  await tabTo(page, move(page, "Further away"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/area=/);
  await expect(page).not.toHaveURL(/place=/);
  await expect(move(page, "Further away")).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Clinics in this part of the map");
  await expect(page.getByLabel("Town or city")).toHaveValue("");
  await page.keyboard.press("Enter");
  await arrived(page);
  const first = lines(page)
    .getByRole("link", { name: /clinics$/ })
    .first();
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "On this map" })).toBeFocused();
});

test("without JavaScript the map, its steps, its dots and its facets are links and a form", async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false });
  await page.goto("/clinics?view=map");
  const all = await counted(page);
  await expect(page.getByRole("button", { name: "Near me" })).toBeHidden();
  await move(page, "Nearer").click();
  await expect(page).toHaveURL(/area=/);
  await page.getByLabel("Treatment").selectOption("density");
  await page.getByRole("button", { name: "Find clinics" }).click();
  await expect(page).toHaveURL(/treatment=density/);
  await expect(page).toHaveURL(/area=.*view=map/);
  expect(await counted(page)).toBe(await total(page));
  await page.getByRole("checkbox", { name: "Only this part of the map" }).uncheck();
  await page.getByRole("button", { name: "Find clinics" }).click();
  await expect(page).not.toHaveURL(/area=/);
  await page.goto("/clinics?view=map");
  expect(await counted(page)).toBe(all);
  await page.locator("a.map-dot[data-map]").first().click();
  await expect(page).toHaveURL(/area=/);
});

test("a facet chosen beside the map counts its dots anew, and a town typed leaves the part of the map", async ({ page }) => {
  await page.goto("/clinics?view=map&area=49,-11,60,3");
  const before = await total(page);
  await page.getByLabel("Training verified").selectOption("40");
  await arrived(page);
  await expect(page).toHaveURL(/hours=40/);
  await expect.poll(() => total(page)).toBeLessThan(before);
  expect(await counted(page)).toBe(await total(page));
  await page.getByLabel("Town or city").fill("Leeds");
  await page.getByRole("button", { name: "Find clinics" }).click();
  await expect(page).toHaveURL(/place=Leeds/);
  await expect(page).not.toHaveURL(/area=/);
  await expect(page.getByLabel("Within")).toBeVisible();
});

test("near me on the map is asked for only when pressed, and goes into the address to about a kilometre", async ({ visit }) => {
  const page = await visit(null, { geolocation: { latitude: 53.80712, longitude: -1.54785 }, permissions: ["geolocation"] });
  await page.goto("/clinics?view=map");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page).toHaveURL(/near=53\.81(,|%2C)-1\.55&view=map$/);
  await expect(page.locator(".map-circle")).toHaveCount(1);
  expect(await counted(page)).toBe(await total(page));
});

test("near me refused says so, and what to do instead", async ({ visit }) => {
  const page = await visit(null, { permissions: [] });
  await page.goto("/clinics?view=map");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page.getByText("Your browser was told not to say where you are. Type a town instead")).toBeVisible();
  await expect(page).toHaveURL(/\/clinics\?view=map$/);
});

test("a part of the map with nobody in it is shown, and says what would find somebody", async ({ page }) => {
  await page.goto("/clinics?area=30,-45,35,-38&view=map");
  await expect(page.locator("svg.map")).toBeVisible();
  await expect(page.getByText("No clinic fits that")).toBeVisible();
  await page.getByRole("link", { name: "Beyond this part of the map" }).click();
  await arrived(page);
  expect(await counted(page)).toBeGreaterThan(10);
});

test("in the dark the map is as readable", async ({ visit }) => {
  const page = await visit(null, { colorScheme: "dark" });
  await page.goto("/clinics?view=map");
  await expectAccessible(page);
});
