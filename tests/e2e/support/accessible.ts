import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2, levels A and AA, as far as rules can tell. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Fails where axe finds a page of ours wanting. Evaluated by the debugger, which the page's content security policy does not bind:
 * the policy stays as people get it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(`axe.run(document, { runOnly: { type: "tag", values: ${JSON.stringify(RULES)} } })`)) as AxeResults;
  const found = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id} (${help}) at ${html.slice(0, 160)}: ${(failureSummary ?? "").split("\n").slice(1).join(" ").trim()}`,
    ),
  );
  expect(found, `what axe finds at ${page.url()}`).toEqual([]);
}

/** Fails where a page is wider than its window, so that reading it means scrolling sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, width, sticksOut } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sticksOut = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 3)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
    return { wide: document.documentElement.scrollWidth, width, sticksOut };
  });
  expect(wide, `the width of ${page.url()}, where ${sticksOut.join(", ")} stick out`).toBeLessThanOrEqual(width);
}
