import { expect, type Locator, type Page } from "@playwright/test";
import { tabTo } from "#tests/e2e/support/tab-to.ts";

/** Goes to a link or button by Tab and presses Enter. */
export async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

/** Goes to a field by Tab and types in the place of what was there. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Goes to a checkbox by Tab and presses the space bar. */
export async function toggle(page: Page, checkbox: Locator): Promise<void> {
  await tabTo(page, checkbox);
  await page.keyboard.press("Space");
}

/** Goes to a group of radio buttons by Tab, which stops once in it, and on by arrows to this one. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  const group = await radio.getAttribute("name");
  const inGroup = () => page.evaluate((name) => (document.activeElement as HTMLInputElement | null)?.name === name, group);
  await page.waitForLoadState();
  for (let presses = 0; presses < 150 && !(await inGroup()); presses++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 20 && !(await radio.isChecked()); presses++) await page.keyboard.press("ArrowDown");
  await expect(radio).toBeChecked();
}
