import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const SIZES = [
  { name: "a desk", viewport: { width: 1280, height: 900 } },
  { name: "a telephone", viewport: { width: 375, height: 740 } },
];

const cards = (page: Page) => page.getByRole("article");
const names = (page: Page) => cards(page).getByRole("heading").allInnerTexts();
const find = (page: Page) => page.getByRole("button", { name: "Find clinics" }).click();

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
        await pages.getByRole("link", { name: "Next" }).click();
        from += 20;
      }
      expect(seen).toHaveLength(all);
      expect(new Set(seen).size).toBe(all);
      await look(page);
      while (from > 1) {
        await pages.getByRole("link", { name: "Previous" }).click();
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

async function total(page: Page): Promise<number> {
  return Number((await page.locator(".search-summary strong").textContent())?.replace(/\D/g, ""));
}
