import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { codeAt } from "#app/accounts/totp.ts";
import { type DemoSignIn, demoAccountsFile } from "#app/cli/seed/seed-accounts.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { openDemo } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { buildAccount, TEST_PASSWORD } from "#tests/support/build-account.ts";

const EMAIL = "vera.keller@example.org";

async function givePassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second step");
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

const signOut = (page: Page) => page.getByRole("button", { name: "Sign out", exact: true }).click();

/** What Chromium answers for a telephone that its owner unlocks at once. */
async function addAuthenticator(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("a second factor is set up, asked for and lost; a passkey signs in by itself; in the end the account is erased", async ({ page }) => {
  // Six sign-ins, each with a password to be hashed.
  test.slow();
  const { ctx } = await openDemo();
  // Not through the page: one address may sign up five times in half an hour, and other journeys are about that.
  await buildAccount(ctx, { email: EMAIL, displayName: "Vera" });
  await givePassword(page, EMAIL, TEST_PASSWORD);
  await expect(page).toHaveURL(/\/account/);
  await page.getByRole("link", { name: "Second factor", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expectAccessible(page);
  const secret = ((await page.locator(".typed-secret").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Six digits").fill(codeAt(secret, new Date()).code);
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your recovery codes");
  await expectAccessible(page);
  const codes = await page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem").allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByRole("main")).toContainText("10 codes of 10 not used yet");

  // The code of this half minute set it up and is used; the next one is taken a little early.
  await signOut(page);
  await givePassword(page, EMAIL, TEST_PASSWORD);
  await expectAccessible(page);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\/second-factor\?redirectTo=%2Faccount$/);
  await giveCode(page, codeAt(secret, new Date(Date.now() + 30_000)).code);
  await expect(page).toHaveURL(/\/account$/);

  const [first = ""] = codes;
  for (const outcome of ["works", "is used"]) {
    await signOut(page);
    await givePassword(page, EMAIL, TEST_PASSWORD);
    await giveCode(page, first);
    if (outcome === "works") await expect(page).toHaveURL(/\/account$/);
  }
  await expect(page.getByRole("alert")).toContainText("This code is not right, or was used already");
  await giveCode(page, codes[1] ?? "");
  await expect(page).toHaveURL(/\/account$/);

  await addAuthenticator(page);
  await page.goto("/account/second-factor");
  await page.getByLabel("A name for it").fill("telephone");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("status")).toContainText("The passkey is added.");
  await expectAccessible(page);
  await signOut(page);
  await page.goto("/sign-in?redirectTo=%2Faccount%2Fsessions");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL(/\/account\/sessions$/);
  await expect(page.getByRole("main")).toContainText("Chrome on Linux (this one)");

  await page.goto("/account/erase");
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Keep them, without my name" }).check();
  await page.getByRole("checkbox", { name: "I want my account erased now" }).check();
  await page.getByRole("button", { name: "Erase my account" }).click();
  await expect(page.getByRole("status")).toContainText("Your account is erased");
  await givePassword(page, EMAIL, TEST_PASSWORD);
  await expect(page.getByRole("main")).toContainText("The e-mail address or the password is not right.");
});

test("a moderator of the demo signs in with the code that demo:accounts prints, with JavaScript switched off", async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const { ctx } = await openDemo();
  const signIns = JSON.parse(await readFile(demoAccountsFile(ctx.env), "utf8")) as DemoSignIn[];
  const moderator = signIns.find((one) => one.email === "moderator.two@demo.example");
  if (moderator?.totpSecret === undefined) throw new Error("the demo's moderator has no second factor");
  await page.goto("/sign-in");
  await expect(page.getByText("this browser runs none here")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeHidden();
  await givePassword(page, moderator.email, moderator.password);
  await expectNoSidewaysScroll(page);
  await giveCode(page, codeAt(moderator.totpSecret, new Date()).code);
  await expect(page).toHaveURL(/\/moderation$/);
});

test("the account's pages need no scrolling sideways at 320 px, and axe finds nothing on them", async ({ visit }) => {
  const { ctx } = await openDemo();
  const signIns = JSON.parse(await readFile(demoAccountsFile(ctx.env), "utf8")) as DemoSignIn[];
  const client = signIns.find((one) => one.role === "client");
  if (client === undefined) throw new Error("the demo has no client");
  const page = await visit(null, { viewport: { width: 320, height: 640 } });
  await givePassword(page, client.email, client.password);
  for (const path of ["", "/security", "/sessions", "/email", "/export", "/erase", "/second-factor", "/confirm"]) {
    await page.goto(`/account${path}`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});
