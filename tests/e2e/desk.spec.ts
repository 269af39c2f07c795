import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { linkInMail, ownerOf, personOf, readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const CLINIC = "lakeshore-follicle";
const PASSWORD = "copper lantern, three sparrows";

test("without JavaScript an owner sets prices and equipment, and of two tabs that collide neither loses a word", async ({ visit }) => {
  const page = await visit(await ownerOf(CLINIC), { javaScriptEnabled: false });
  await page.goto("/manage");
  await page.getByRole("link", { name: "Open the desk" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lakeshore Follicle");
  await expect(page.getByRole("region", { name: "What would raise it" })).toContainText("An accepted training record of 40 h more");
  await expect(page.getByRole("region", { name: "Not provided" }).getByRole("link", { name: "Machine" })).toBeVisible();

  await page.getByRole("link", { name: "Profile", exact: true }).click();
  const late = await page.context().newPage();
  await late.goto(page.url());
  await page.getByLabel("Machine").fill("Rotary SMP machine");
  await page.getByLabel("Pigment batch in use").fill("LF-0926");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved\. The page clients see/)).toBeVisible();

  await late.getByLabel("Machine").fill("Coil machine");
  await late.getByRole("button", { name: "Save", exact: true }).click();
  const both = late.getByRole("region", { name: "What differs" });
  await expect(both).toContainText("Stored meanwhileRotary SMP machine");
  await expect(both).toContainText("YoursCoil machine");
  await expect(late.getByLabel("Machine")).toHaveValue("Coil machine");
  // Closing the tab here would lose nothing: what was typed is a draft besides.
  await late.goto(`/manage/${CLINIC}/profile`);
  await expect(late.getByLabel("Machine")).toHaveValue("Rotary SMP machine");
  await late.getByRole("link", { name: "Go on with the draft" }).click();
  await expect(late.getByLabel("Machine")).toHaveValue("Coil machine");
  await late.getByRole("button", { name: "Throw the draft away" }).click();
  await expect(late.getByRole("heading", { name: "You left a draft here" })).toHaveCount(0);

  await page.getByRole("link", { name: "Treatments and prices" }).click();
  const hairline = page.getByRole("group", { name: "Hairline" });
  await hairline.getByLabel("Price from").fill("1,250");
  await hairline.getByLabel("Price to").fill("1,100");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(hairline).toContainText("The highest price of hairline is below its lowest.");
  await hairline.getByLabel("Price to").fill("1,600");
  await hairline.getByLabel("Sessions included").fill("3");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved\. The page clients see/)).toBeVisible();
  await page.goto(`/clinics/${CLINIC}`);
  const equipment = page.getByRole("region", { name: "Equipment and prices" });
  await expect(equipment).toContainText("Rotary SMP machine");
  await expect(equipment).toContainText("Batch in use: LF-0926");
  await expect(equipment).toContainText("$1,250 to US$1,600");
});

test("what is typed is kept as a draft by itself, and offered on return", async ({ visit }) => {
  const page = await visit(await ownerOf(CLINIC));
  await page.goto(`/manage/${CLINIC}/profile`);
  await page.getByLabel("Needles").fill("0.18 mm");
  await expect(page.getByText(/^Draft kept at \d\d:\d\d$/)).toBeVisible();
  await page.goto(`/manage/${CLINIC}/profile`);
  await expect(page.getByLabel("Needles")).toHaveValue("");
  await page.getByRole("link", { name: "Go on with the draft" }).click();
  await expect(page.getByLabel("Needles")).toHaveValue("0.18 mm");
  await expectAccessible(page);
});

