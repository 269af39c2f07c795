import type { Page } from "@playwright/test";
import { addDays, dayOf } from "#app/platform/date.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { press, typeInto } from "#tests/e2e/support/by-keyboard.ts";
import { linkInMail, ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { writtenPdf } from "#tests/provenance/written-pdf.ts";

const CLINIC = { slug: "itchen-scalp-room", name: "Itchen Scalp Room" };
const DESK = `/manage/${CLINIC.slug}/evidence`;
/** No other journey sends these. */
const TITLES = ["Keyboard hygiene one", "Keyboard hygiene two", "Keyboard hygiene three"] as const;

test("by keyboard alone a moderator reads a PDF beside its fields, asks for more, and answers one document after the other", async ({
  visit,
}) => {
  const owner = await visit(await ownerOf(CLINIC.slug));
  for (const title of TITLES) await send(owner, title);

  const page = await visit(await personOf("moderator.one@demo.example"));
  await openFromQueue(page, TITLES[0]);
  await expectAccessible(page);

  // Two pages, drawn here: leafed through, enlarged and turned.
  const stage = page.locator(".doc-stage:visible");
  await expect(async () => {
    await page.keyboard.press("]");
    await expect(stage).toHaveAttribute("aria-label", /^Page 2/, { timeout: 500 });
  }).toPass();
  await expect(async () =>
    expect(await stage.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1_600),
  ).toPass();
  const width = () => stage.locator("img").evaluate((image) => Math.round(image.getBoundingClientRect().width));
  const whole = await width();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  expect(await width()).toBeGreaterThan(whole * 1.9);
  await page.keyboard.press("-");
  await page.keyboard.press("r");
  await expect(page.getByRole("radio", { name: "A quarter right" })).toBeChecked();
  for (let turns = 0; turns < 3; turns++) await page.keyboard.press("r");
  await expect(page.getByRole("radio", { name: "Upright" })).toBeChecked();
  await page.keyboard.press("d");
  await expect(stage).toBeFocused();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of this page" })).toContainText("accept it in part");
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  // The clinic is asked: the next document opens, and the first one waits.
  await page.keyboard.press("q");
  const ask = page.getByRole("checkbox", { name: /^A copy that can be read/ });
  await expect(ask).toBeFocused();
  await page.keyboard.press("Space");
  await typeInto(page, page.getByLabel("In your own words"), "The second page is dark.");
  await press(page, page.getByRole("button", { name: "Ask the clinic" }));
  await expect(page.getByText("The clinic is asked, and told by mail.")).toContainText("Next:");

  // The clinic answers by keyboard too, from its mail.
  await owner.goto(
    await linkInMail((await ownerOf(CLINIC.slug)).email, `Hygiene certificate of ${CLINIC.name}: a moderator asks for more`, DESK),
  );
  await expect(owner.getByText("The second page is dark.")).toBeVisible();
  await expectAccessible(owner);
  await press(owner, owner.getByRole("button", { name: "Send the answer" }));
  await expect(owner.getByText("Write an answer or choose a file.").first()).toBeVisible();
  await typeInto(owner, owner.getByLabel("Your answer"), "A sharper copy comes with this.");
  await owner.getByLabel("A further file").setInputFiles(pdf("sharper"));
  await press(owner, owner.getByRole("button", { name: "Send the answer" }));
  await expect(owner.getByText("Your answer has arrived")).toBeVisible();

  await openFromQueue(page, TITLES[0]);
  await expect(page.getByText("A sharper copy comes with this.")).toBeVisible();
  await expect(page.getByText(/^Answer of .*, page 1$/)).toBeVisible();

  // a, a, x with its reason; the sum goes along; the rest at once.
  const sum = page.getByRole("status").filter({ hasText: /left to answer|Accepted|Refused/ });
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator("[data-field] input:focus")).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.keyboard.press("a");
  await page.keyboard.press("a");
  await page.keyboard.press("l");
  await page.keyboard.type("Very good, 5 of 5");
  await page.keyboard.press("Tab");
  await page.keyboard.press("A");
  await expect(sum).toHaveText("Accepted in part.");
  // A register that is not named is sent back with all that was typed.
  await page.keyboard.press("3");
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "Save the answer" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Choose the register you looked in.").first()).toBeVisible();
  await expect(page.getByLabel("Result: what is on it")).toHaveValue("Very good, 5 of 5");
  await expectAccessible(page);
  await expect(async () => {
    await page.keyboard.press("1");
    await expect(page.getByRole("radio", { name: "The document alone was read" })).toBeChecked({ timeout: 500 });
  }).toPass();
  await press(page, page.getByRole("button", { name: "Preview" }));
  await expect(page.getByText("level and score stay as they are.").first()).toBeVisible();
  await press(page, page.getByRole("button", { name: "Save the answer" }));
  await expect(page.getByText("The document is accepted in part.")).toContainText(/Next: .*, \d+ more\./);

  // Back to what was just answered, and taken back.
  await press(page, page.getByRole("link", { name: "Look at your answer again, or take it back" }));
  await typeInto(page, page.getByLabel("Why it has to be looked at again"), "The result was read from the wrong line.");
  await press(page, page.getByRole("button", { name: "Take the answer back" }));
  await expect(page.getByText("The answer is taken back.")).toBeVisible();
});

