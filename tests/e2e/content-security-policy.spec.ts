import { expect, test } from "@playwright/test";

test.describe("with the worker that keeps a page for the time without a connection", () => {
  test.use({ serviceWorkers: "allow" });
  test("X2 our one script runs on pages many share and on a person's own, without a word on the console", async ({ page, context }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    for (const cookies of [[], [{ name: "probe", value: "1", url: test.info().project.use.baseURL ?? "" }]]) {
      await context.addCookies(cookies);
      await page.goto("/");
      await expect(page.locator("html")).toHaveAttribute("data-enhanced", "");
    }
    expect(complaints).toEqual([]);
  });
});

test("X2 a script that somehow got into a page does not run", async ({ page, baseURL }) => {
  for (const cookie of ["", "probe=1"]) {
    await page.route("/", async (route) => {
      const response = await route.fetch({ headers: { ...route.request().headers(), ...(cookie === "" ? {} : { cookie }) } });
      const html = await response.text();
      const injected = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\"><script src=/photos/1></script>";
      await route.fulfill({ response, body: html.replace("<body>", `<body>${injected}`) });
    });
    await page.goto(`${baseURL}/`);
    await expect(page.locator("html")).toHaveAttribute("data-enhanced", "");
    expect(await page.title()).not.toBe("run");
    await page.unroute("/");
  }
});

test("a page that is not there offers ways on, with JavaScript off", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const response = await page.goto("/no-such-page");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  await page.getByRole("link", { name: "Start page" }).click();
  await expect(page).toHaveURL("/");
  await context.close();
});

test("the browser is sent at most 20 kB of script for a public page, and asks nobody but us", async ({ page, baseURL }) => {
  const asked: string[] = [];
  let scriptBytes = 0;
  page.on("response", async (response) => {
    asked.push(new URL(response.url()).origin);
    if (response.request().resourceType() === "script")
      scriptBytes += Number(response.headers()["content-length"] ?? Number.POSITIVE_INFINITY);
  });
  await page.goto("/", { waitUntil: "networkidle" });
  expect(new Set(asked)).toEqual(new Set([baseURL]));
  expect(scriptBytes).toBeGreaterThan(0);
  expect(scriptBytes).toBeLessThan(20_000);
});