test("an owner invites an editor, who joins with that address and finds the desk without what is for owners", async ({ visit }) => {
  const email = "new.editor@lakeshore.example";
  const page = await visit(await ownerOf(CLINIC));
  await page.goto(`/manage/${CLINIC}/members`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("radio", { name: "Editor" }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("status")).toContainText("The invitation is on its way.");
  await expectAccessible(page);
  const link = await linkInMail(email, "You are invited to speak for a clinic at Scalpmark", "/accept-invitation");

  const editor = await visit(null);
  await editor.goto(link);
  await expect(editor.getByRole("main")).toContainText(email);
  await expectAccessible(editor);
  await editor.getByRole("link", { name: "Join Scalpmark" }).click();
  await editor.getByRole("radio", { name: "I am a client" }).check();
  await editor.getByLabel("Name").fill("Ana");
  await editor.getByLabel("E-mail address").fill(email);
  await editor.getByLabel("Password").fill(PASSWORD);
  await editor.getByRole("button", { name: "Create account" }).click();
  await editor.goto(await linkInMail(email, "Verify your e-mail address for Scalpmark", "/verify-email"));
  await editor.getByLabel("Password").fill(PASSWORD);
  await editor.getByRole("button", { name: "Verify and sign in" }).click();
  await expect(editor).toHaveURL(/\/account/);
  await editor.goto(link);
  await editor.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(editor).toHaveURL(new RegExp(`/manage/${CLINIC}$`));
  const desk = editor.getByRole("navigation", { name: /^Desk of/ });
  await expect(desk.getByRole("link", { name: "Claims" })).toBeVisible();
  for (const name of ["Members", "Ownership", "Export"]) await expect(desk.getByRole("link", { name })).toHaveCount(0);
  expect((await editor.goto(`/manage/${CLINIC}/members`))?.status()).toBe(404);
  await editor.goto(link);
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("This invitation no longer works");
});

test("a contradicted claim is answered, two moderators refute it, the page says so with the answer, and the badge follows", async ({
  visit,
  page: reader,
}) => {
  const before = await readScore(reader, CLINIC);
  const owner = await visit(await ownerOf(CLINIC), { viewport: { width: 320, height: 640 } });
  await owner.goto(`/manage/${CLINIC}/claims`);
  await expectNoSidewaysScroll(owner);
  await owner.getByRole("link", { name: /5 years of excellence/ }).click();
  await owner.getByLabel("Your answer").fill("The years before are those of our founder in Milwaukee, who has retired since.");
  await owner.getByRole("button", { name: "Publish the answer" }).click();
  await expect(owner.getByRole("status")).toContainText("Your answer stands beside the sum.");
  await expectAccessible(owner);
  const claim = new URL(owner.url()).pathname.split("/").at(-1) ?? "";

  const first = await visit(await personOf("moderator.one@demo.example"));
  await first.goto("/moderation?kind=claim");
  await first.locator(`a[href="/moderation/claims/${claim}"]`).click();
  await expect(first.getByRole("main")).toContainText("who has retired since");
  await first.getByRole("radio", { name: "Refuted: Dated evidence says otherwise" }).check();
  await first
    .getByLabel("Facts")
    .fill("The practitioner’s first training ended 20 months ago. The answer speaks of another person’s years.");
  await first.getByRole("button", { name: "Record what you find" }).click();
  await expect(first.getByRole("status")).toContainText("waits for a second person");
  await expectAccessible(first);
  // Until then nobody calls it anything.
  await reader.goto(`/clinics/${CLINIC}`);
  await expect(reader.getByRole("main")).not.toContainText("called this claim refuted");

  const second = await visit(await personOf("moderator.two@demo.example"));
  await second.goto(`/moderation/claims/${claim}`);
  await second.getByRole("button", { name: "Confirm and publish" }).click();
  await expect(second.getByRole("status")).toContainText("The decision is published.");
  await expect(async () => {
    const now = await readScore(reader, CLINIC);
    expect(now.result.deduction).toBeCloseTo(before.result.deduction + 6, 6);
  }).toPass();
  await expect(async () => {
    await reader.goto(`/clinics/${CLINIC}`);
    await expect(reader.locator(`#claim-${claim}`)).toContainText("Two moderators called this claim refuted.");
  }).toPass();
  await expect(reader.locator(`#claim-${claim}`)).toContainText("The years before are those of our founder in Milwaukee");
  await expectAccessible(reader);
  await reader.locator(`#claim-${claim}`).getByRole("link", { name: "Read the decision" }).click();
  await expect(reader.getByRole("main")).toContainText("The claim: “5 years of excellence”");

  const badge = await reader.request.get(`/clinics/${CLINIC}/badge.svg`, { headers: { Referer: new URL("/", reader.url()).href } });
  expect(badge.headers()["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(await badge.text()).toContain("6.0 points taken off by decision");
  await owner.goto(`/manage/${CLINIC}/badge`);
  await expectNoSidewaysScroll(owner);
  await expect(owner.getByRole("img", { name: /points taken off by upheld decisions/ })).toHaveCount(2);
});

test("an owner downloads everything as one archive", async ({ visit }) => {
  const page = await visit(await ownerOf(CLINIC));
  await page.goto(`/manage/${CLINIC}/export`);
  await expectAccessible(page);
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the archive" }).click();
  expect((await arriving).suggestedFilename()).toMatch(/^scalpmark-lakeshore-follicle-\d{4}-\d\d-\d\d\.zip$/);
});
