import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { addDays, dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { judgements, reReviews } from "#db/schema/moderators.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { choose, press, typeInto } from "#tests/e2e/support/by-keyboard.ts";
import { linkInMail, openDemo, ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { writtenPdf } from "#tests/provenance/written-pdf.ts";

/** A clinic of the demo that no other journey looks at. */
const CLINIC = { slug: "headrow-scalp-clinic", name: "Headrow Scalp Clinic" };
const TITLE = "Hygiene, altered grade";
const FACTS = "The council’s own copy of this certificate bears another grade and another day than the file that the clinic sent.";
const WORDS = "The council corrected its certificate in the same week. We send the letter that came with the new copy.";
const GROUNDS = "The letter of the council was sent on the same day and is not mentioned in the facts at all.";

test("by keyboard alone a document is held to be forged: one person proposes it, the clinic answers, a second confirms, all can read it, and the clinic appeals", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const owner = await visit(await ownerOf(CLINIC.slug));
  await sendCertificate(owner);

  const first = await visit(await personOf("moderator.one@demo.example"));
  const waiting = first.getByRole("main").getByRole("listitem").filter({ hasText: TITLE }).getByRole("link");
  await expect(async () => {
    await first.goto("/moderation?kind=document");
    await expect(waiting).toBeVisible({ timeout: 500 });
  }).toPass();
  await press(first, waiting);
  await expect(first.getByRole("heading", { level: 1 })).toHaveText(`Hygiene certificate of ${CLINIC.name}`);
  await press(first, first.getByRole("link", { name: "It was altered or forged: propose that" }));
  await expect(first.getByRole("heading", { level: 1 })).toHaveText(`Forged document: ${CLINIC.name}`);
  await expectAccessible(first);
  await choose(first, first.getByRole("radio", { name: "A genuine document was altered" }));
  await typeInto(first, first.getByLabel("Facts"), FACTS);
  await press(first, first.getByRole("button", { name: "Propose it" }));
  await expect(first.getByText("Somebody else has to confirm or decline it.")).toBeVisible();
  await expectAccessible(first);

  const told = await linkInMail((await ownerOf(CLINIC.slug)).email, "A moderator proposes a decision about your clinic", "/manage/");
  await owner.goto(told);
  await expect(owner.getByRole("main")).toContainText(FACTS);
  await expectAccessible(owner);
  await typeInto(owner, owner.getByLabel("What do you say to it?"), WORDS);
  await press(owner, owner.getByRole("button", { name: "Send it to the moderators" }));
  await expect(owner.getByRole("status")).toContainText("Your words are with the moderators.");

  const second = await visit(await personOf("moderator.two@demo.example"));
  const charge = second.getByRole("main").getByRole("listitem").filter({ hasText: CLINIC.name }).getByRole("link");
  await expect(async () => {
    await second.goto("/moderation?kind=charge_proposal");
    await expect(charge).toBeVisible({ timeout: 500 });
  }).toPass();
  await press(second, charge);
  await expect(second.getByRole("main")).toContainText(WORDS);
  await press(second, second.getByRole("button", { name: "Confirm and publish" }));
  await expect(second.getByRole("region", { name: "Your answer" })).toContainText("A second person has confirmed it.");

  const reader = await visit(null, { viewport: { width: 320, height: 700 } });
  const line = reader.getByRole("article").filter({ hasText: FACTS });
  await expect(async () => {
    await reader.goto("/decisions");
    await expect(line).toContainText("Forged document", { timeout: 500 });
  }).toPass();
  await expectNoSidewaysScroll(reader);
  await line.getByRole("link").click();
  await expect(reader.getByRole("main")).not.toContainText(WORDS);
  const address = new URL(reader.url()).pathname;
  await expect(async () => {
    await reader.goto(`/clinics/${CLINIC.slug}`);
    await expect(reader.getByRole("main")).toContainText("Forged document", { timeout: 500 });
  }).toPass();

  await owner.goto(told);
  await press(owner, owner.getByRole("link", { name: "The decision stands in the public log, where you can appeal." }));
  await typeInto(owner, owner.getByLabel("Why is the decision wrong?"), GROUNDS);
  await press(owner, owner.getByRole("button", { name: "Send the appeal" }));
  await expect(owner.getByText("Your appeal has arrived.")).toBeVisible();
  await expect(async () => {
    await reader.goto(address);
    await expect(reader.getByRole("main")).toContainText("An appeal was made. It is not answered yet.", { timeout: 500 });
  }).toPass();
});

test("by keyboard alone a second look is taken blind: whoever opens the report itself is led there and reads the first answer only after their own", async ({
  visit,
}) => {
  const first = await personOf("moderator.one@demo.example");
  const { reportId, lookId } = await drawOne(first.id);

  const page = await visit(await personOf("moderator.two@demo.example"));
  await page.goto(`/moderation/reports/${reportId}`);
  await page.waitForURL(`**/moderation/second-looks/${lookId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second look: a reported review");
  await expect(page.getByRole("main")).not.toContainText("First look");
  await expectAccessible(page);
  await choose(page, page.getByRole("radio", { name: "Nothing is wrong" }));
  await typeInto(page, page.getByLabel("What do you go by?"), "The review tells of a visit and of nothing that a rule forbids.");
  await press(page, page.getByRole("button", { name: "Save the second look" }));
  await expect(page.getByText("Both came to the same. Nothing changes.")).toBeVisible();
  await page.goto(`/moderation/reports/${reportId}`);
  await expect(page.getByText("nothing was wrong")).toBeVisible();

  const judge = await visit(first);
  await judge.goto("/moderation?kind=re_review");
  await expect(judge.getByRole("main").locator(`a[href*="${lookId}"]`)).toHaveCount(0);
});

/** The lot falls on one judgement in twenty; here on a report that this person dismissed when the demo was made. */
async function drawOne(accountId: string): Promise<{ reportId: string; lookId: string }> {
  const { ctx } = await openDemo();
  const dismissed = and(eq(judgements.accountId, accountId), eq(judgements.kind, "report"), eq(judgements.outcome, "dismiss"));
  const judgement = await ctx.store.read.select().from(judgements).where(dismissed).get();
  if (judgement === undefined) throw new Error("the demo has no report that was dismissed");
  const lookId = newId();
  const look = { id: lookId, judgementId: judgement.id, drawnAt: ctx.now() };
  await ctx.store.write((tx) => tx.insert(reReviews).values(look));
  return { reportId: judgement.subjectId, lookId };
}

async function sendCertificate(page: Page): Promise<void> {
  await page.goto(`/manage/${CLINIC.slug}/evidence/new?kind=hygiene`);
  await page.getByLabel("What it is called").fill(TITLE);
  await page.getByLabel("Issued by").fill("City Council");
  await page.getByLabel("Result").fill("Very good");
  await page.getByLabel("Date it bears").fill(addDays(dayOf(new Date()), -20));
  const buffer = writtenPdf([{ text: TITLE, size: [595, 842] }]);
  await page.getByLabel("The document").setInputFiles({ name: "hygiene.pdf", mimeType: "application/pdf", buffer });
  await page.getByRole("button", { name: "Send this document" }).click();
  await expect(page.getByText("Your document has arrived.")).toBeVisible();
}
