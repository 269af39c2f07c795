import { expect, type Page } from "@playwright/test";

/** Names of classes that a sheet has rules for. */
const classesIn = (css: string): Set<string> =>
  new Set([...css.matchAll(/\.((?:[a-z_-]|\\.)(?:[\w-]|\\.)*)/gi)].map(([, name = ""]) => name.replaceAll("\\", "")));

const sheetsLinkedBy = (html: string): string[] => [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, href = ""]) => href);

/** Between them they link all of our sheets. */
const LINKING = ["/sign-in", "/compare", "/guide", "/guide/look"];

/** What each of our sheets has rules for. */
export async function readSheets(page: Page): Promise<Map<string, Set<string>>> {
  const sheets = new Map<string, Set<string>>();
  for (const path of LINKING) {
    for (const href of sheetsLinkedBy(await (await page.request.get(path)).text()))
      sheets.set(href, classesIn(await (await page.request.get(href)).text()));
  }
  expect(sheets.size).toBe(6);
  return sheets;
}

/** Fails where a page uses a class whose rules are in a sheet that it does not link. */
export async function expectStyled(page: Page, sheets: ReadonlyMap<string, Set<string>>): Promise<void> {
  const { used, linked } = await page.evaluate(() => ({
    used: [...new Set([...document.querySelectorAll("[class]")].flatMap((element) => [...element.classList]))],
    linked: [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href") ?? ""),
  }));
  const here = linked.map((href) => sheets.get(href));
  const lost = used.filter((name) => [...sheets.values()].some((sheet) => sheet.has(name)) && !here.some((sheet) => sheet?.has(name)));
  expect(lost, `classes without their rules at ${page.url()}`).toEqual([]);
}

/** Has a page add up how far it moves under a reader. Before it is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = window as unknown as { shifted: number };
    seen.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) seen.shifted += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Cumulative layout shift so far. */
export const shiftOf = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
