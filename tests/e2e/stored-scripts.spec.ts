import type { Page } from "@playwright/test";
import { RAW_MARK, SCRIPTS } from "#tests/abuse/payloads.ts";
import { ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const CLINIC = "lakeshore-follicle";
const PAGES = [
  `/clinics/${CLINIC}`,
  `/clinics/${CLINIC}/score`,
  `/compare?clinics=${CLINIC},harrow-lane-scalp-studio`,
  `/clinics/${CLINIC}/consultation`,
  `/manage/${CLINIC}`,
  `/manage/${CLINIC}/profile`,
  `/manage/${CLINIC}/complaints`,
];
/** What ordinary words make of a page: no element of these has one of these attributes, and none of these elements is there. */
const FOREIGN =
  "iframe, object, embed, base, marquee, math, [onerror], [onload], [onclick], [onfocus], [ontoggle], [onbegin], [onmouseover], [srcdoc], [href^='javascript:' i]";

/** As many as fit, whole ones. */
const within = (length: number, from = 0) => {
  let text = "";
  for (const script of [...SCRIPTS.slice(from), ...SCRIPTS.slice(0, from)]) if (text.length + script.length < length) text += `${script} `;
  return text.trim();
};

/** A browser that tells when a script of ours ran, a dialog opened or the page's policy had to step in. */
async function watch(page: Page, seen: string[]): Promise<Page> {
  page.on("dialog", async (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.exposeFunction("tellOfBreak", (what: string) => void seen.push(what));
  await page.addInitScript((mark) => {
    const told = window as unknown as Record<string, (what: string) => void>;
    told[mark] = () => told.tellOfBreak?.("a stored script ran");
    addEventListener("securitypolicyviolation", (event) => told.tellOfBreak?.(`the policy stopped ${event.violatedDirective}`));
  }, RAW_MARK);
  return page;
}

test("X1: scripts that an owner and a client send in every field are words in Chromium: nothing runs, opens or has to be stopped", async ({
  visit,
}) => {
  const seen: string[] = [];
  const owner = await ownerOf(CLINIC);
  const desk = await watch(await visit(owner), seen);
  await desk.goto(`/manage/${CLINIC}/profile`);
  const labels = {
    "About the clinic": within(1_900),
    Machine: within(110),
    Needles: within(110, 10),
    "Pigment brand": within(110, 20),
    "Pigment batch in use": within(55, 30),
  };
  const before = Object.fromEntries(
    await Promise.all(Object.keys(labels).map(async (label) => [label, await desk.getByLabel(label).inputValue()] as const)),
  );
  for (const [label, text] of Object.entries(labels)) await desk.getByLabel(label).fill(text);
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.getByText(/^Saved\. The page clients see/)).toBeVisible();

  const client = await watch(await visit(await personOf("client@demo.example")), seen);
  await client.goto(`/clinics/${CLINIC}/complain`);
  await client.getByLabel("What happened").fill(within(1_500, 15));
  await client.getByRole("button", { name: "Send it to the clinic" }).click();
  await expect(client.getByText("Your complaint is on its way.")).toBeVisible();

  const anybody = await watch(await visit(null), seen);
  for (const path of PAGES) {
    for (const page of path.startsWith("/manage") ? [desk] : [anybody, desk]) {
      await page.goto(path, { waitUntil: "load" });
      await page.mouse.move(300, 300);
      expect([path, await page.locator(FOREIGN).count()]).toEqual([path, 0]);
    }
  }
  await expect(async () => {
    await anybody.goto(`/clinics/${CLINIC}`);
    await expect(anybody.getByRole("main")).toContainText(SCRIPTS[0] ?? "");
  }).toPass();
  await desk.goto(`/manage/${CLINIC}/profile`);
  for (const [label, text] of Object.entries(before)) await desk.getByLabel(label).fill(text);
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.getByText(/^Saved\. The page clients see/)).toBeVisible();
  expect(seen).toEqual([]);
});
