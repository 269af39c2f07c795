import { type ChildProcess, spawn } from "node:child_process";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { freePort } from "#tests/support/free-port.ts";

/** Nothing but ground: what is tried is that tiles are laid over the drawing, not what they show. */
const STYLE = {
  version: 8,
  sources: { nothing: { type: "geojson", data: { type: "FeatureCollection", features: [] }, attribution: "Tiles <b>by us</b>" } },
  layers: [
    { id: "ground", type: "background", paint: { "background-color": "#dfe6df" } },
    { id: "nothing", type: "fill", source: "nothing" },
  ],
};
let server: ChildProcess;
let origin = "";

test.beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ["build/bin/server.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DEMO: "1",
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_ORIGIN: origin,
      DATA_DIR: process.env.E2E_DATA_DIR,
      MAP_STYLE: "/tiles/style.json",
    },
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`${origin}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
});
test.afterAll(() => void server.kill());

const style = (page: Page, answer: "there" | "missing") =>
  page.route("**/tiles/style.json", (route) => (answer === "there" ? route.fulfill({ json: STYLE }) : route.fulfill({ status: 404 })));

test("an operator's own tiles are laid over the drawing, follow its links, and tell who made them", async ({ page }) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await style(page, "there");
  await page.goto(`${origin}/clinics?view=map`);
  await expect(page.locator(".tiles-there")).toBeVisible();
  await expect(page.locator(".tile-dot")).toHaveCount(await page.locator("[data-dot]").count());
  await expect(page.locator(".tiles-credit")).toHaveText("Tiles by us");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Nearer" }).click();
  await expect(page).toHaveURL(/area=/);
  await expect(page.locator(".tiles-there")).toBeVisible();
  await expect.poll(async () => (await page.locator(".tile-dot").count()) === (await page.locator("[data-dot]").count())).toBe(true);

  await page.locator(".tile-dot-0").first().click();
  const note = page.locator(".tile-note");
  await expect(note.getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(0);
  await expect(page.locator("canvas")).toBeFocused();
  const before = page.url();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.url()).not.toBe(before);
  expect(errors).toEqual([]);
});

test("where the tiles' style does not come, the drawn map stays", async ({ page }) => {
  await style(page, "missing");
  await page.goto(`${origin}/clinics?view=map`);
  await expect(page.locator(".tiles")).toHaveCount(0);
  await expect(page.locator("svg.map")).toBeVisible();
});
