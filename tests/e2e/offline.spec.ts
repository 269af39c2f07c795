import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { clinics } from "#db/schema/clinics.ts";
import { openDemo, personOf, sessionOf } from "#tests/e2e/support/demo.ts";
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

const ELITE = "elite-crown-smp";
const KINGSWAY = "kingsway-scalp-studio";
/** The list that is kept for the time without a connection; null: none is. */
const keptList = (page: Page): Promise<string | null> =>
  page.evaluate(async () => (await caches.match("/shortlist"))?.headers.get("x-list") ?? null);

/** Somebody without an account puts both clinics on their list and notes something. */
async function keepTwo(page: Page) {
  await page.goto(`/shortlist?clinics=${KINGSWAY},${ELITE}`);
  await workerReady(page);
  await page.getByRole("button", { name: "Keep this list in this browser" }).click();
  await page.getByLabel("Your note").first().fill("Ask about the light.");
  await expect.poll(() => keptList(page)).toBe(`${KINGSWAY},${ELITE}`);
}

test("a list that a browser keeps is read without a connection, with its age and without a photo; another list is not", async ({
  visit,
}) => {
  const page = await visit(null, { serviceWorkers: "allow" });
  await keepTwo(page);
  expect((await keptPaths(page)).filter((path) => /photo|media/.test(path))).toEqual([]);
  await page.context().setOffline(true);
  for (const address of ["/shortlist", `/shortlist?clinics=${KINGSWAY},${ELITE}`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your shortlist, as it was");
    await expect(page.getByText(/^As of \d+ \w+ \d{4}, \d\d:\d\d UTC\. You are offline\.$/)).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Kingsway Scalp Studio", "Elite Crown SMP"]);
    await expect(page.getByText("Your note: Ask about the light.")).toBeVisible();
    await expect(page.locator("main img")).toHaveCount(0);
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Scalpmark Serif");
  for (const address of [`/shortlist?clinics=${ELITE}`, "/clinics", `/clinics/${ELITE}`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no connection");
  }
  // After a week it is neither shown nor kept.
  await page.evaluate(async () => {
    const [name = ""] = (await caches.keys()).filter((one) => one.includes("shortlist"));
    const copy = await caches.match("/shortlist");
    const headers = new Headers(copy?.headers);
    headers.set("x-kept-at", String(Date.now() - 7 * 24 * 3_600_000 - 1_000));
    await (await caches.open(name)).put("/shortlist", new Response(await copy?.text(), { headers }));
  });
  await page.goto("/shortlist");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no connection");
  expect(await keptList(page)).toBe(null);
});

test("what is hidden meanwhile is gone from the copy at the next page read with a connection; an emptied list and whoever signs in leave none", async ({
  visit,
  baseURL,
}) => {
  const page = await visit(null, { serviceWorkers: "allow" });
  await keepTwo(page);
  const { ctx } = await openDemo();
  const hide = (hiddenAt: Date | null) =>
    ctx.store.write(async (tx) => tx.update(clinics).set({ hiddenAt }).where(eq(clinics.slug, ELITE)));
  const keptNames = () =>
    page.evaluate(async () => {
      const text = (await (await caches.match("/shortlist"))?.text()) ?? "";
      return ["Kingsway Scalp Studio", "Elite Crown SMP"].filter((name) => text.includes(name));
    });
  expect(await keptNames()).toEqual(["Kingsway Scalp Studio", "Elite Crown SMP"]);
  await hide(ctx.now());
  try {
    // The copy is older than a minute.
    await page.evaluate(async () => {
      const [name = ""] = (await caches.keys()).filter((one) => one.includes("shortlist"));
      const copy = await caches.match("/shortlist");
      const headers = new Headers(copy?.headers);
      headers.set("x-kept-at", String(Date.now() - 61_000));
      await (await caches.open(name)).put("/shortlist", new Response(await copy?.text(), { headers }));
    });
    await page.goto("/method");
    await expect.poll(keptNames, { intervals: [20] }).not.toContain("Elite Crown SMP");
    // At no moment without a copy.
    expect(await keptNames()).toEqual(["Kingsway Scalp Studio"]);
  } finally {
    await hide(null);
  }
  await page.goto("/shortlist");
  await page.getByRole("button", { name: "Forget this list" }).click();
  await expect(page.getByText("Nothing on it yet")).toBeVisible();
  expect(await keptList(page)).toBe(null);
  expect(await page.evaluate(() => localStorage.getItem("shortlist"))).toBe(null);

  await keepTwo(page);
  await page.context().addCookies([await sessionOf(await personOf("client@demo.example"), baseURL ?? "")]);
  await page.goto("/method");
  await expect.poll(() => keptList(page)).toBe(null);
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
