import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { clinics } from "#db/schema/clinics.ts";
import { jobs } from "#db/schema/platform.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { linkInMail, mailTo, openDemo, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

const CLIENT = "client@demo.example";
const press = async (page: Page, name: string | RegExp, role: "button" | "link" = "button") => {
  await tabTo(page, page.getByRole(role, { name }).first());
  await page.keyboard.press("Enter");
};

test("Z6: with the keyboard alone an administrator gives a role and takes it away; its holder is signed out and told, and the record says so", async ({
  visit,
}) => {
  const client = await personOf(CLIENT);
  const theirs = await visit(client);
  await theirs.goto("/account");
  await expect(theirs).toHaveURL("/account");

  const page = await visit(await personOf("admin@demo.example"));
  await page.goto("/admin");
  await press(page, "Give or take a role, suspend or restore an account", "link");
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(CLIENT);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(client.displayName);
  await expect(page.getByText(CLIENT)).toHaveCount(0);
  await expectAccessible(page);
  await tabTo(page, page.getByRole("radio", { name: "Moderator" }));
  await page.keyboard.press("Space");
  await press(page, "Give the role");
  await expect(page.getByRole("status")).toContainText("The role is given");
  await theirs.goto("/account");
  await expect(theirs).toHaveURL(/\/sign-in/);
  expect(await linkInMail(CLIENT, "You are a moderator of Scalpmark now", "/account/second-factor")).toContain("/account/second-factor");

  await press(page, "Take away the role of moderator");
  await expect(page.getByRole("status")).toContainText("The role is taken away");
  await expect(async () => expect((await mailTo(CLIENT)).join("\n")).toContain("Your role at Scalpmark has ended")).toPass();
  await press(page, "Record", "link");
  const lines = page.getByRole("row").filter({ hasText: client.displayName });
  await expect(lines.nth(0)).toContainText("from moderator, to client");
  await expect(lines.nth(1)).toContainText("from client, to moderator");
  await expect(lines.nth(2)).toContainText("Account found by its address");
});

test("Q11: with the keyboard alone an administrator has a failed job tried again, and it is done", async ({ visit }) => {
  const { ctx } = await openDemo();
  const clinic = await ctx.store.read.select({ id: clinics.id }).from(clinics).limit(1).get();
  const now = ctx.now();
  const [failed] = await ctx.store.write((tx) =>
    tx
      .insert(jobs)
      .values({
        kind: "list_clinic",
        payload: JSON.stringify({ clinicId: clinic?.id }),
        state: "dead",
        attempts: 3,
        runAt: now,
        createdAt: now,
        finishedAt: now,
        lastError: "The mail server did not know sam@example.org",
      })
      .returning({ id: jobs.id }),
  );
  const page = await visit(await personOf("admin@demo.example"));
  await page.goto("/admin");
  await press(page, "See the jobs by kind, try again what failed", "link");
  await press(page, `List clinic ${failed?.id}`, "link");
  await expect(page.getByText("The mail server did not know (address)")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Drop the job");
  await expect(page.getByLabel("Why")).toBeFocused();
  await press(page, "Try it again");
  await expect(page.getByRole("status")).toContainText("They wait again");
  await expect(async () => {
    const row = await ctx.store.read
      .select({ state: jobs.state })
      .from(jobs)
      .where(eq(jobs.id, failed?.id ?? 0))
      .get();
    expect(row?.state).toBe("done");
  }).toPass({ timeout: 30_000 });
});

test("with the keyboard alone a list of clinics is tried, read record by record, and imported; a spreadsheet is refused with what to do", async ({
  visit,
}) => {
  const page = await visit(await personOf("admin@demo.example"));
  await page.goto("/admin/imports");
  // The dialogue in which a file is chosen is the system's own.
  await page
    .getByLabel("The file")
    .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("PK\u0003\u0004", "latin1") });
  await press(page, "Try the list");
  await expect(page.getByRole("alert")).toContainText("Save it as “CSV UTF-8”");

  const list = "name,city,country,website,ref\nHarbour Dots,Whitby,GB,https://harbour-dots.example,h1\n,Whitby,GB,,h2\n";
  await page.getByLabel("The file").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await tabTo(page, page.getByLabel("Name of the list"));
  await page.keyboard.type("harbour");
  await press(page, "Try the list");
  await expect(page).toHaveURL(/\/admin\/imports\/\w+$/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "What the trial says" })).toBeVisible();
  }).toPass({ timeout: 45_000 });
  await expectAccessible(page);
  await press(page, /^Refused/, "link");
  await expect(page.getByRole("row").filter({ hasText: "name: is missing" })).toBeVisible();
  const { ctx } = await openDemo();
  const imported = () => ctx.store.read.$count(clinics, eq(clinics.name, "Harbour Dots"));
  expect(await imported()).toBe(0);

  await press(page, "Import 1 new and 0 changed");
  await expect(page.getByRole("button", { name: "Drop the list" })).toHaveCount(0);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("status")).toContainText("1 new, 0 changed");
  }).toPass({ timeout: 45_000 });
  expect(await imported()).toBe(1);
});

const PAGES = ["", "/people", "/jobs", "/imports", "/health", "/settings", "/record"].map((path) => `/admin${path}`);

test("Z6: every administrators' page is refused to a moderator, passes axe and fits a window of 320 pixels", async ({ visit }) => {
  const moderator = await visit(await personOf("moderator.one@demo.example"));
  const page = await visit(await personOf("admin@demo.example"), { viewport: { width: 320, height: 700 } });
  for (const path of PAGES) {
    expect((await moderator.goto(path))?.status()).toBe(403);
    expect((await page.goto(path))?.status()).toBe(200);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});
