import type { Page } from "@playwright/test";
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
  "/clinics/elite-crown-smp/score",
  "/clinics/iron-quill-tattoo-and-scalp/score",
  "/clinics/elite-crown-smp/consultation?treatment=density&grade=Norwood+III&skin=IV",
  "/clinics/harrow-lane-scalp-studio/consultation",
  "/compare",
  "/compare?clinics=elite-crown-smp,harrow-lane-scalp-studio,iron-quill-tattoo-and-scalp",
  "/compare?clinics=a,b,c,d,e",
  "/shortlist",
  "/shortlist?clinics=elite-crown-smp,harrow-lane-scalp-studio",
  "/practitioners/maya-okafor",
  "/practitioners/kyle-rennard",
  "/training/southbank-pigment-academy",
  "/method",
  "/method?hours=lots",
  "/data",
  "/api",
  "/offline",
  "/decisions",
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/protect",
  "/clinics/lagan-scalp/claim",
  "/no-such-page",
];
const CLIENT_PAGES = [
  "/account",
  "/account/reviews",
  "/account/complaints",
  "/protect/photos",
  "/shortlist",
  "/clinics/elite-crown-smp/consultation/answers",
  "/clinics/elite-crown-smp/report",
  "/clinics/harrow-lane-scalp-studio/review",
  "/clinics/harrow-lane-scalp-studio/complain",
];
const OWNER_PAGES = [
  "/manage",
  "/manage/harrow-lane-scalp-studio/photos",
  "/manage/harrow-lane-scalp-studio",
  "/manage/harrow-lane-scalp-studio/profile",
  "/manage/harrow-lane-scalp-studio/prices",
  "/manage/harrow-lane-scalp-studio/locations",
  "/manage/harrow-lane-scalp-studio/locations/new",
  "/manage/harrow-lane-scalp-studio/practitioners",
  "/manage/harrow-lane-scalp-studio/practitioners/tom-hale",
  "/manage/harrow-lane-scalp-studio/evidence",
  "/manage/harrow-lane-scalp-studio/evidence/new",
  "/manage/harrow-lane-scalp-studio/evidence/new?kind=training_record",
  "/manage/harrow-lane-scalp-studio/claims",
  "/manage/harrow-lane-scalp-studio/reviews",
  "/manage/harrow-lane-scalp-studio/complaints",
  "/manage/harrow-lane-scalp-studio/members",
  "/manage/harrow-lane-scalp-studio/badge",
  "/manage/harrow-lane-scalp-studio/export",
  "/manage/harrow-lane-scalp-studio/ownership",
  "/manage/harrow-lane-scalp-studio/ownership/address",
  "/protect/photos",
  "/account",
];
const MODERATOR_PAGES = ["/moderation", "/moderation/ties", "/moderation/workload", "/moderation/settings", "/account"];

/** Pages whose address nobody can know: the first of each kind that a known page leads to. */
const FURTHER = [
  { from: "/decisions", to: /^\/decisions\/[0-9a-f]{32}$/ },
  { from: "/clinics/harrow-lane-scalp-studio", to: /^\/reviews\/[0-9a-f]{32}\/report$/ },
  { from: "/clinics/harrow-lane-scalp-studio", to: /^\/reviews\/[0-9a-f]{32}$/ },
  { from: "/clinics/elite-crown-smp", to: /^\/photos\/[0-9a-f]{32}$/ },
  { from: "/moderation", to: /^\/moderation\/disputes\// },
  { from: "/moderation", to: /^\/moderation\/reports\// },
  { from: "/moderation", to: /^\/moderation\/claims\// },
  { from: "/moderation", to: /^\/moderation\/legal-notices\// },
  { from: "/manage/harrow-lane-scalp-studio/complaints", to: /^\/manage\/[a-z-]+\/complaints\/[0-9a-f]{32}$/ },
  { from: "/manage/harrow-lane-scalp-studio/claims", to: /^\/manage\/[a-z-]+\/claims\/[0-9a-f]{32}$/ },
  { from: "/manage/harrow-lane-scalp-studio/evidence", to: /^\/manage\/[a-z-]+\/evidence\/[0-9a-f]{32}$/ },
  { from: "/moderation", to: /^\/moderation\/documents\// },
  { from: "/moderation", to: /^\/moderation\/proofs\// },
  { from: "/moderation", to: /^\/moderation\/ownership\// },
  { from: "/moderation", to: /^\/moderation\/ownership-disputes\// },
];

/** Bytes of JavaScript a page may ask for, compressed. */
const SCRIPT_BUDGET = 105_000;

test.describe(() => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("at 320 px no page needs scrolling sideways, and axe finds nothing", async ({ page, visit }) => {
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
      const further = await Promise.all(FURTHER.map(({ from, to }) => (paths.includes(from) ? linksOf(reader, from, to) : [])));
      for (const path of [...paths, ...further.flat()]) {
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

/** The first address on a page that looks so; none where there is no such link. */
async function linksOf(page: Page, from: string, to: RegExp): Promise<string[]> {
  const html = await (await page.request.get(from)).text();
  const hrefs = [...html.matchAll(/href="([^"#?]+)/g)].map(([, href = ""]) => href);
  return hrefs.filter((href) => to.test(href)).slice(0, 1);
}
