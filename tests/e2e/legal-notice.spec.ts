import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { accounts } from "#db/schema/accounts.ts";
import { reviews } from "#db/schema/reviews.ts";
import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { choose, press, typeInto } from "#tests/e2e/support/by-keyboard.ts";
import { type DemoPerson, mailTo, openDemo, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const CLINIC = "hairline-room-nottingham";
const WORDS = "The temples are blocky.";
const COMPLAINANT = "chloe.harper@example.org";
const FACTS = "The author answered in time, with name and address, and stands by what was said of one’s own treatment.";

/** The worker writes mails, so no page can be waited for. */
async function mailWith(address: string, words: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const mail = (await mailTo(address)).find((text) => text.includes(words));
    if (mail !== undefined) return mail;
    await sleep(200);
  }
  throw new Error(`no mail with “${words}” reached ${address}`);
}

async function authorOf(reviewId: string): Promise<DemoPerson> {
  const { ctx } = await openDemo();
  const [row] = await ctx.store.read
    .select({ email: accounts.email })
    .from(reviews)
    .innerJoin(accounts, eq(accounts.id, reviews.accountId))
    .where(eq(reviews.id, reviewId));
  return personOf(row?.email ?? "");
}

test("a legal notice is sent without an account or a script, its author stands by the review, a moderator decides, and the public log names nobody", async ({
  visit,
}) => {
  const page = await visit(null, { javaScriptEnabled: false });
  await page.goto(`/clinics/${CLINIC}`);
  await page
    .getByRole("article")
    .filter({ hasText: WORDS })
    .getByRole("link", { name: /^Written/ })
    .click();
  await expect(page).toHaveURL(/\/reviews\/[0-9a-f]{32}$/);
  const review = page.url();
  await page.getByRole("link", { name: "Send a legal notice about this review" }).click();
  // Nobody fills it in faster: a machine would.
  await page.waitForTimeout(3_100);
  await page.getByLabel("Your name").fill("Chloe Harper");
  await page.getByLabel("Your e-mail address").fill(COMPLAINANT);
  await page.getByLabel("The words you complain of").fill("She cannot draw a straight line.");
  await page.getByLabel("What do they mean").fill("Readers take it that I cannot draw a hairline, and do not book.");
  await page.getByLabel("What about them is untrue").fill("The temples were drawn as he asked for them, on the day before.");
  await page.getByRole("radio", { name: "No, I confirm that I do not" }).check();
  await page.getByRole("radio", { name: "No, neither" }).check();
  await page.getByRole("button", { name: "Send the notice" }).click();
  await expect(page.getByLabel("The words you complain of")).toHaveValue("She cannot draw a straight line.");
  await expect(page.getByRole("main")).toContainText("These words are not in the review.");
  await page.waitForTimeout(3_100);
  await page.getByLabel("The words you complain of").fill(WORDS);
  await page.getByRole("button", { name: "Send the notice" }).click();
  await expect(page.getByText("Your notice has arrived.")).toBeVisible();
  await mailWith(COMPLAINANT, "Subject: Your legal notice has arrived");

  const author = await authorOf(review.slice(review.lastIndexOf("/") + 1));
  const told = await mailWith(author.email, "A legal notice about your review: please answer by");
  expect(told).toContain("does not want you to be told who they are");
  expect(told).not.toContain("Chloe");
  const own = await visit(author);
  await own.goto("/account/reviews");
  await own.getByRole("link", { name: "Read it and answer" }).click();
  await expect(own.getByRole("main")).toContainText(WORDS);
  await expect(own.getByRole("main")).not.toContainText("Chloe Harper");
  await expectAccessible(own);
  await own.getByRole("radio", { name: "I stand by it" }).check();
  await own.getByLabel("Your full name").fill("Benedict Aldous Archer");
  await own.getByRole("button", { name: "Send the answer" }).click();
  await expect(own.getByLabel("Your full name")).toHaveValue("Benedict Aldous Archer");
  await expectAccessible(own);
  await own.getByLabel("Your postal address").fill("7 Castle Gate\nNottingham NG1 7AQ");
  await own.getByRole("radio", { name: "No", exact: true }).check();
  await own.getByRole("button", { name: "Send the answer" }).click();
  await expect(own.getByText("Your answer has arrived.")).toBeVisible();
  expect(await mailWith(COMPLAINANT, "Subject: The author stands by the review")).not.toContain("Archer");

  const moderator = await visit(await personOf("moderator.one@demo.example"));
  await moderator.goto("/moderation?kind=legal_notice");
  // From here to the decision by keyboard alone.
  await press(moderator, moderator.getByRole("listitem").filter({ hasText: "The author stands by it" }).getByRole("link").first());
  await expect(moderator.getByRole("region", { name: "The law’s next step" })).toContainText("of working time left");
  await expect(moderator.getByRole("main")).toContainText("7 Castle Gate");
  await expectAccessible(moderator);
  await choose(moderator, moderator.getByRole("radio", { name: /^The review stays: its author stands by it/ }));
  await typeInto(moderator, moderator.getByLabel("Facts, if the review"), "Benedict Aldous Archer answered in time.");
  await press(moderator, moderator.getByRole("button", { name: "Decide" }));
  await expect(moderator.getByRole("main")).toContainText("This names the complainant or the author.");
  await typeInto(moderator, moderator.getByLabel("Facts, if the review"), FACTS);
  await press(moderator, moderator.getByRole("button", { name: "Decide" }));
  await expect(moderator.getByText("The legal notice is decided.")).toBeVisible();

  await mailWith(COMPLAINANT, "The review stays where it is.");
  await expect(async () => {
    await page.goto("/decisions");
    await expect(page.getByRole("main")).toContainText(FACTS);
  }).toPass();
  await page
    .getByRole("link", { name: /: its author stands by it$/ })
    .first()
    .click();
  await expect(page.getByRole("main")).toContainText("Decided by one moderator, on a legal notice");
  for (const name of ["Archer", "Chloe Harper", "Castle Gate"]) await expect(page.getByRole("main")).not.toContainText(name);
  await expect(async () => {
    await page.goto(`/clinics/${CLINIC}`);
    await expect(page.getByRole("region", { name: "Reviews" })).toContainText(
      "1 legal notice about its reviews: 1 ended with the review kept.",
    );
  }).toPass();
});

test("the page of a legal notice is read by everybody", async ({ page }) => {
  await page.goto(`/clinics/${CLINIC}`);
  await page
    .getByRole("article")
    .first()
    .getByRole("link", { name: /^Written/ })
    .click();
  await page.getByRole("link", { name: "Send a legal notice about this review" }).click();
  await expectAccessible(page);
  await page.locator("main form").evaluate((form) => form.setAttribute("novalidate", ""));
  await page.getByRole("button", { name: "Send the notice" }).click();
  await expect(page.getByRole("main")).toContainText("Write your name.");
  await expectAccessible(page);
});
