import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { listClinic } from "#app/directory/list-clinic.server.ts";
import { newId, sha256 } from "#app/platform/id.server.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";
import { clinics, locations } from "#db/schema/clinics.ts";
import { decisions } from "#db/schema/moderation.ts";
import { practitioners, trainingProviders, trainingRecords } from "#db/schema/practitioners.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { chapters, reviews } from "#db/schema/reviews.ts";
import { askRoute } from "#tests/api/ask-api.ts";
import { buildAccount } from "#tests/support/build-account.ts";
import { createTestContext, type TestContext } from "#tests/support/test-context.ts";

interface Listed {
  items: { id?: string; slug?: string; seq?: number }[];
  next: string | null;
}

/** Every page from the first on, by `next` alone; the Link header has to say the same. */
async function walk(ctx: TestContext, address: string): Promise<Listed["items"][]> {
  const pages: Listed["items"][] = [];
  for (let next: string | null = address; next !== null; ) {
    const answer: Response = await askRoute(ctx, next);
    expect(answer.status).toBe(200);
    const page = (await answer.json()) as Listed;
    expect(/<([^>]+)>; rel="next"/.exec(answer.headers.get("Link") ?? "")?.[1] ?? null).toBe(page.next);
    if (pages.length > 0) expect(page.items.length).toBeGreaterThan(0);
    pages.push(page.items);
    next = page.next;
    expect(pages.length).toBeLessThan(100);
  }
  return pages;
}

let ctx: TestContext;
let uploadedBy: string;
beforeAll(async () => {
  ctx = await createTestContext();
  uploadedBy = (await buildAccount(ctx)).id;
});

let made = 0;
async function buildListed(): Promise<{ id: number; slug: string }> {
  const slug = `clinic-${++made}`;
  const id = await ctx.store.write(async (tx) => {
    const row = { slug, name: slug, source: "csv", sourceRef: slug, createdAt: ctx.now(), updatedAt: ctx.now() };
    const [clinic] = await tx.insert(clinics).values(row).returning({ id: clinics.id });
    await tx.insert(locations).values({ clinicId: clinic?.id ?? 0, position: 0, city: "York", country: "GB" });
    return clinic?.id ?? 0;
  });
  await listClinic(ctx, id);
  return { id, slug };
}

/** Around each boundary of a page of `size`. */
const counts = (size: number) => fc.constantFrom(0, 1, size - 1, size, size + 1, 2 * size, 2 * size + 3);

const LISTS: [
  what: string,
  size: number,
  address: (slug: string) => string,
  fill: (clinicId: number, count: number) => Promise<string[]>,
][] = [
  [
    "photos",
    50,
    (slug) => `/api/v1/clinics/${slug}/photos`,
    async (clinicId, count) => {
      const ids = Array.from({ length: count }, newId);
      await ctx.store.write(async (tx) => {
        for (const [place, id] of ids.entries()) {
          // Many of one moment: the order must not rest on the time alone.
          const createdAt = new Date(ctx.now().getTime() + Math.floor(place / 7));
          const row = {
            id,
            clinicId,
            uploadedBy,
            purpose: "clinic" as const,
            state: "no_match" as const,
            originalSha256: sha256(id),
          };
          await tx.insert(photos).values({ ...row, originalBytes: 1, width: 640, height: 480, createdAt });
          await tx.insert(derivatives).values({ photoId: id, width: 640, height: 480, sha256: sha256(id), bytes: 1 });
        }
      });
      return ids;
    },
  ],
  [
    "cases",
    50,
    (slug) => `/api/v1/clinics/${slug}/cases`,
    async (clinicId, count) => {
      const ids = Array.from({ length: count }, newId);
      await ctx.store.write(async (tx) => {
        for (const id of ids) {
          await tx.insert(cases).values({ id, clinicId, treatment: "density", createdAt: ctx.now() });
          await tx.insert(caseSessions).values({ caseId: id, heldOn: "2026-01-05" });
          const photo = newId();
          const row = { id: photo, clinicId, caseId: id, uploadedBy, purpose: "clinic" as const, state: "no_match" as const };
          await tx
            .insert(photos)
            .values({ ...row, originalSha256: sha256(photo), originalBytes: 1, width: 640, height: 480, createdAt: ctx.now() });
        }
      });
      return ids;
    },
  ],
  [
    "decisions",
    50,
    (slug) => `/api/v1/decisions?clinic=${slug}`,
    async (clinicId, count) => {
      const ids = Array.from({ length: count }, newId);
      const row = {
        kind: "cleared" as const,
        clinicId,
        count: 0,
        rule: "own_work",
        facts: "Seen.",
        proposedBy: "a",
        confirmedBy: "b",
        decidedOn: "2026-11-20",
      };
      await ctx.store.write(async (tx) => {
        for (const id of ids) await tx.insert(decisions).values({ ...row, id, decidedAt: ctx.now() });
      });
      return ids;
    },
  ],
  [
    "reviews",
    20,
    (slug) => `/api/v1/clinics/${slug}/reviews`,
    async (clinicId, count) => {
      const ids: string[] = [];
      const rated = { overall: 4, naturalness: 4, dotSize: 4, densityEvenness: 4, colourMatch: 4, hairline: 4, honestyOfClaims: 4 };
      for (let place = 0; place < count; place += 1) {
        const author = await buildAccount(ctx);
        const id = newId();
        await ctx.store.write(async (tx) => {
          await tx
            .insert(reviews)
            .values({ id, clinicId, accountId: author.id, treatment: "density", state: "published", createdAt: ctx.now() });
          const writtenOn = `2026-10-${String(1 + (place % 5)).padStart(2, "0")}`;
          const words = { title: "Fine", body: "It healed well.", incentive: "none" as const };
          await tx
            .insert(chapters)
            .values({ id: newId(), reviewId: id, writtenOn, daysSinceSession: 60, ...rated, ...words, createdAt: ctx.now() });
        });
        ids.push(id);
      }
      return ids;
    },
  ],
];

