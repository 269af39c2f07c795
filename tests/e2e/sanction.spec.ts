import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { linkInMail, ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

/** A clinic of the demo that no other journey looks at. */
const CLINIC = { slug: "corrib-hairline", name: "Corrib Hairline" };
const FACTS =
  "Two clients describe needles that were used a second time, and the clinic’s own order book shows fewer needles than sessions.";
const WORDS = "The second box was ordered by our Cork studio. The invoice is with us, and we can send it today.";
const LIFTED =
  "The invoice of the Cork studio covers the missing needles. Both clients were asked again and are not sure of what they saw.";

const bannerOf = (page: Page) => page.getByRole("complementary", { name: "Decided against this clinic" });

test("by keyboard alone a step is proposed, the clinic answers, a second person confirms; readers see the banner until it is lifted", async ({
  visit,
}) => {
  const first = await visit(await personOf("moderator.one@demo.example"));
  await first.goto(`/clinics/${CLINIC.slug}`);
  await tabTo(first, first.getByRole("link", { name: "Steps against this clinic" }));
  await first.keyboard.press("Enter");
  await expect(first.getByRole("heading", { level: 1 })).toHaveText(`Steps against ${CLINIC.name}`);
  await expectAccessible(first);

  // The ladder: without a lower step or a grave rule nothing above a private notice can be taken, and what was typed stays.
  const propose = async (rule: string) => {
    await first.getByRole("radio", { name: "Banner" }).focus();
    await first.keyboard.press("Space");
    await first.getByRole("radio", { name: rule }).focus();
    await first.keyboard.press("Space");
    await first.getByLabel("For how many days?").focus();
    await first.keyboard.press("Control+a");
    await first.keyboard.type("90");
    await first.getByLabel("Facts").focus();
    await first.keyboard.press("Control+a");
    await first.keyboard.type(FACTS);
    await tabTo(first, first.getByRole("button", { name: "Propose the step" }));
    await first.keyboard.press("Enter");
  };
  await propose("An earlier step was ignored");
  await expect(first.getByRole("alert")).toContainText("No lower step of the last two years");
  await expect(first.getByLabel("Facts")).toHaveValue(FACTS);
  await propose("Clients’ health endangered");
  await expect(first.getByRole("status")).toContainText("Your proposal waits.");
  await expectAccessible(first);
  await tabTo(first, first.getByRole("link", { name: "Banner: clients’ health endangered" }));
  await first.keyboard.press("Enter");
  await expect(first.getByText("Somebody else has to confirm or decline it.")).toBeVisible();

  const owner = await visit(await ownerOf(CLINIC.slug), { javaScriptEnabled: false });
  await owner.goto(await linkInMail((await ownerOf(CLINIC.slug)).email, "A moderator proposes a step against your clinic", "/manage/"));
  await expect(owner.getByRole("main")).toContainText(FACTS);
  await owner.getByLabel("What do you say to it?").fill(WORDS);
  await owner.getByRole("button", { name: "Send it to the moderators" }).click();
  await expect(owner.getByRole("status")).toContainText("Your words are with the moderators.");

  const second = await visit(await personOf("moderator.two@demo.example"));
  await second.goto("/moderation?kind=sanction_proposal");
  await tabTo(second, second.getByRole("link", { name: `A step against ${CLINIC.name}` }));
  await second.keyboard.press("Enter");
  await expect(second.getByRole("main")).toContainText(WORDS);
  await expectAccessible(second);
  await tabTo(second, second.getByRole("button", { name: "Confirm and publish" }));
  await second.keyboard.press("Enter");
  await expect(second.getByRole("status")).toContainText("The step is in force.");
  await expect(second.getByRole("button", { name: "Lift the step" })).toHaveCount(0);

  const reader = await visit(null);
  await expect(async () => {
    await reader.goto(`/clinics/${CLINIC.slug}`);
    await expect(bannerOf(reader)).toContainText("No appeal was made.");
  }).toPass();
  await expectAccessible(reader);
  await expect(async () => {
    await reader.goto(`/clinics?q=${encodeURIComponent(CLINIC.name)}`);
    await expect(reader.getByRole("article").filter({ hasText: CLINIC.name })).toContainText("Decided against this clinic, until");
  }).toPass();
  await reader.setViewportSize({ width: 320, height: 700 });
  await reader.goto(`/clinics/${CLINIC.slug}`);
  await expectNoSidewaysScroll(reader);
  await bannerOf(reader).getByRole("link", { name: "The facts, in the public log" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(`Banner: ${CLINIC.name}`);
  await expect(reader.getByRole("main")).toContainText("In force until");
  await owner.goto(`/manage/${CLINIC.slug}/steps`);
  await expect(owner.getByRole("main")).toContainText("In force until");

  const admin = await visit(await personOf("admin@demo.example"));
  await admin.goto(`/moderation/clinics/${CLINIC.slug}`);
  await admin.getByRole("link", { name: "Banner: clients’ health endangered" }).click();
  await admin.getByRole("radio", { name: "Taken by mistake" }).check();
  await admin.getByLabel("Facts").fill(LIFTED);
  await admin.getByRole("button", { name: "Lift the step" }).click();
  await expect(admin.getByRole("status")).toContainText("The step is lifted.");
  await expect(async () => {
    await reader.goto(`/clinics/${CLINIC.slug}`);
    await expect(bannerOf(reader)).toHaveCount(0);
  }).toPass();
  await reader.goto("/decisions");
  await expect(reader.getByRole("article").filter({ hasText: LIFTED })).toContainText("Banner: lifted");
});
