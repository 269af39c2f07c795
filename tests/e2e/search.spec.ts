import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const SIZES = [
  { name: "a desk", viewport: { width: 1280, height: 900 } },
  { name: "a telephone", viewport: { width: 375, height: 740 } },
];

const cards = (page: Page) => page.getByRole("article");
// Not their inner texts: cards further down are drawn once they come near.
const names = (page: Page) => cards(page).getByRole("heading").allTextContents();

/** Results that are on their way stand in for what was there until they come. */
const arrived = (page: Page) => expect(page.locator('[data-live="results"][aria-busy]')).toHaveCount(0);
async function find(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Find clinics" }).click();
  await arrived(page);
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

for (const { name, viewport } of SIZES) {
  test.describe(() => {
    test.use({ viewport });

    test(`on ${name}, a place with a radius is found from the start page, nearest first when asked, wider when widened`, async ({
      page,
    }) => {
      await page.goto("/");
      await page.getByLabel("Town or city").fill("Leeds");
      await find(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Clinics within 50 km of Leeds/);
      await look(page);
      const within50 = await names(page);
      expect(within50).toContain("Kingsway Scalp Studio");
      expect(within50).not.toContain("Merchant City Hairline");

      await page.getByRole("link", { name: "distance" }).click();
      const kilometres = (await cards(page).allInnerTexts()).map((text) => Number(/([\d.]+) km/.exec(text)?.[1] ?? Number.NaN));
      expect(kilometres.length).toBe(within50.length);
      expect(kilometres).toEqual([...kilometres].sort((a, b) => a - b));

      await page.getByLabel("Within").selectOption("100");
      await find(page);
      await expect(page).toHaveURL(/km=100/);
      expect((await names(page)).length).toBeGreaterThan(within50.length);
    });

    test(`on ${name}, words find a clinic by its own name and by the name of who works there`, async ({ page }) => {
      await page.goto("/clinics");
      await page.getByRole("searchbox", { name: /^Name/ }).fill("iron quill");
      await find(page);
      expect(await names(page)).toEqual(["Iron Quill Tattoo & Scalp"]);
      await page.getByRole("searchbox", { name: /^Name/ }).fill("Whitcombe");
      await find(page);
      expect(await names(page)).toEqual(["The Hairline Room"]);
      await look(page);
    });

    test(`on ${name}, evidence filters narrow the list, say so, and can be taken back one by one`, async ({ page }) => {
      await page.goto("/clinics");
      const all = await total(page);
      // Folded away on a telephone, in view on a desk.
      if (!(await page.getByLabel("Training verified").isVisible())) await page.getByText("Evidence", { exact: true }).click();
      await page.getByLabel("Training verified").selectOption("40");
      await arrived(page);
      await page.getByRole("checkbox", { name: "Healed photos" }).check();
      await find(page);
      const asked = page.getByRole("list", { name: "Asked for" });
      await expect(asked.getByRole("listitem")).toHaveText([/40 h of verified training/, /healed photos/, /Clear all/]);
      const narrowed = await total(page);
      expect(narrowed).toBeGreaterThan(0);
      expect(narrowed).toBeLessThan(all);
      await look(page);
      await asked.getByRole("link", { name: /40 h of verified training/ }).click();
      expect(await total(page)).toBeGreaterThanOrEqual(narrowed);
      await asked.getByRole("link", { name: /healed photos/ }).click();
      expect(await total(page)).toBe(all);
    });

    test(`on ${name}, pages follow one another without losing or repeating a clinic, and lead back`, async ({ page }) => {
      await page.goto("/clinics");
      const all = await total(page);
      const seen: string[] = [];
      const pages = page.getByRole("navigation", { name: "Pages of clinics" });
      let from = 1;
      for (;;) {
        await expect(pages).toContainText(`${from} to `);
        seen.push(...(await names(page)));
        if ((await pages.getByRole("link", { name: "Next" }).count()) === 0) break;
        // By its key: cards that come near while one scrolls down grow to their height under a pointer.
        await pages.getByRole("link", { name: "Next" }).press("Enter");
        from += 20;
      }
      expect(seen).toHaveLength(all);
      expect(new Set(seen).size).toBe(all);
      await look(page);
      while (from > 1) {
        await pages.getByRole("link", { name: "Previous" }).press("Enter");
        from -= 20;
        await expect(pages).toContainText(`${from} to `);
      }
      expect(await names(page)).toEqual(seen.slice(0, 20));
    });

    test(`on ${name}, a search without a result says what could be asked for less, and a place unknown here is named`, async ({ page }) => {
      await page.goto("/clinics?q=iron+quill&hours=100");
      await expect(page.getByRole("heading", { name: /No clinic fits all of that/ })).toBeVisible();
      await look(page);
      await page.getByRole("main").getByRole("listitem").getByRole("link").filter({ hasNotText: "Leave out" }).first().click();
      expect((await names(page)).length).toBeGreaterThan(0);

      await page.goto("/clinics?place=Lееdz");
      await expect(page.getByText(/No place called “.*” is known here/)).toBeVisible();
      await look(page);
    });
  });
}

test("what is chosen is applied at once: the form stays, its counts are renewed, the address follows and leads back", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/clinics");
  const all = await total(page);
  const treatment = page.getByLabel("Treatment");
  const label = await treatment.locator('option[value="correction"]').textContent();
  const expected = Number(/\((\d+)\)/.exec(label ?? "")?.[1]);
  const before = await treatment.boundingBox();
  await treatment.selectOption("correction");
  await expect(page).toHaveURL(/\?treatment=correction$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Clinics for correction");
  expect(await total(page)).toBe(expected);
  expect(expected).toBeLessThan(all);
  await expect(page.getByRole("search").getByRole("status").last()).toHaveText(new RegExp(`^${expected} clinics`));
  expect(await treatment.boundingBox()).toEqual(before);
  const healed = page.getByRole("checkbox", { name: /^Healed photos/ });
  const left = Number(/\((\d+)\)/.exec((await page.getByText(/^Healed photos \(/).textContent()) ?? "")?.[1]);
  await healed.check();
  await expect(page).toHaveURL(/healed=yes/);
  expect(await total(page)).toBe(left);
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: /^Healed photos/ })).not.toBeChecked();
  expect(await total(page)).toBe(expected);
});

