import { createPublicKey, verify } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { drawBadge } from "#app/clinics/badge.ts";
import { badgeStanding, MOST_BADGE_SITES, siteOf } from "#app/clinics/badge-site.ts";
import { listBadgeSites } from "#app/clinics/badge-site-repository.server.ts";
import { nameBadgeSite } from "#app/clinics/name-badge-site.server.ts";
import { findClinicBySlug } from "#app/clinics/profile-repository.server.ts";
import { readBadge } from "#app/directory/read-badge.server.ts";
import { canonicalJson } from "#app/platform/canonical-json.ts";
import { newId } from "#app/platform/id.server.ts";
import { action as changeSites } from "#app/routes/manage/badge.tsx";
import { evidence, ownershipClaims, ownershipProofs } from "#db/schema/clinics.ts";
import { photos } from "#db/schema/provenance.ts";
import { askRoute } from "#tests/api/ask-api.ts";
import { buildMatrixWorld, type MatrixWorld } from "#tests/security/matrix-world.ts";
import { answerOf, errorsOf } from "#tests/support/answer-of.ts";
import { routeArgs } from "#tests/support/route-args.ts";

let world: MatrixWorld;
beforeAll(async () => {
  world = await buildMatrixWorld();
  const { ctx, clinic } = world;
  const claimId = newId();
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    const by = { clinicId: clinic.id, accountId: world.viewers.owner.id };
    await tx.insert(ownershipClaims).values({ id: claimId, ...by, state: "held", position: "owner", openedAt: now, heldAt: now });
    const proof = { claimId, createdAt: now, expiresAt: now, verifiedAt: now };
    await tx.insert(ownershipProofs).values([
      { id: newId(), ...proof, kind: "dns_txt", state: "verified", domain: "dotandline.example" },
      { id: newId(), ...proof, kind: "site_file", state: "lapsed", domain: "old.example" },
    ]);
  });
});

const askBadge = (headers: Record<string, string>, query = "") =>
  askRoute(world.ctx, `/clinics/${world.clinic.slug}/badge.svg${query}`, { headers });

const OWN = { appOrigin: "https://scalpmark.example", sites: ["clinic.example", "dots.wixsite.com"] };
test.each<[where: string, origin: string | null, referer: string | null, standing: string]>([
  ["the clinic’s own site", null, "https://clinic.example/start?a=1", "issued"],
  ["an address under it", null, "https://www.clinic.example/", "issued"],
  ["another port of it", null, "http://clinic.example:8080/", "issued"],
  ["its name with a dot at the end", null, "https://clinic.example./", "issued"],
  ["a site on a host that many share", null, "https://dots.wixsite.com/smp", "issued"],
  ["another site on that host", null, "https://lines.wixsite.com/smp", "elsewhere"],
  ["a name that ends in the same letters", null, "https://notclinic.example/", "elsewhere"],
  ["a name that begins with it", null, "https://clinic.example.evil.example/", "elsewhere"],
  ["a name in the path", null, "https://evil.example/clinic.example/", "elsewhere"],
  ["a name as a user", null, "https://clinic.example@evil.example/", "elsewhere"],
  ["our own pages", null, "https://scalpmark.example/manage/x/badge", "issued"],
  ["our name with another scheme", null, "http://scalpmark.example/", "elsewhere"],
  ["nothing said", null, null, "unknown"],
  ["an origin that is withheld", "null", null, "unknown"],
  ["Origin goes before Referer", "https://evil.example", "https://clinic.example/", "elsewhere"],
  ["a file on somebody’s disk", null, "file:///home/x/clinic.example", "elsewhere"],
  ["what cannot be read", null, "clinic.example", "elsewhere"],
])("a badge on %s: %s %s is %s", (_where, origin, referer, standing) => {
  expect(badgeStanding({ origin, referer }, OWN)).toBe(standing);
});

