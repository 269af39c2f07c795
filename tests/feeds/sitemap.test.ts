import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { PART_SIZE, partName, partsUpTo, readPartName, sitemapIndex, sitemapLine } from "#app/directory/sitemap.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { askRoute } from "#tests/api/ask-api.ts";
import { buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";
import { createTestContext } from "#tests/support/test-context.ts";

let world: MatrixWorld;
beforeAll(async () => {
  world = await buildMatrixWorld();
});

function textsOf(xml: string, name: string): string[] {
  const document = new DOMParser({ onError: (_level, message) => expect.fail(message) }).parseFromString(xml, "text/xml");
  return [...document.getElementsByTagName(name)].map((node) => node.textContent ?? "");
}

test("the index names every part, each part is there, and robots.txt leads to the index", async () => {
  const origin = world.ctx.env.APP_ORIGIN;
  expect(await (await askRoute(world.ctx, "/robots.txt")).text()).toContain(`\nSitemap: ${origin}/sitemap.xml\n`);
  const parts = textsOf(await (await askRoute(world.ctx, "/sitemap.xml")).text(), "loc");
  expect(parts.map((part) => part.replace(`${origin}/sitemaps/`, ""))).toEqual([
    "pages-0.xml",
    "clinics-0.xml",
    "practitioners-0.xml",
    "training-0.xml",
    "decisions-0.xml",
  ]);
  const addresses: string[] = [];
  for (const part of parts) {
    const answer = await askRoute(world.ctx, part);
    expect([part, answer.status, answer.headers.get("Content-Type")]).toEqual([part, 200, "application/xml; charset=utf-8"]);
    addresses.push(...textsOf(await answer.text(), "loc"));
  }
  expect(addresses).toContain(`${origin}/`);
  expect(addresses).toContain(`${origin}/clinics/${world.clinic.slug}`);
  expect(addresses).toContain(`${origin}/practitioners/${world.practitioner.slug}`);
  expect(addresses).toContain(`${origin}/decisions/${world.decisionId}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

/** The same words for everybody: nothing is asked of a loader. */
const WITHOUT_LOADER = ["/guide", "/guide/choosing", "/guide/mending"];

test("every address of the sitemap is a page that anybody may read", async () => {
  for (const part of textsOf(await (await askRoute(world.ctx, "/sitemap.xml")).text(), "loc")) {
    for (const address of textsOf(await (await askRoute(world.ctx, part)).text(), "loc")) {
      const path = new URL(address).pathname;
      if (path === "/check-photo" || path === "/" || WITHOUT_LOADER.includes(path)) continue;
      await expect(askRoute(world.ctx, address), address).resolves.toBeTruthy();
    }
  }
});

test("what robots are asked to leave alone is in no part", async () => {
  const robots = await (await askRoute(world.ctx, "/robots.txt")).text();
  const closed = [...robots.matchAll(/^Disallow: (\S+)$/gm)].map(([, path]) => path ?? "");
  expect(closed).toContain("/account");
  for (const part of ["pages", "clinics", "practitioners", "training", "decisions"]) {
    const xml = await (await askRoute(world.ctx, `/sitemaps/${part}-0.xml`)).text();
    for (const address of textsOf(xml, "loc")) {
      expect(closed.filter((path) => new URL(address).pathname.startsWith(path))).toEqual([]);
    }
  }
});

test("lastmod is the moment of the newest change, and a clinic that is hidden is in no part", async () => {
  const ctx = await createTestContext();
  const origin = ctx.env.APP_ORIGIN;
  const [open, hidden] = await ctx.store.write(async (tx) => {
    const row = (slug: string) => ({
      slug,
      name: slug,
      source: "csv",
      sourceRef: slug,
      createdAt: ctx.now(),
      updatedAt: new Date("2026-11-20T08:30:00Z"),
    });
    const made = await tx
      .insert(clinics)
      .values([row("open"), { ...row("hidden"), hiddenAt: ctx.now() }])
      .returning({ id: clinics.id });
    for (const { id } of made) await tx.insert(locations).values({ clinicId: id, position: 0, city: "York", country: "GB" });
    return made;
  });
  for (const { id } of [open, hidden].filter((one) => one !== undefined)) await listClinic(ctx, id);
  const xml = await (await askRoute(ctx, "/sitemaps/clinics-0.xml")).text();
  expect(textsOf(xml, "loc")).toEqual([`${origin}/clinics/open`]);
  expect(textsOf(xml, "lastmod")).toEqual(["2026-11-20T08:30:00Z"]);
});

test.each(["clinics-1.xml", "clinics-01.xml", "clinics.xml", "people-0.xml", "clinics-9999999.xml", "pages-1.xml"])(
  "there is no part %s",
  async (name) => {
    await expect(askRoute(world.ctx, `/sitemaps/${name}`)).rejects.toMatchObject({ status: 404 });
  },
);

test("parts cover every number up to the newest exactly once, and no part can hold more than the protocol allows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), (newest) => {
      const parts = partsUpTo("clinics", newest);
      expect(parts.map(({ place }) => place)).toEqual(parts.map((_, at) => at));
      expect((parts.length - 1) * PART_SIZE).toBeLessThan(newest);
      expect(parts.length * PART_SIZE).toBeGreaterThanOrEqual(newest);
      for (const part of parts.slice(0, 3)) expect(readPartName(partName(part))).toEqual(part);
    }),
  );
  expect(PART_SIZE).toBeLessThanOrEqual(50_000);
});

test("an address is escaped", () => {
  expect(sitemapLine({ path: '/clinics/a&b"<', changedAt: null }, "https://s.example")).toBe(
    "<url><loc>https://s.example/clinics/a&amp;b&quot;&lt;</loc></url>\n",
  );
  expect(textsOf(sitemapIndex([{ kind: "pages", place: 0 }], "https://s.example"), "loc")).toEqual([
    "https://s.example/sitemaps/pages-0.xml",
  ]);
});
