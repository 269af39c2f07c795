import { expect, test } from "#tests/e2e/support/journey.ts";
import { expectStyled, readSheets, shiftOf, watchShifts } from "#tests/e2e/support/look.ts";
import { PUBLIC_PAGES } from "#tests/e2e/support/pages.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

const COMPARED = "elite-crown-smp,harrow-lane-scalp-studio";

test("every public page has the rules of all that it shows in the sheets that it links", async ({ page }) => {
  const sheets = await readSheets(page);
  for (const path of PUBLIC_PAGES) {
    await page.goto(path);
    await expectStyled(page, sheets);
  }
});

test("letters and photos that come late move nothing", async ({ visit }) => {
  for (const path of ["/", "/clinics", "/clinics/harrow-lane-scalp-studio", "/check-photo", `/compare?clinics=${COMPARED}`]) {
    const page = await visit(null);
    await watchShifts(page);
    await page.route(/\/fonts\/|\/photos\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await shiftOf(page), `what moves at ${path}`).toBeLessThan(0.005);
    await page.context().close();
  }
});

test("a photo comes as AVIF over a hint of itself, and from a browser without AVIF as JPEG", async ({ page, request }) => {
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(new URL(sent.url()).pathname));
  await page.goto("/clinics", { waitUntil: "networkidle" });
  const pictures = asked.filter((path) => path.startsWith("/photos/"));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !path.endsWith(".avif"))).toEqual([]);
  await expect(page.locator("img.picture-hint")).not.toHaveCount(0);
  const jpeg = await request.get((pictures[0] ?? "").replace(".avif", ".jpg"));
  expect(jpeg.headers()["content-type"]).toBe("image/jpeg");
});

test.describe(() => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("at 320 px and by keyboard alone from the start page over a clinic and a comparison to a sheet of questions", async ({ page }) => {
    await page.goto("/");
    await tabTo(page, page.getByLabel("Town or city"));
    await page.keyboard.type("Leeds");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/clinics\?place=Leeds/);
    await tabTo(page, page.getByRole("article").first().getByRole("link").first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/clinics\/[a-z-]+$/);
    await page.goto(`/compare?clinics=${COMPARED}`);
    await tabTo(page, page.getByRole("main").getByRole("link", { name: "Harrow Lane Scalp Studio" }).first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/clinics\/harrow-lane-scalp-studio$/);
    await tabTo(page, page.locator('main a[href$="/consultation"]').first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/clinics\/harrow-lane-scalp-studio\/consultation/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
