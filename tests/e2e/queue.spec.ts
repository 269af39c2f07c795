import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

const entries = "[data-matter]";

test("by keyboard alone a moderator filters the queue, keeps the filter, takes a matter and lets go of it", async ({ visit }) => {
  const page = await visit(await personOf("moderator.one@demo.example"));
  await page.goto("/moderation");
  await expectAccessible(page);

  // The list of keys, opened and closed by keys.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys of this page" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  // Down, down and up again: the focus is on the second matter, and is seen.
  for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
  await expect(page.locator(entries).nth(1).getByRole("link")).toBeFocused();

  await page.keyboard.press("f");
  const country = page.getByLabel("Country");
  await expect(country).toBeFocused();
  // Letters mean letters while one chooses.
  await page.keyboard.press("u");
  await expect(country).toHaveValue("GB");
  await tabTo(page, page.getByRole("button", { name: "Show", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/country=GB/);
  await tabTo(page, page.getByLabel("Keep this filter as"));
  await page.keyboard.type("Here at home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The filter is saved." })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Your filters" }).getByRole("link", { name: /^Here at home \d+$/ })).toHaveAttribute(
    "aria-current",
    "page",
  );

  await page.goto("/moderation?kind=proof");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator(entries).first().getByRole("link")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/\/moderation\/proofs\/[0-9a-f]{32}\?did=matter-taken$/);
  await expectAccessible(page);
  await expect(page.getByText("It is yours until")).toBeVisible();
  await page.goto("/moderation?taken=by-me&kind=proof");
  await expect(page.locator(entries)).toHaveCount(1);
  await page.locator(entries).first().getByRole("link").press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Let go" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nobody has taken it.")).toBeVisible();
});

test("two moderators race for one matter: one has it, the other is told who and is refused; the queue tells of it without a reload", async ({
  visit,
}) => {
  const [one, two] = [await visit(await personOf("moderator.one@demo.example")), await visit(await personOf("moderator.two@demo.example"))];
  await one.goto("/moderation?kind=proof");
  const href = (await one.locator(entries).first().getByRole("link").getAttribute("href")) ?? "";
  await Promise.all([one.goto(href), two.goto(href)]);
  const watching = await visit(await personOf("moderator.two@demo.example"));
  await watching.goto("/moderation?kind=proof");
  await Promise.all([one, two].map((page) => page.getByRole("button", { name: "Take it" }).press("Enter")));
  for (const page of [one, two]) await page.waitForURL(/did=matter-/);
  const [winner, loser] = (await one.getByText("It is yours until").isVisible()) ? [one, two] : [two, one];
  await expect(winner.getByText("It is yours until")).toBeVisible();
  await expect(loser.getByText(/has it until \d\d:\d\d UTC\. You can read it/)).toBeVisible();
  await expectAccessible(loser);

  // Reading goes on; deciding does not.
  await loser.getByRole("radio", { name: "Yes, it is accepted" }).check();
  await loser.getByRole("button", { name: "Save the answer" }).press("Enter");
  await expect(
    loser
      .getByRole("alert")
      .or(loser.getByText(/took this first and has it until/))
      .first(),
  ).toBeVisible();
  await expect(loser.getByRole("radio", { name: "Yes, it is accepted" })).toBeChecked();

  // A page that was open all the time.
  await expect(
    watching
      .locator(entries)
      .first()
      .getByText(/until \d\d:\d\d UTC/),
  ).toBeVisible({ timeout: 10_000 });
  await winner.getByRole("button", { name: "Let go" }).press("Enter");
  await expect(
    watching
      .locator(entries)
      .first()
      .getByRole("button", { name: /^Take it/ }),
  ).toBeVisible({ timeout: 10_000 });
});

test("without JavaScript and on a telephone the queue filters, shows its keys, and one matter after the other is read", async ({
  visit,
}) => {
  const page = await visit(await personOf("moderator.two@demo.example"), {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
  });
  await page.goto("/moderation");
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Keys of this page" }).click();
  await expect(page.getByText("to the next matter")).toBeVisible();
  await page.getByText("Filter", { exact: true }).click();
  await page.getByLabel("How it stands").selectOption("waiting");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/standing=waiting/);
  await page.goto("/moderation?kind=proof");
  await page.getByRole("link", { name: "Answer these one after the other" }).click();
  await expect(page.getByText("After your answer the next one opens.")).toBeVisible();
  await expectNoSidewaysScroll(page);
});
