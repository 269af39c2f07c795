import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import jsonld from "jsonld";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { shareCard } from "#app/directory/draw-share-card.server.ts";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { CARD_SIZE, type CardFacts, drawCard } from "#app/directory/share-card.ts";
import { readLetters } from "#app/platform/letters.server.ts";
import { listPublishedReviews, type PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { clinicJsonLd } from "#app/routes/clinics/clinic-json-ld.ts";
import type { TrustScore } from "#app/trust/trust-score.ts";
import { askRoute } from "#tests/api/ask-api.ts";
import { buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";

let world: MatrixWorld;
let origin: string;
beforeAll(async () => {
  world = await buildMatrixWorld();
  origin = world.ctx.env.APP_ORIGIN;
});

const facts: CardFacts = {
  clinicName: "Dot & Line Łódź",
  figure: "81.2",
  banner: null,
  state: "Good",
  warned: false,
  taken: null,
  level: "64 of 100",
  note: null,
  asOf: "23 November 2026",
  href: "https://s.example/clinics/dot",
  place: "Łódź, Poland",
  kind: "Scalp Micropigmentation clinic",
};

test("the card of a clinic is a picture of the size networks ask for, and 304 for whoever has it", async () => {
  const answer = await askRoute(world.ctx, `/clinics/${world.clinic.slug}/card.png`);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/png"]);
  const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect({ width, height, format }).toEqual({ ...CARD_SIZE, format: "png" });
  const headers = { "If-None-Match": answer.headers.get("ETag") ?? "" };
  expect((await askRoute(world.ctx, `/clinics/${world.clinic.slug}/card.png`, { headers })).status).toBe(304);
  await expect(askRoute(world.ctx, "/clinics/nobody/card.png")).rejects.toMatchObject({ status: 404 });
});

test("a card needs no font, holds nothing but outlines, and changes with what it says", () => {
  const svg = drawCard(facts, readLetters());
  expect(svg).not.toMatch(/<text|font|<script|href|<image|<use/);
  expect(drawCard({ ...facts, figure: "81.3" }, readLetters())).not.toBe(svg);
  expect(drawCard({ ...facts, banner: "Decided against this clinic" }, readLetters())).not.toBe(svg);
  expect(drawCard({ ...facts, warned: true }, readLetters())).not.toBe(svg);
});

test.each(["x".repeat(300), "Very long words of a name ".repeat(20).trim(), "Παναγιώτης", '"><script>alert(1)</script>', "", "💈 Dots"])(
  "a card can be drawn of a clinic named %j, whatever is in its name",
  async (name) => {
    const { ctx, clinic } = world;
    const card = await shareCard(ctx, { id: clinic.id, slug: clinic.slug, name });
    const png = await card.png();
    expect(png?.subarray(1, 4).toString()).toBe("PNG");
    await expect((await shareCard(ctx, { id: clinic.id, slug: clinic.slug, name })).png()).resolves.toBe(png);
  },
);

test("the outlines are those of our own letters", () => {
  const font = create(readFileSync("public/fonts/scalpmark-serif-latin.woff2")) as Font;
  for (const letter of ["A", "g", "8", "&", "ß"]) {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    const [advance, path] = readLetters().get(letter) ?? [0, ""];
    expect([letter, advance]).toEqual([letter, Math.round(glyph.advanceWidth)]);
    expect(path.replaceAll(/[^A-Z]/g, "")).toBe(glyph.path.toSVG().replaceAll(/[^A-Z]/g, ""));
  }
});

test("oEmbed gives a link and a picture without a script, no larger than asked for", async () => {
  const ask = async (query: string) => askRoute(world.ctx, `/oembed?${query}`);
  const url = encodeURIComponent(`${origin}/clinics/${world.clinic.slug}`);
  const body = await (await ask(`url=${url}`)).json();
  expect(body).toMatchObject({ version: "1.0", type: "rich", provider_name: "Scalpmark", width: 600, height: 315 });
  expect(body.html).toMatch(/^<a href="[^"<>]+"><img src="[^"<>]+" width="600" height="315" alt="[^"<>]+"><\/a>$/);
  expect(await (await ask(`url=${url}&maxwidth=300&maxheight=1000`)).json()).toMatchObject({ width: 300, height: 157 });
  for (const wrong of [
    "",
    `url=${encodeURIComponent("https://elsewhere.example/clinics/dot-and-line")}`,
    `url=${encodeURIComponent(`${origin}/decisions`)}`,
  ]) {
    expect((await ask(wrong)).status).toBe(404);
  }
  expect((await ask(`url=${url}&format=xml`)).status).toBe(501);
});

const VOCABULARY = { "@context": { "@vocab": "https://schema.org/", "@base": null } };
/** Read by somebody else’s JSON-LD processor, with schema.org’s words and no network. */
async function expanded(document: unknown): Promise<Record<string, unknown>[]> {
  const documentLoader = async (url: string) => {
    if (url !== "https://schema.org" && url !== "https://schema.org/") throw new Error(`asked for ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: VOCABULARY };
  };
  return (await jsonld.flatten(document as jsonld.JsonLdDocument, undefined, { documentLoader, safe: true } as never)) as never;
}
const ofType = (nodes: Record<string, unknown>[], type: string) =>
  nodes.filter((node) => String(node["@type"]) === `https://schema.org/${type}`);
const saidIn = (node: Record<string, unknown> | undefined, name: string) =>
  (node?.[`https://schema.org/${name}`] as { "@value": unknown }[] | undefined)?.[0]?.["@value"];

async function reading() {
  const found = await readClinic(world.ctx.store.read, world.clinic.slug, "2026-11-23");
  if (!found) throw new Error("no clinic");
  const { reviews } = await listPublishedReviews(world.ctx.store.read, found.clinic.id, null, 20);
  return { found, reviews };
}
const withResult = (found: Awaited<ReturnType<typeof reading>>["found"], result: Partial<TrustScore>) =>
  found.score === null ? found : { ...found, score: { ...found.score, result: { ...found.score.result, ...result } } };

test("a clinic says who and where it is to search engines; without enough evidence nothing is rated", async () => {
  const { found, reviews } = await reading();
  const nodes = await expanded(clinicJsonLd(found, reviews, { origin, warned: false, verified: 1 }));
  const [business] = ofType(nodes, "HealthAndBeautyBusiness");
  expect(saidIn(business, "name")).toBe(found.clinic.name);
  expect(ofType(nodes, "PostalAddress")).toHaveLength(1);
  expect(ofType(nodes, "BreadcrumbList")).toHaveLength(1);
  expect(ofType(nodes, "ListItem")).toHaveLength(2);
  expect(ofType(nodes, "AggregateRating")).toEqual([]);
  expect(ofType(nodes, "Review")).toEqual([]);
});

test("what is rated is what the page prints: the client result of reviews with proof, and reviews that were not paid for", async () => {
  const { found, reviews } = await reading();
  const scored = withResult(found, { band: "good", deduction: 0, clientResult: 84.25 });
  const [first] = reviews as [PublishedReview];
  const paid = {
    ...first,
    id: "f".repeat(32),
    chapters: first.chapters.map((chapter) => ({ ...chapter, incentive: "discount" as const })),
  };
  const nodes = await expanded(clinicJsonLd(scored, [first, paid], { origin, warned: false, verified: 12 }));
  const [rating] = ofType(nodes, "AggregateRating");
  expect(["ratingValue", "bestRating", "worstRating", "ratingCount"].map((name) => saidIn(rating, name))).toEqual([84.3, 100, 0, 12]);
  expect(ofType(nodes, "Review").map((node) => node["https://schema.org/url"])).toHaveLength(1);
  expect(saidIn(ofType(nodes, "Review")[0], "reviewBody")).toBe(first.chapters.at(-1)?.body);
});

test.each<[string, Partial<TrustScore>, boolean, number]>([
  ["an integrity warning", { band: "integrity warning", deduction: 20, clientResult: 90 }, false, 9],
  ["an upheld decision", { band: "good", deduction: 3, clientResult: 90 }, false, 9],
  ["a banner", { band: "good", deduction: 0, clientResult: 90 }, true, 9],
  ["no review with proof", { band: "good", deduction: 0, clientResult: null }, false, 0],
])("nothing is rated beside %s", async (_, result, warned, verified) => {
  const { found, reviews } = await reading();
  const nodes = await expanded(clinicJsonLd(withResult(found, result), reviews, { origin, warned, verified }));
  expect(ofType(nodes, "AggregateRating")).toEqual([]);
});
