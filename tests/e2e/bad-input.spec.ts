import { request as httpRequest } from "node:http";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillPhotoForm } from "#tests/e2e/support/photo-form.ts";
import { hugePng, photoFile, svgNamedJpg } from "#tests/e2e/support/pictures.ts";

const CLINIC = "stockbridge-scalp-studio";

/** Whatever came before, the site answers. */
async function expectSiteUp(request: APIRequestContext): Promise<void> {
  for (const path of ["/", "/clinics", `/clinics/${CLINIC}`, "/readyz"]) expect((await request.get(path)).status(), path).toBe(200);
}

async function openPhotoForm(
  visit: (person: Awaited<ReturnType<typeof ownerOf>>, options: { javaScriptEnabled: boolean }) => Promise<Page>,
) {
  const page = await visit(await ownerOf(CLINIC), { javaScriptEnabled: false });
  await page.goto(`/manage/${CLINIC}/photos`);
  await fillPhotoForm(page);
  return page;
}

const REFUSED_FILES = [
  { name: "a PNG of 16,000 x 16,000 pixels", file: hugePng, says: "This picture is 16,000 x 16,000 pixels." },
  { name: "an SVG named .jpg", file: () => svgNamedJpg, says: "This is an SVG drawing, not a photo" },
  { name: "an empty file", file: () => ({ ...svgNamedJpg, buffer: Buffer.alloc(0) }), says: "This file is empty." },
];
for (const { name, file, says } of REFUSED_FILES) {
  test(`${name} is refused in words, and the form is as it was filled in`, async ({ visit, request }) => {
    const page = await openPhotoForm(visit);
    await page.getByLabel("Photos", { exact: true }).setInputFiles([file()]);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", { name: "Send photos" }).click(),
    ]);
    expect(answer.status()).toBe(422);
    await expect(page.getByRole("alert")).toContainText(says);
    await expect(page.getByLabel("Treatment shown")).toHaveValue("full_shave");
    await expect(page.getByRole("radio", { name: "After treatment" })).toBeChecked();
    await expect(page.getByLabel("Days since the last session")).toHaveValue("42");
    await expect(page.getByRole("checkbox", { name: /agreed to have these photos published/ })).toBeChecked();
    await expectSiteUp(request);
  });
}

test("a good photo sent with a bad one is kept, and only the bad one is asked for again", async ({ visit }) => {
  const page = await openPhotoForm(visit);
  await page.getByLabel("Photos", { exact: true }).setInputFiles([await photoFile(7), svgNamedJpg]);
  await page.getByRole("button", { name: "Send photos" }).click();
  await expect(page.getByRole("alert")).toContainText("scalp.jpg: This is an SVG drawing");
  await expect(page.getByRole("alert")).toContainText("The other 1 photo arrived.");
});

test("a refused form says what to mend, beside the field and at the top, and forgets nothing that was typed", async ({ page }) => {
  await page.goto("/sign-up");
  await page
    .locator("form[action], form")
    .last()
    .evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
  await page.getByRole("radio", { name: "I am a client" }).check();
  await page.getByLabel("Name").fill("Jo");
  await page.getByLabel("E-mail address").fill("no address at all");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("E-mail address")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("E-mail address")).toHaveValue("no address at all");
  await expect(page.getByLabel("Name")).toHaveValue("Jo");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expectAccessible(page);
});

test("a field that no page of ours has is 400, a form from another site 403, an upload of 30 MB 413, and the site goes on", async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const form = { email: "nobody@example.org", password: "x", redirectTo: "" };
  const post = (path: string, options: { form?: Record<string, string>; origin?: string; data?: Buffer; type?: string }) =>
    request.post(path, {
      form: options.form,
      data: options.data,
      maxRedirects: 0,
      headers: { Origin: options.origin ?? origin, ...(options.type ? { "Content-Type": options.type } : {}) },
    });
  expect((await post("/sign-in", { form: { ...form, role: "admin" } })).status()).toBe(400);
  expect((await post("/sign-in", { form, origin: "https://evil.test" })).status()).toBe(403);
  expect((await post("/sign-in", { form, origin: "null" })).status()).toBe(403);
  expect((await post("/sign-in", { data: Buffer.from("{}"), type: "application/json" })).status()).toBe(415);
  const tooMuch = await answerBeforeTheBody(`${origin}/sign-in`, origin, 30_000_000);
  expect(tooMuch.status).toBe(413);
  expect(tooMuch.text).toContain("Nothing was kept.");
  await expectSiteUp(request);
});

test("people who may not are told no: a visitor signs in first, a client finds no moderation, an owner reviews nobody", async ({
  page,
  visit,
}) => {
  await page.goto(`/clinics/${CLINIC}/review`);
  await expect(page).toHaveURL(/\/sign-in\?redirectTo=/);
  const client = await visit(await personOf("client@demo.example"));
  expect((await client.goto("/moderation"))?.status()).toBe(404);
  await expectAccessible(client);
  const owner = await visit(await ownerOf(CLINIC));
  expect((await owner.goto("/clinics/merchant-city-hairline/review"))?.status()).toBe(403);
});

test("an address with nothing behind it, or that nobody could mean, is answered by a page with ways on", async ({ page }) => {
  for (const [path, status] of [
    ["/clinics/no-such-clinic", 404],
    ["/clinics?km=7000000", 400],
    ["/clinics?sort=price", 400],
    ["/decisions/00000000000000000000000000000000", 404],
    ["/reviews/00000000000000000000000000000000", 404],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(status);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

/** The answer to a form that announces `bytes` and has only begun: the server refuses by the announcement, and a client that went on writing might miss it. */
function answerBeforeTheBody(url: string, origin: string, bytes: number): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { Origin: origin, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": bytes };
    const sent = httpRequest(url, { method: "POST", headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => {
        resolve({ status: answer.statusCode, text });
        sent.destroy();
      });
    });
    sent.on("error", reject);
    sent.write("email=");
  });
}