test("each result says why it stands where it does, and the list says what its order goes by", async ({ page }) => {
  await page.goto("/clinics?place=Leeds&sort=distance");
  await expect(cards(page).first()).toContainText(/Here by its distance, (under 1|[\d.]+) km/);
  await page.getByText("Why this order").click();
  await expect(page.getByText("Nobody can pay for a place.")).toBeVisible();
  await page.goto("/clinics");
  await expect(cards(page).first()).toContainText(/Here by its score, [\d.]+ of 100/);
});

test("a misspelt word finds what was meant and says so; a misspelt town is asked back", async ({ page }) => {
  await page.goto("/clinics?q=hairlien");
  await expect(page.getByText("No clinic has “hairlien” in its name, people, town or treatments")).toBeVisible();
  await expect(page.getByText("Shown instead: “hairline”")).toBeVisible();
  expect((await names(page)).length).toBeGreaterThan(0);
  await page.goto("/clinics?place=Manchestr");
  await page.getByRole("link", { name: "Manchester, England" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/within 50 km of Manchester, England/);
});

test("near me asks only when pressed, puts a rough position into the address and finds by it", async ({ visit }) => {
  const page = await visit(null, { geolocation: { latitude: 53.8071, longitude: -1.5478 }, permissions: ["geolocation"] });
  await page.goto("/clinics");
  await expect(page).toHaveURL(/\/clinics$/);
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page).toHaveURL(/near=53\.81(,|%2C)-1\.55$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Clinics within 50 km of you");
  expect(await names(page)).toContain("Kingsway Scalp Studio");
  await look(page);
});

test("somebody who does not say where they are is told to type a town", async ({ visit }) => {
  const page = await visit(null, { permissions: [] });
  await page.goto("/");
  await page.getByRole("button", { name: "Near me" }).click();
  await expect(page.getByText("Your browser was told not to say where you are. Type a town instead")).toBeVisible();
});

test("a town is proposed while one types", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Town or city").pressSequentially("manch");
  await expect(page.locator("datalist option").first()).toHaveAttribute("value", "Manchester, England, GB");
});

test("a search is saved under a name in this browser, opened from there and let go", async ({ page }) => {
  await page.goto("/clinics?treatment=correction");
  await page.getByText("Saved searches").click();
  await expect(page.getByLabel("Name of this search")).toHaveValue("Clinics for correction");
  await page.getByLabel("Name of this search").fill("For my brother");
  await page.getByRole("button", { name: "Save" }).click();
  await look(page);
  await page.goto("/clinics");
  await page.getByText("Saved searches").click();
  await page.getByRole("link", { name: "For my brother" }).click();
  await expect(page).toHaveURL(/\/clinics\?treatment=correction$/);
  await page.getByText("Saved searches").click();
  await page.getByRole("button", { name: "Remove “For my brother”" }).click();
  await expect(page.getByRole("link", { name: "For my brother" })).toHaveCount(0);
});

test("without a script, at 320 pixels and in the dark, the whole search is one form and every part of it works", async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false, viewport: { width: 320, height: 700 }, colorScheme: "dark" });
  await page.goto("/clinics");
  await page.getByText("Price, language, results shown").click();
  await page.getByLabel("Language spoken").selectOption("pl");
  await page.getByLabel("Price from").selectOption("stated");
  await page.getByRole("button", { name: "Find clinics" }).click();
  await expect(page).toHaveURL(/price=stated&language=pl/);
  await expect(page.getByRole("list", { name: "Asked for" }).getByRole("listitem")).toHaveText([
    /any price stated/,
    /Polish spoken/,
    /Clear all/,
  ]);
  expect(await names(page)).toContain("Harrow Lane Scalp Studio");
  await expect(page.getByRole("button", { name: "Near me" })).toBeHidden();
  await page.getByText("Saved searches").click();
  await expect(page.getByText("a bookmark keeps it")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

async function total(page: Page): Promise<number> {
  return Number((await page.locator(".search-summary strong").textContent())?.replace(/\D/g, ""));
}
