import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";
import { CLIENT_PAGES, FURTHER, MODERATOR_PAGES, OWNER_PAGES, PUBLIC_PAGES } from "#tests/e2e/support/pages.ts";

/** Bytes of JavaScript a page may ask for, compressed. */
const SCRIPT_BUDGET = 105_000;

test.describe(() => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("P4: whoever reads, no page asks another host for anything; at 320 px none needs scrolling sideways, and axe finds nothing", async ({
    page,
    visit,
  }) => {
    // Every page there is, each looked at by axe.
    test.setTimeout(300_000);
    const client = await visit(await personOf("client@demo.example"));
    const owner = await visit(await ownerOf("harrow-lane-scalp-studio"));
    const moderator = await visit(await personOf("moderator.one@demo.example"));
    for (const [reader, paths] of [
      [page, PUBLIC_PAGES],
      [client, CLIENT_PAGES],
      [owner, OWNER_PAGES],
      [moderator, MODERATOR_PAGES],
    ] as [Page, string[]][]) {
      const asked = new Set<string>();
      reader.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol !== "data:" && protocol !== "blob:") asked.add(host);
      });
      const further = await Promise.all(FURTHER.map(({ from, to }) => (paths.includes(from) ? linksOf(reader, from, to) : [])));
      for (const path of [...paths, ...further.flat()]) {
        await reader.goto(path);
        await expectNoSidewaysScroll(reader);
        await expectAccessible(reader);
      }
      expect([...asked]).toEqual([new URL(reader.url()).host]);
    }
  });
});

test.describe(() => {
  test.use({ colorScheme: "dark" });

  test("in the dark every public page has contrast enough", async ({ page }) => {
    test.setTimeout(300_000);
    for (const path of PUBLIC_PAGES) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
});

test("P4: a public page asks nobody else for anything, sets no cookie, and carries little script", async ({ visit }) => {
  test.setTimeout(300_000);
  for (const path of PUBLIC_PAGES) {
    // A new browser each time: one that knows the script already would not ask for it.
    const page = await visit(null);
    const scripts: Promise<number>[] = [];
    const hosts = new Set<string>();
    page.on("response", (response) => {
      hosts.add(new URL(response.url()).host);
      if (response.request().resourceType() === "script") {
        scripts.push(
          response
            .request()
            .sizes()
            .then((sizes) => sizes.responseBodySize),
        );
      }
    });
    await page.goto(path, { waitUntil: "networkidle" });
    expect([...hosts]).toEqual([new URL(page.url()).host]);
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(bytes, `script of ${path}`).toBeLessThanOrEqual(SCRIPT_BUDGET);
    expect(bytes, `script of ${path}`).toBeGreaterThan(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  }
});

/** The first address on a page that looks so; none where there is no such link. */
async function linksOf(page: Page, from: string, to: RegExp): Promise<string[]> {
  const html = await (await page.request.get(from)).text();
  const hrefs = [...html.matchAll(/href="([^"#?]+)/g)].map(([, href = ""]) => href);
  return hrefs.filter((href) => to.test(href)).slice(0, 1);
}
