import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { linkInMail, ownerOf, readScore } from "#tests/e2e/support/demo.ts";
import { joinAsClient } from "#tests/e2e/support/join.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { photoFile } from "#tests/e2e/support/pictures.ts";
import { fillReview, REVIEW_TITLE } from "#tests/e2e/support/review-form.ts";

const CLINIC = "kelvin-paramedical-pigment";
const CLIENT = "client.of.kelvin@example.org";
const PASSWORD = "copper lantern, three sparrows";

/** The clinic enters a treated head with a photo and has the client asked by mail. The id of the case. */
async function enterCase(page: Page): Promise<string> {
  await page.goto(`/manage/${CLINIC}/cases`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Enter a case" }).click();
  await expectAccessible(page);
  await page.getByLabel("Who held the needle").selectOption({ label: "Fiona MacRae" });
  await page.getByLabel("Treatment", { exact: true }).selectOption({ label: "Full shave look" });
  await page.getByLabel("Session 1").fill("2026-03-02");
  await page.getByLabel("Session 2").fill("2026-03-16");
  await page.getByRole("button", { name: "Enter the case" }).click();
  await expect(page.getByText("The case is entered.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Photos", { exact: true }).setInputFiles(await photoFile(2_611));
  await page.getByLabel("Day they were taken").fill("2026-05-11");
  await page.getByRole("checkbox", { name: /agreed to have these photos published/ }).check();
  await page.getByRole("button", { name: "Send photos" }).click();
  await expect(page).toHaveURL(/\/cases\/[0-9a-f]{32}(\?|$)/);
  const id = /cases\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? "";
  await expect(async () => {
    await page.goto(`/manage/${CLINIC}/cases/${id}`);
    await expect(page.getByRole("region", { name: "Photos" }).getByRole("figure")).toContainText("56 days after the last session");
  }).toPass();
  await expectAccessible(page);
  await page.getByLabel("The client’s e-mail address").fill(CLIENT);
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByText("The link is on its way to the client.")).toBeVisible();
  return id;
}

/** Without an account or a script: the four questions, each by itself. The path of the link that is kept. */
async function answer(page: Page): Promise<string> {
  await page.goto(await linkInMail(CLIENT, "Is this your treatment?", "/confirm-case"));
  await expect(page.getByRole("main")).toContainText("Fiona MacRae");
  await expect(page.getByRole("img", { name: /says is yours/ })).toHaveCount(1);
  await page.getByRole("group", { name: "Is this your head?" }).getByRole("radio", { name: /^Yes/ }).check();
  await page.getByRole("group", { name: "Did Fiona MacRae do the work?" }).getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("group", { name: "Are the days of the sessions right?" }).getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("group", { name: "May it be shown?" }).getByRole("radio", { name: /^Yes/ }).check();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Your answers have arrived");
  const kept = new URL(((await page.locator("code").textContent()) ?? "").trim());
  return kept.pathname + kept.search;
}

test("a client confirms a case by a link, reviews with it, takes it back, and nothing of it is served from that moment", async ({
  visit,
}) => {
  // Two people, a photo that the worker checks and two mails: longer than other journeys where the machine is busy.
  test.setTimeout(120_000);
  const owner = await visit(await ownerOf(CLINIC));
  const id = await enterCase(owner);

  const client = await visit(null, { javaScriptEnabled: false });
  const kept = await answer(client);
  await joinAsClient(client, { name: "Callum", email: CLIENT, password: PASSWORD });
  await client.goto(kept);
  await client.getByRole("button", { name: "Tie it to my account" }).click();
  await expect(client.getByText("The case is tied to your account.")).toBeVisible();
  await client.getByRole("link", { name: /^Write your review of/ }).click();
  await expect(client.getByLabel("Your confirmed case")).toHaveValue(id);
  await fillReview(client);
  await client.getByRole("button", { name: "Publish my review" }).click();
  await expect(client.getByRole("article", { name: REVIEW_TITLE })).toContainText("The author confirmed the treatment by a one-time link.");
  await expect
    .poll(async () => (await readScore(client, CLINIC)).facts.reviews.filter((one) => one.proof === "V1").length)
    .toBeGreaterThan(0);

  const reader = await visit(null);
  await reader.goto(`/cases/${id}`);
  await expect(reader.getByRole("main")).toContainText("Confirmed by the client: head, practitioner and days.");
  await expectAccessible(reader);
  const picture = reader.getByRole("region", { name: "Photos by stage" }).getByRole("img");
  const photo = /photos\/([0-9a-f]{32})\//.exec((await picture.getAttribute("src")) ?? "")?.[1] ?? "";
  const file = await reader.request.get(`/photos/${photo}/640.jpg`);
  expect(file.status()).toBe(200);
  const etag = file.headers().etag ?? "";
  const bytes = createHash("sha256")
    .update(await file.body())
    .digest("hex");
  await reader.goto(`/clinics/${CLINIC}/cases`);
  await expect(reader.getByRole("link", { name: /Full shave look/ }).first()).toBeVisible();
  await expectAccessible(reader);
  const pages = ["/", "/clinics", `/clinics/${CLINIC}`, `/clinics/${CLINIC}/cases`, `/clinics?q=kelvin`];
  for (const path of pages) await reader.request.get(path);

  await client.goto(kept);
  await client.getByRole("button", { name: "Take it down now" }).click();
  await expect(client.getByText("It is taken down: no page")).toBeVisible();
  // At once: nothing is waited for, and a cache that asks by the ETag it knows is told that there is nothing.
  for (const path of [`/cases/${id}`, `/photos/${photo}`]) expect((await reader.request.get(path)).status(), path).toBe(404);
  for (const width of [320, 640, 800, 1_280, 1_600]) {
    const gone = await reader.request.get(`/photos/${photo}/${width}.jpg`, { headers: { "If-None-Match": etag } });
    expect(gone.status()).toBe(404);
  }
  for (const path of pages) {
    const text = await (await reader.request.get(path)).text();
    expect(text.includes(photo) || text.includes(bytes) || text.includes(`/cases/${id}`), path).toBe(false);
  }
  await owner.goto(`/manage/${CLINIC}/cases/${id}`);
  await expect(owner.getByRole("region", { name: "The client" })).toContainText("Does not want it shown");
  await expect(owner.getByRole("region", { name: "Photos" }).getByRole("img")).toHaveCount(0);
});
