import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type DemoPerson, openDemo, sessionOf } from "#tests/e2e/support/demo.ts";

/** Answers a journey may provoke on purpose. Chromium reports each on the console; the journey itself looks at the page they come with. */
const MEANT_STATUSES = [400, 401, 403, 404, 409, 413, 422, 429];

interface Journey {
  /** A new browser, signed in as this person, or as nobody. Closed when the test ends. */
  visit(person: DemoPerson | null, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Playwright's test, in which a journey fails for any error on the console, any exception in a page, any break of the content security policy and any request
 * to another host, whichever of its browsers it happened in.
 */
export const test = base.extend<Journey & { complaints: string[] }>({
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it hands over from this pattern.
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, "what browsers complained of").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints, baseURL }, use) => {
    watch(context, complaints, originOf(baseURL));
    await use(context);
  },
  visit: async ({ browser, complaints, baseURL, contextOptions, locale, timezoneId }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({ ...contextOptions, locale, timezoneId, baseURL, ...options });
      contexts.push(context);
      watch(context, complaints, originOf(baseURL));
      if (person !== null) await context.addCookies([await sessionOf(person, originOf(baseURL))]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

test.afterAll(() => openDemo().then((demo) => demo.close()));

export { expect } from "@playwright/test";

function watch(context: BrowserContext, complaints: string[], origin: string): void {
  context.on("console", (message) => {
    if (message.type() !== "error" || isMeantAnswer(message.text())) return;
    complaints.push(`${message.page()?.url() ?? ""}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`${error.page()?.url() ?? ""}: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (["http:", "https:", "ws:", "wss:"].includes(url.protocol) && url.origin !== origin) complaints.push(`a request to ${url.host}`);
  });
}

function isMeantAnswer(text: string): boolean {
  const status = /^Failed to load resource: the server responded with a status of (\d{3})/.exec(text)?.[1];
  return status !== undefined && MEANT_STATUSES.includes(Number(status));
}

function originOf(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error("the configuration names no baseURL");
  return new URL(baseURL).origin;
}
