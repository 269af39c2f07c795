import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/support/accessible.ts";
import { ownerOf, personOf } from "#tests/e2e/support/demo.ts";
import { expect, test } from "#tests/e2e/support/journey.ts";

const PUBLIC_PAGES = [
  "/",
  "/clinics",
  "/clinics?place=Leeds&km=100&treatment=full_shave",
  "/clinics?q=nothing+is+called+this",
  "/clinics/harrow-lane-scalp-studio",
  "/clinics/elite-crown-smp",
  "/clinics/hairline-room-nottingham",
  "/clinics/harrow-lane-scalp-studio/score",
  "/method",
  "/decisions",
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/no-such-page",
];
const CLIENT_PAGES = ["/account", "/account/reviews", "/clinics/harrow-lane-scalp-studio/review"];
const OWNER_PAGES = ["/manage", "/manage/harrow-lane-scalp-studio/photos", "/account"];
const MODERATOR_PAGES = ["/moderation", "/account"];

/** Bytes of JavaScript a page may ask for, compressed. */
const SCRIPT_BUDGET = 105_000;

test.describe(() => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("at 320 px no page needs scrolling sideways, and axe finds nothing", async ({ page, visit }) => {
    const client = await visit(await personOf("client@demo.example"));
    const owner = await visit(await ownerOf("harrow-lane-scalp-studio"));
    const moderator = await visit(await personOf("moderator.one@demo.example"));
    for (const [reader, paths] of [
      [page, PUBLIC_PAGES],
      [client, CLIENT_PAGES],
      [owner, OWNER_PAGES],
      [moderator, MODERATOR_PAGES],
    ] as const) {
      for (const path of paths) {
        await reader.goto(path);
        await expectNoSidewaysScroll(reader);
        await expectAccessible(reader);
      }
    }
  });
});

test.describe(() => {
  test.use({ colorScheme: "dark" });

  test("in the dark every public page has contrast enough", async ({ page }) => {
    for (const path of PUBLIC_PAGES) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
});

test("a public page asks nobody else for anything, sets no cookie, and carries little script", async ({ visit }) => {
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