test.each(LISTS)(
  "walking the pages of %s gives each exactly once, and a page is full before another begins",
  async (_what, size, address, fill) => {
    await fc.assert(
      fc.asyncProperty(counts(size), async (count) => {
        const clinic = await buildListed();
        const ids = await fill(clinic.id, count);
        const pages = await walk(ctx, address(clinic.slug));
        expect(
          pages
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(ids.toSorted());
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(size);
      }),
      { numRuns: 6 },
    );
  },
  60_000,
);

test("walking the pages of clinics and of training providers gives each exactly once, in an order that holds", async () => {
  const fresh = await createTestContext();
  const kept = ctx;
  ctx = fresh;
  try {
    for (let place = 0; place < 47; place += 1) await buildListed();
    await ctx.store.write(async (tx) => {
      for (let place = 0; place < 230; place += 1) {
        await tx.insert(trainingProviders).values({ slug: `school-${place}`, name: `School ${place}`, createdAt: ctx.now() });
      }
    });
    for (const sort of ["", "?sort=name", "?sort=evidence", "?sort=reviews"]) {
      const slugs = (await walk(ctx, `/api/v1/clinics${sort}`)).flat().map(({ slug }) => slug);
      expect([sort, slugs.length, new Set(slugs).size]).toEqual([sort, 47, 47]);
    }
    const schools = (await walk(ctx, "/api/v1/training")).flat().map(({ slug }) => slug);
    expect(schools).toEqual([...new Set(schools)].sort());
    expect(schools).toHaveLength(230);
  } finally {
    ctx = kept;
  }
});

test("walking the pages of a school’s graduates gives each exactly once", async () => {
  const names: string[] = [];
  await ctx.store.write(async (tx) => {
    const [school] = await tx.insert(trainingProviders).values({ slug: "large-school", name: "Large", createdAt: ctx.now() }).returning();
    for (let place = 0; place < 205; place += 1) {
      const slug = `graduate-${place}`;
      const [person] = await tx.insert(practitioners).values({ slug, name: slug, createdAt: ctx.now() }).returning();
      const hours = { hoursLiveSupervised: 8, hoursLiveTheory: 8, hoursOnline: 0, hoursHome: 0 };
      const days = { startedOn: "2025-03-01", endedOn: "2025-03-03" };
      const course = { course: "Basic", provider: "Large", providerId: school?.id ?? 0, practitionerId: person?.id ?? 0 };
      await tx.insert(trainingRecords).values({ id: newId(), ...course, ...days, ...hours });
      names.push(slug);
    }
  });
  const found: string[] = [];
  for (let next: string | null = "/api/v1/training/large-school"; next !== null; ) {
    const body: { next: string | null; graduates: { practitioner: { slug: string } }[] } = await (await askRoute(ctx, next)).json();
    found.push(...body.graduates.map(({ practitioner }) => practitioner.slug));
    next = body.next;
  }
  expect(found.toSorted()).toEqual(names.toSorted());
});
