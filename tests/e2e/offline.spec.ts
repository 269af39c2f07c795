import type { Page } from "@playwright/test";
import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

test.use({ serviceWorkers: "allow" });

/** What the browser keeps for this site, by path. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    }
    return paths.sort();
  });

const workerReady = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state ?? "");

test("the site can be installed: its description, its icons and its colours are there", async ({ page, request }) => {
  await page.goto("/");
  const href = (await page.locator('link[rel="manifest"]').getAttribute("href")) ?? "";
  const answer = await request.get(href);
  expect(answer.headers()["content-type"]).toBe("application/manifest+json");
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ name: "Scalpmark", start_url: "/", display: "standalone" });
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src);
    expect([src, icon.status(), icon.headers()["content-type"]]).toEqual([src, 200, type]);
  }
  const chromium = await page.context().newCDPSession(page);
  const { installabilityErrors } = await chromium.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("without a connection a page says so in our own letters, and with one again the site goes on", async ({ page, context }) => {
  await page.goto("/");
  await workerReady(page);
  await page.reload();
  await context.setOffline(true);
  await page.goto("/clinics");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no connection");
  expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check('20px "Scalpmark Serif"')))).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Scalpmark Serif");
  await context.setOffline(false);
  await page.goto("/clinics");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("There is no connection");
});

test("nothing that was read is kept, signed in or not, and signing out works with the worker beside it", async ({ visit }) => {
  const page = await visit(await personOf("client@demo.example"), { serviceWorkers: "allow" });
  await page.goto("/");
  await workerReady(page);
  for (const path of ["/account", "/clinics", "/method"]) await page.goto(path);
  const kept = await keptPaths(page);
  expect(kept).toContain("/offline");
  expect(kept.filter((path) => !/^\/(?:offline$|assets\/|fonts\/|favicon\.svg$)/.test(path))).toEqual([]);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(await keptPaths(page)).toEqual(kept);
});
