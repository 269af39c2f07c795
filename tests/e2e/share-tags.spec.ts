import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "#tests/e2e/support/journey.ts";

/** Of each part of the sitemap so many: the pages of one kind are made alike. */
const OF_EACH_PART = 15;
/** Beside what the sitemap lists. */
const SHARED = [
  "/clinics?place=Leeds",
  "/clinics?treatment=correction&correction=yes",
  "/compare",
  "/compare?clinics=elite-crown-smp,harrow-lane-scalp-studio",
  "/clinics/harrow-lane-scalp-studio/score",
  "/clinics/harrow-lane-scalp-studio/cases",
  "/clinics/harrow-lane-scalp-studio/consultation",
  "/decisions?clinic=elite-crown-smp",
  "/shortlist",
  "/protect",
];

const decoded = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<");
const attribute = (html: string, pattern: RegExp): string | null => {
  const found = pattern.exec(html)?.[1];
  return found === undefined ? null : decoded(found);
};
const property = (html: string, name: string) => attribute(html, new RegExp(`<meta property="og:${name}" content="([^"]*)"`));

async function listed(request: APIRequestContext): Promise<string[]> {
  const addressesIn = async (path: string) =>
    [...(await (await request.get(path)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => new URL(decoded(at ?? "")));
  const pages: string[] = [];
  for (const part of await addressesIn("/sitemap.xml")) {
    const all = await addressesIn(part.pathname);
    const few = part.pathname.includes("pages-") ? all : all.slice(0, OF_EACH_PART);
    pages.push(...few.map(({ pathname, search }) => pathname + search));
  }
  return pages;
}

/** Width and height as the picture itself says. */
async function sizeOf(request: APIRequestContext, address: string): Promise<[string, number, number]> {
  const answer = await request.get(new URL(address).pathname);
  const bytes = await answer.body();
  return [answer.headers()["content-type"] ?? "", bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every page that people share says what it is: a title, a sentence of its own, one address, and a picture of the size networks ask for", async ({
  request,
  baseURL,
}) => {
  test.slow();
  const pages = [...new Set([...(await listed(request)), ...SHARED])];
  expect(pages.length).toBeGreaterThan(40);
  const pictures = new Set<string>();
  const [titles, descriptions] = [new Map<string, string>(), new Map<string, string>()];
  for (const path of pages) {
    const [html = ""] = (await (await request.get(path)).text()).split("</head>");
    const title = attribute(html, /<title>([^<]*)<\/title>/);
    const description = attribute(html, /<meta name="description" content="([^"]*)"/);
    const canonical = attribute(html, /<link rel="canonical" href="([^"]*)"/);
    const address = attribute(html, /<meta property="og:url" content="([^"]*)"/);
    expect([path, (title ?? "").length > 10, (description ?? "").length > 20]).toEqual([path, true, true]);
    expect([path, address]).toEqual([path, canonical]);
    expect([path, new URL(canonical ?? "").origin]).toEqual([path, baseURL]);
    expect([path, property(html, "title") !== null, property(html, "description")]).toEqual([path, true, description]);
    expect([path, html.match(/<meta name="description"/g)?.length, html.match(/<title>/g)?.length]).toEqual([path, 1, 1]);
    expect([path, attribute(html, /<meta name="twitter:card" content="([^"]*)"/)]).toEqual([path, "summary_large_image"]);
    const isFiltered = canonical !== null && !canonical.endsWith(path);
    if (!isFiltered) {
      expect([path, titles.get(title ?? "")]).toEqual([path, undefined]);
      expect([path, descriptions.get(description ?? "")]).toEqual([path, undefined]);
      titles.set(title ?? "", path);
      descriptions.set(description ?? "", path);
    }
    pictures.add(property(html, "image") ?? `no picture on ${path}`);
  }
  expect(pictures.size).toBeGreaterThan(2);
  for (const picture of [...pictures].slice(0, 6))
    expect([picture, ...(await sizeOf(request, picture))]).toEqual([picture, "image/png", 1_200, 630]);
});
