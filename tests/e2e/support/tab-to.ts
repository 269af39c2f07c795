import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until the control has the focus, and fails where a person could not see that it has. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  // Before its style sheet is there, a page scrolls to where things will not be.
  await page.waitForLoadState();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    if (!(await control.evaluate((element) => element === document.activeElement))) continue;
    const visible = await control.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
    });
    expect(visible, `the focus on ${await control.evaluate((element) => element.outerHTML.slice(0, 120))} is to be seen`).toBe(true);
    await expect(control).toBeInViewport();
    return;
  }
  throw new Error("Tab never reached the control");
}
