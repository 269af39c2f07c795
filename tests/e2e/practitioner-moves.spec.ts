import { addDays, dayOf } from "#app/platform/date.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { linkInMail, ownerOf, readScore } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const LEFT = "kelvin-paramedical-pigment";
const JOINED = "stockbridge-scalp-studio";
const ADDRESS = "rob@fenwick.example";
const yesterday = addDays(dayOf(new Date()), -1);

test("a practitioner leaves one clinic, is named by another and says yes: the record goes with them, and both scores change", async ({
  page,
  visit,
}) => {
  const before = { left: await readScore(page, LEFT), joined: await readScore(page, JOINED) };
  expect(before.left.facts.practitioners).toHaveLength(2);

  const leaving = await visit(await ownerOf(LEFT));
  await leaving.goto(`/manage/${LEFT}/practitioners`);
  await expectAccessible(leaving);
  await leaving.getByRole("main").getByRole("link", { name: "Rob Fenwick" }).click();
  await expectAccessible(leaving);
  await leaving.getByLabel("Last day here").fill(yesterday);
  await leaving.getByRole("button", { name: "End their time here" }).click();
  await expect(leaving.getByText("Their time here is ended.")).toBeVisible();

  await expect(async () => expect((await readScore(page, LEFT)).facts.practitioners).toHaveLength(1)).toPass();
  await page.goto(`/clinics/${LEFT}`);
  const team = page.getByRole("region", { name: "Who holds the needle" });
  await expect(team.getByRole("heading", { name: "Worked here before" })).toBeVisible();
  await expect(team.getByRole("listitem").filter({ hasText: "Rob Fenwick" })).toContainText("counts here no longer");

  const naming = await visit(await ownerOf(JOINED), { javaScriptEnabled: false });
  await naming.goto(`/manage/${JOINED}/practitioners`);
  await naming.getByLabel("Their page here").fill("/practitioners/rob-fenwick");
  await naming.getByLabel("Role at your clinic").fill("Practitioner");
  await naming.getByLabel("Works with you since").fill(yesterday);
  await naming.getByLabel("Their own e-mail address").fill(ADDRESS);
  await naming.getByRole("button", { name: "Ask them" }).click();
  await expect(naming.getByText("Nothing of their record is shown or counted here before they have said yes.")).toBeVisible();
  await page.goto(`/clinics/${JOINED}`);
  await expect(page.getByRole("main")).not.toContainText("Rob Fenwick");

  const link = await linkInMail(ADDRESS, "Do you work at this clinic?", "/confirm-engagement");
  expect((await readScore(page, JOINED)).facts.practitioners).toEqual(before.joined.facts.practitioners);
  const practitioner = await visit(null, { javaScriptEnabled: false, viewport: { width: 375, height: 800 } });
  await practitioner.goto(link);
  await practitioner.getByRole("radio", { name: "Yes" }).check();
  await practitioner.getByRole("button", { name: "Send the answer" }).click();
  await expect(practitioner.getByRole("heading", { level: 1 })).toContainText("Your answer has arrived");

  const was = before.left.facts.practitioners.map((person) => person.verifiedHours);
  await expect(async () => {
    const { facts, result } = await readScore(page, JOINED);
    expect(facts.practitioners).toHaveLength(before.joined.facts.practitioners.length + 1);
    expect(was).toContain(facts.practitioners.at(-1)?.verifiedHours);
    expect(result.score).not.toBe(before.joined.result.score);
  }).toPass();
  // A page that many share may be some seconds old.
  await expect(async () => {
    await page.goto(`/clinics/${JOINED}`);
    await expect(page.getByRole("region", { name: "Who holds the needle" }).getByRole("heading", { name: "Rob Fenwick" })).toBeVisible({
      timeout: 500,
    });
  }).toPass();

  await practitioner.getByRole("link", { name: "Your page" }).click();
  const places = practitioner.getByRole("region", { name: "Where they work and worked" });
  await expect(places.getByRole("listitem").filter({ hasText: "Kelvin" })).toContainText("Not there now");
  await expect(places.getByRole("listitem").filter({ hasText: "Stockbridge" })).not.toContainText("Not there now");
});

test("a lineage is read at 375 pixels without a script, by keyboard, and as words", async ({ page, visit }) => {
  const narrow = await visit(null, { javaScriptEnabled: false, viewport: { width: 375, height: 800 } });
  await narrow.goto("/practitioners/maya-okafor");
  await expectNoSidewaysScroll(narrow);
  const lineage = narrow.getByRole("region", { name: "Who taught whom" });
  const row = lineage.getByRole("row").filter({ hasText: "Tom Hale" });
  await expect(row).toContainText(/Practice: 5(\.\d)? years of 5 years/);
  const drawn = lineage.locator("svg a").filter({ hasText: "Tom Hale" });
  await expect(drawn).toBeVisible();
  await drawn.focus();
  await narrow.keyboard.press("Enter");
  await expect(narrow.getByRole("heading", { level: 1, name: "Tom Hale" })).toBeVisible();
  await expect(narrow.getByRole("region", { name: "Who taught whom" }).locator("svg a")).toContainText(["Maya Okafor"]);

  await page.setViewportSize({ width: 375, height: 800 });
  for (const path of ["/practitioners/maya-okafor", "/practitioners/kyle-rennard", "/training/arlo-finch-training"]) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await expect(page.getByRole("main")).toContainText("Arlo Finch runs this school and holds a certificate of it.");
});