test("from one document to the next it takes two requests, and five keys where all of it is accepted", async ({ visit }) => {
  const page = await visit(await personOf("moderator.one@demo.example"));
  await openFromQueue(page, TITLES[1]);
  const navigations: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest() && !request.redirectedFrom()) navigations.push(request.method());
  });
  const served: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "document") served.push(request.method());
  });
  await expect(async () => {
    await page.keyboard.press("A");
    await expect(page.locator('input[name="method"]').first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("1");
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The document is accepted.")).toBeVisible();
  expect(navigations).toEqual(["POST"]);
  expect(served).toEqual(["POST", "GET"]);
});

test("without JavaScript pages are chosen and enlarged, what is left is accepted, and the sum is previewed; on a telephone nothing sticks out", async ({
  visit,
}) => {
  const page = await visit(await personOf("moderator.one@demo.example"), {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  await openFromQueue(page, TITLES[2]);
  await expectNoSidewaysScroll(page);
  await page.getByText("Page 2", { exact: true }).click();
  await expect(page.locator(".doc-stage:visible")).toHaveAttribute("aria-label", /^Page 2/);
  await page.getByText("200 %", { exact: true }).click();
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Keys of this page" }).click();
  await expect(page.getByText("accept it in part, and type what is on the document")).toBeVisible();
  await page.getByRole("button", { name: "Accept all that is left" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Accepted." })).toBeVisible();
  await page.getByRole("radio", { name: "The public register was looked up" }).check();
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("Choose the register you looked in.").first()).toBeVisible();
  const council = page.getByRole("region", { name: "Where it can be looked up" }).getByRole("link", { name: /^The local council/ });
  await expect(council).toHaveAttribute("href", "https://www.gov.uk/find-local-council");
  await expect(council).toHaveAttribute("rel", "noopener noreferrer external");
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Which register").selectOption({ label: "The local council, by postcode" });
  await page.getByRole("button", { name: "Save the answer" }).click();
  await expect(page.getByText("The document is accepted.")).toBeVisible();
  const reader = await visit(await ownerOf(CLINIC.slug));
  await reader.goto(DESK);
  await reader
    .getByRole("link", { name: new RegExp(TITLES[2]) })
    .first()
    .click();
  await expect(reader.getByText("Looked up: The local council, by postcode.")).toBeVisible();
});

const pdf = (about: string) => ({
  name: `${about}.pdf`,
  mimeType: "application/pdf",
  buffer: writtenPdf([
    { text: about, size: [595, 842] },
    { text: `${about}, the back`, size: [842, 595] },
  ]),
});

/** A hygiene certificate from a clinic's desk. */
async function send(page: Page, title: string): Promise<void> {
  await page.goto(`${DESK}/new?kind=hygiene`);
  await page.getByLabel("What it is called").fill(title);
  await page.getByLabel("Issued by").fill("City Council");
  await page.getByLabel("Result").fill("Very good");
  await page.getByLabel("Date it bears").fill(addDays(dayOf(new Date()), -20));
  await page.getByLabel("The document").setInputFiles(pdf(title));
  await page.getByRole("button", { name: "Send this document" }).click();
  await expect(page.getByText("Your document has arrived.")).toBeVisible();
}

async function openFromQueue(page: Page, title: string): Promise<void> {
  const link = page.getByRole("main").getByRole("listitem").filter({ hasText: title }).getByRole("link");
  await expect(async () => {
    await page.goto("/moderation?kind=document");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  await press(page, link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Hygiene certificate of ${CLINIC.name}`);
}
