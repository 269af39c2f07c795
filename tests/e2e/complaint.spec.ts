import { expectAccessible } from "#tests/e2e/support/accessible.ts";
import { linkInMail, ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const CLINIC = "kelvin-paramedical-pigment";
const COMPLAINT = "The second session ended an hour early because the next client had come, and the crown was left out.";
const ANSWER = "That should not have happened. Please come on any Thursday this month: the crown is done at our cost.";

test("a client complains to a clinic, which answers once in private, without a script; nothing of it is public and the score stays", async ({
  visit,
}) => {
  const client = await personOf("client@demo.example");
  const page = await visit(client, { javaScriptEnabled: false });
  const anybody = await visit(null);
  const score = async () => (await (await anybody.request.get(`/clinics/${CLINIC}/score.json`)).json()) as { inputsDigest: string };
  const before = await score();
  await page.goto(`/clinics/${CLINIC}`);
  await page.getByRole("link", { name: "Complain to the clinic" }).click();
  await expect(page.getByRole("main")).toContainText("It is no review and no report");
  await page.getByLabel("What happened").fill(COMPLAINT);
  await page.getByRole("button", { name: "Send it to the clinic" }).click();
  await expect(page.getByText("Your complaint is on its way.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Kelvin Paramedical Pigment" })).toContainText("The clinic has not answered yet.");

  const owner = await ownerOf(CLINIC);
  const desk = await visit(owner);
  await desk.goto(`/manage/${CLINIC}`);
  await desk.getByRole("link", { name: "1 complaint without your answer" }).click();
  await expectAccessible(desk);
  await desk.goto(await linkInMail(owner.email, "A client complains to Kelvin Paramedical Pigment", "/manage"));
  await expect(desk.getByRole("main")).toContainText(COMPLAINT);
  await expectAccessible(desk);
  await desk.getByLabel("Answer", { exact: true }).fill(ANSWER);
  await desk.getByRole("button", { name: "Send the answer" }).click();
  await expect(desk.getByText("Your answer is sent.")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Send the answer" })).toHaveCount(0);

  await page.goto(await linkInMail(client.email, "Kelvin Paramedical Pigment has answered your complaint", "/account/complaints"));
  await expect(page.getByRole("main")).toContainText(ANSWER);
  await anybody.goto(`/clinics/${CLINIC}`);
  await expect(anybody.getByRole("main")).not.toContainText(COMPLAINT);
  await expect(anybody.getByRole("main")).not.toContainText(ANSWER);
  expect((await score()).inputsDigest).toBe(before.inputsDigest);
});

test("the pages of a complaint are read by everybody", async ({ visit }) => {
  const page = await visit(await personOf("client@demo.example"));
  await page.goto("/clinics/harrow-lane-scalp-studio/complain");
  await expectAccessible(page);
  await page.getByLabel("What happened").fill("Too short.");
  // Chromium itself holds back what is too short; the page has to say it too.
  await page.locator("main form").evaluate((form) => form.setAttribute("novalidate", ""));
  await page.getByRole("button", { name: "Send it to the clinic" }).click();
  await expect(page.getByRole("main")).toContainText("Write at least 40 characters.");
  await expectAccessible(page);
  await page.goto("/account/complaints");
  await expectAccessible(page);
});