test.each<[typed: string, site: string | null]>([
  ["clinic.example", "clinic.example"],
  [" https://WWW.Clinic.example/start?x#y ", "clinic.example"],
  ["blog.clinic.co.uk", "blog.clinic.co.uk"],
  ["dots.wixsite.com", "dots.wixsite.com"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["wixsite.com", null],
  ["facebook.com", null],
  ["co.uk", null],
  ["com", null],
  ["localhost", null],
  ["127.0.0.1", null],
  ["[::1]", null],
  ["javascript:alert(1)", null],
  ["", null],
])("the site %j is %j", (typed, site) => {
  expect(siteOf(typed)).toBe(site);
});

test("the picture shows its figures on the clinic’s own site, and elsewhere says that it was not issued there; a cache keeps them apart", async () => {
  const own = await askBadge({ Referer: "https://www.dotandline.example/" });
  const elsewhere = await askBadge({ Referer: "https://evil.example/" });
  const unknown = await askBadge({});
  const lapsed = await askBadge({ Referer: "https://old.example/" });
  const [ownText, elsewhereText, unknownText, lapsedText] = await Promise.all([own, elsewhere, unknown, lapsed].map((one) => one.text()));
  expect(ownText).toContain("Evidence level");
  expect(elsewhereText).toContain(">Not issued to this site</text>");
  expect(elsewhereText).not.toContain("Evidence level");
  expect(lapsedText).toBe(elsewhereText);
  expect(unknownText).toContain(">See it on Scalpmark</text>");
  expect(unknownText).toContain(">23 November 2026</text>");
  expect(unknownText).not.toMatch(/Evidence level|evidence level|trust score|Not issued|of 100/);
  for (const answer of [own, elsewhere, unknown]) {
    expect(answer.headers.get("Vary")).toBe("Origin, Referer");
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=300");
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
  }
  expect((await askBadge({ Referer: "https://evil.example/", "If-None-Match": own.headers.get("ETag") ?? "" })).status).toBe(200);
  for (const text of [ownText, elsewhereText, unknownText]) expect(text).not.toMatch(/<script|<style|<image|@import|url\(/);
});

test("a member names a site and takes it off again, and the record says so; others are not told that there is a clinic", async () => {
  const { ctx, clinic, cookies } = world;
  const send = (cookie: string, form: Record<string, string>) =>
    answerOf(() => changeSites(routeArgs(ctx, `/manage/${clinic.slug}/badge`, { params: { slug: clinic.slug }, cookie, form })));
  expect((await send(cookies.owner, { intent: "add", site: "https://studio.example/" })).status).toBe(303);
  expect(await listBadgeSites(ctx.store.read, clinic.id)).toEqual(["dotandline.example", "studio.example"]);
  expect(await (await askBadge({ Referer: "https://studio.example/" })).text()).toContain("Evidence level");
  expect(errorsOf(await send(cookies.owner, { intent: "add", site: "wixsite.com" })).site).toContain("one site of yours");
  expect((await send(cookies.otherOwner, { intent: "add", site: "a.example" })).status).toBe(404);
  for (let place = 1; place < MOST_BADGE_SITES; place += 1) await send(cookies.owner, { intent: "add", site: `s${place}.example` });
  expect(errorsOf(await send(cookies.owner, { intent: "add", site: "more.example" })).site).toContain(`${MOST_BADGE_SITES} further sites`);
  expect((await send(cookies.owner, { intent: "remove", site: "studio.example" })).status).toBe(303);
  expect(await (await askBadge({ Referer: "https://studio.example/" })).text()).toContain("Not issued to this site");
  expect(await nameBadgeSite(ctx, world.viewers.client, clinic.id, { intent: "add", site: "b.example" })).toBeNull();
});

test("the signed form verifies with the published key and Node’s own crypto, and one changed byte does not", async () => {
  const { ctx, clinic } = world;
  const badge = await (await askRoute(ctx, `/clinics/${clinic.slug}/badge.json`)).json();
  const set = await (await askRoute(ctx, new URL(badge.key).pathname)).json();
  const jwk = set.keys.find(({ kid }: { kid: string }) => kid === badge.keyId);
  expect(jwk.d).toBeUndefined();
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const { signature, ...unsigned } = badge;
  const text = canonicalJson(unsigned);
  const signed = Buffer.from(signature, "base64url");
  expect(verify(null, Buffer.from(text), key, signed)).toBe(true);
  for (const place of [0, 1, Math.floor(text.length / 2), text.length - 1]) {
    const bytes = Buffer.from(text);
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    expect(verify(null, bytes, key, signed)).toBe(false);
  }
  expect(verify(null, Buffer.from(canonicalJson({ ...unsigned, says: { ...unsigned.says, figure: "99.9" } })), key, signed)).toBe(false);
  expect(unsigned).toMatchObject({ version: 1, issuedOn: "2026-11-23", holdsUntil: "2026-11-30", clinic: { slug: clinic.slug } });
  expect(unsigned.sites).toContain("dotandline.example");
  expect(await (await askRoute(ctx, `/clinics/${clinic.slug}/badge.json`)).json()).toEqual(badge);
});

test("canonical JSON is that of RFC 8785", () => {
  // The example of its section 3.2.2, and the order of its section 3.2.3.
  const numbers = [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
  expect(canonicalJson({ numbers, string: '€$\u000f\u000aA\'B"\\\\"/', literals: [null, true, false] })).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
  expect(Object.values(JSON.parse(canonicalJson(keys)))).toHaveLength(7);
  expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, value]) => value)).toEqual(["2", "4", "6", "7", "1", "5", "3"]);
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
});

test("what is in dispute or has lapsed stands on the badge, and says that nothing is decided", async () => {
  const { ctx } = await buildMatrixWorld();
  const clinic = await findClinicBySlug(ctx.store.read, "dot-and-line");
  if (!clinic) throw new Error("no clinic");
  await ctx.store.write(async (tx) => {
    await tx.update(photos).set({ state: "disputed" }).where(eq(photos.clinicId, clinic.id));
    await tx.update(evidence).set({ state: "accepted", dueOn: "2026-11-01" }).where(eq(evidence.clinicId, clinic.id));
  });
  const badge = await readBadge(ctx.store.read, clinic, ctx.env.APP_ORIGIN, ctx.now());
  expect(badge.note).toMatch(/^\d+ photos? in dispute, undecided, \d+ documents? lapsed$/);
  expect(drawBadge(badge, "light")).toContain(`; ${badge.note}; as of`);
  expect(drawBadge({ ...badge, banner: null, taken: null }, "light")).toContain(`>Scalpmark: ${badge.note}</text>`);
});
