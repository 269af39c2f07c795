import { chromium } from "@playwright/test";
import { findChromium } from "#app/cli/chromium.mjs";

/** What a browser that was never here fetches for a page on a small screen without scrolling: bytes as sent. */
export interface PageWeight {
  page: string;
  requests: number;
  /** Among the requests: the photos in view and just below it. */
  pictures: number;
  htmlBytes: number;
  scriptBytes: number;
  styleBytes: number;
}

const QUIET_MS = 500;

/** Loads each page in a browser without any cache. Null where there is none on this machine. */
export async function weighPages(site: string, pages: Readonly<Record<string, string>>): Promise<PageWeight[] | null> {
  const executablePath = await findChromium();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const weights: PageWeight[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
      const page = await context.newPage();
      const weight: PageWeight = { page: name, requests: 0, pictures: 0, htmlBytes: 0, scriptBytes: 0, styleBytes: 0 };
      const counted: Promise<void>[] = [];
      page.on("requestfinished", (request) => {
        const type = request.resourceType();
        weight.requests += 1;
        if (type === "image") weight.pictures += 1;
        counted.push(
          request.sizes().then(({ responseBodySize }) => {
            if (type === "document") weight.htmlBytes += responseBodySize;
            if (type === "script") weight.scriptBytes += responseBodySize;
            if (type === "stylesheet") weight.styleBytes += responseBodySize;
          }),
        );
      });
      await page.goto(site + path, { waitUntil: "load" });
      await page.waitForTimeout(QUIET_MS);
      await Promise.all(counted);
      await context.close();
      weights.push(weight);
    }
    return weights;
  } finally {
    await browser.close();
  }
}
