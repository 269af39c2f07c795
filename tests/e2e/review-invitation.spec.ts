import type { Page } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { linkInMail, mailTo, ownerOf } from "#tests/e2e/support/demo.ts";
import { joinAsClient } from "#tests/e2e/support/join.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { fillReview, REVIEW_TITLE } from "#tests/e2e/support/review-form.ts";

const CLINIC = "cabot-scalp-clinic";
const CLIENT = "client.of.cabot@example.org";
/** Nobody is written to twice in one day. */
const OTHER = "another.client.of.cabot@example.org";
const PASSWORD = "harbour bell and seven kites";

/** The clinic enters a treated head without photos and has the client asked by mail. */
async function enterCase(page: Page, address: string): Promise<void> {
  await page.goto(`/manage/${CLINIC}/cases/new`);
  await page.getByLabel("Who held the needle").selectOption({ label: "Priya Raman" });
  await page.getByLabel("Treatment", { exact: true }).selectOption({ label: "Full shave look" });
  await page.getByLabel("Session 1").fill("2026-03-02");
  await page.getByLabel("Session 2").fill("2026-03-16");
  await page.getByRole("button", { name: "Enter the case" }).click();
  await expect(page.getByText("The case is entered.")).toBeVisible();
  await page.goto(new URL(page.url()).pathname.replace(/\/photos$/, ""));
  await page.getByLabel("The client’s e-mail address").fill(address);
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByText("The link is on its way to the client.")).toBeVisible();
}

/** Says yes four times and lets us write. */
async function confirmAndLetWrite(page: Page, address: string): Promise<void> {
  await page.goto(await linkInMail(address, "Is this your treatment?", "/confirm-case"));
  for (const name of ["Is this your head?", "Did Priya Raman do the work?", "Are the days of the sessions right?", "May it be shown?"]) {
    await page.getByRole("group", { name }).getByRole("radio", { name: /^Yes/ }).check();
  }
  await expect(page.getByRole("checkbox", { name: /^Write to me/ })).not.toBeChecked();
  await page.getByRole("checkbox", { name: /^Write to me/ }).check();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Your answers have arrived");
}

/** The public lines about invitations, as numbers in their order: reviews, confirmed cases, answered, invited. */
async function readLines(page: Page): Promise<number[]> {
  await page.goto(`/clinics/${CLINIC}`);
  const text = (await page.getByRole("region", { name: "Reviews", exact: true }).textContent()) ?? "";
  const found = /(\d+) reviews? from (\d+) confirmed cases\.(\d+) of (\d+) who were invited answered/.exec(text);
  if (found === null) throw new Error("the page has no lines about invitations");
  return found.slice(1).map(Number);
}

test("a client who confirmed a case is invited by mail, writes by its link without a script, and the clinic's public counts take it in", async ({
  visit,
}) => {
  // Two people and three mails: longer than other journeys where the machine is busy.
  test.setTimeout(120_000);
  const reader = await visit(null);
  const [reviews = 0, confirmed = 0, answered = 0, invited = 0] = await readLines(reader);
  const owner = await visit(await ownerOf(CLINIC));
  await enterCase(owner, CLIENT);
  const client = await visit(null, { javaScriptEnabled: false });
  await confirmAndLetWrite(client, CLIENT);

  const link = await linkInMail(CLIENT, "How did your treatment go?", "/review-invitation");
  expect((await mailTo(CLIENT)).at(-1)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n");
  await client.goto(link);
  await expect(client.getByRole("main")).toContainText("We would like to know how it went.");
  await client.getByRole("button", { name: "Write the review" }).click();
  await expect(client).toHaveURL(/\/sign-in\?redirectTo=%2Freview-invitation/);
  await client.goto(link);
  await joinAsClient(client, { name: "Imogen", email: CLIENT, password: PASSWORD });
  await client.goto(link);
  await client.getByRole("button", { name: "Write the review" }).click();
  await expect(client).toHaveURL(/\/review\?invitation=[0-9a-f]{32}&case=[0-9a-f]{32}$/);
  await fillReview(client);
  await client.getByRole("button", { name: "Publish my review" }).click();
  const card = client.getByRole("article", { name: REVIEW_TITLE });
  await expect(card).toContainText("Invited by Scalpmark after the treated person confirmed the case.");
  await client.goto(link);
  await expect(client.getByRole("heading", { level: 1 })).toHaveText("You have answered");

  await expect(async () => {
    expect(await readLines(reader)).toEqual([reviews + 1, confirmed + 1, answered + 1, invited + 1]);
  }).toPass();
  await owner.goto(`/manage/${CLINIC}/reviews`);
  const desk = owner.getByRole("region", { name: "Who is asked" });
  await expect(desk).toContainText(`${answered + 1} of ${invited + 1} who were invited answered`);
  await expectAccessible(owner);
  await reader.goto(link);
  await expectAccessible(reader);
  expect((await mailTo(CLIENT)).filter((mail) => mail.includes("How did your treatment go?"))).toHaveLength(1);
});

test("one press in the page of an invitation ends the mails, and the page says so from then on", async ({ visit }) => {
  test.setTimeout(120_000);
  const owner = await visit(await ownerOf(CLINIC));
  await enterCase(owner, OTHER);
  const client = await visit(null, { javaScriptEnabled: false });
  await confirmAndLetWrite(client, OTHER);
  await client.goto(await linkInMail(OTHER, "How did your treatment go?", "/review-invitation"));
  await client.getByRole("button", { name: "No further mail about this" }).click();
  await expect(client.getByRole("heading", { level: 1 })).toHaveText("No further mail about this");
});
