import { GRADES, SKIN_TYPES } from "#app/cases/case.ts";
import { insertRow } from "#app/cli/bench/hot-insert.ts";
import { TREATMENTS, type Treatment } from "#app/clinics/treatment.ts";
import { listClinics } from "#app/directory/list-clinic.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { addScore } from "#app/trust/rescore-clinic.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";
import { claims, clinics, clinicTreatments, evidence, locations } from "#db/schema/clinics.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";
import { derivatives, photos } from "#db/schema/provenance.ts";
import { chapters, reviewProofs, reviews } from "#db/schema/reviews.ts";

export const FIRST = [
  "Ink",
  "Dot",
  "Crown",
  "True",
  "North",
  "Quiet",
  "Stone",
  "Clear",
  "Fine",
  "Harbour",
  "Scalp",
  "Mill",
  "Cedar",
  "Iron",
  "Slate",
  "Linden",
];
export const SECOND = [
  "Grain",
  "Line",
  "Studio",
  "House",
  "Works",
  "Room",
  "Practice",
  "Pigment",
  "Company",
  "Atelier",
  "Hairline",
  "Method",
];
export const PEOPLE = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gina", "Hugo", "Iris", "Jon"];
const FAMILIES = ["Archer", "Brook", "Carter", "Dale", "Ellis", "Frost", "Grey", "Hale", "Irwin", "Jarvis"];
export const CITIES: [name: string, country: string, lat: number, lng: number][] = [
  ["London", "GB", 51.508, -0.126],
  ["Leeds", "GB", 53.796, -1.548],
  ["Manchester", "GB", 53.481, -2.237],
  ["Birmingham", "GB", 52.481, -1.9],
  ["Glasgow", "GB", 55.865, -4.258],
  ["Bristol", "GB", 51.455, -2.597],
  ["Dublin", "IE", 53.333, -6.249],
  ["Paris", "FR", 48.853, 2.349],
  ["Berlin", "DE", 52.524, 13.411],
  ["Madrid", "ES", 40.416, -3.703],
  ["Milan", "IT", 45.464, 9.19],
  ["New York City", "US", 40.714, -74.006],
  ["Chicago", "US", 41.85, -87.65],
  ["Los Angeles", "US", 34.052, -118.244],
  ["Toronto", "CA", 43.7, -79.416],
  ["Sydney", "AU", -33.868, 151.207],
];

/** Numbers from 0 to 1 that are the same for the same seed (linear congruential, Numerical Recipes' constants). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many clients write, and the most reviews that an ordinary clinic has beyond two. */
export interface DirectorySize {
  clients?: number;
  mostReviews?: number;
}

/**
 * Fills an empty database with `count` invented clinics: people, training, licences, claims, treated heads, photo rows without files, reviews with proof, then
 * scores and lists them by the product's own commands. Equal arguments give an equal directory.
 */
export async function fillDirectory(
  ctx: Ctx,
  count: number,
  report: (done: number) => void,
  { clients = 400, mostReviews = 12 }: DirectorySize = {},
): Promise<void> {
  const random = createRandom(20_261_123);
  await ctx.store.write(async (tx) => insertClients(tx, clients, ctx.now()));
  for (let first = 0; first < count; first += CHUNK) {
    await ctx.store.write(async (tx) => {
      const ids: number[] = [];
      for (let number = first; number < Math.min(count, first + CHUNK); number += 1) {
        const id = await insertClinic(tx, { number, clients, mostReviews, now: ctx.now() }, random);
        await addScore(tx, id, ctx.now());
        ids.push(id);
      }
      await listClinics(ctx, ids);
      await tx.run("delete from stale_matters");
    });
    report(Math.min(count, first + CHUNK));
  }
}

/** Clinics in one transaction: the more, the fewer times a set of the search is written again. */
const CHUNK = 2_000;
const hex = (random: () => number) =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  ).join("");

async function insertClients(tx: Db, clients: number, now: Date): Promise<void> {
  for (let number = 0; number < clients; number += 1)
    await insertRow(tx, accounts, {
      id: `client-${number}`,
      email: `client-${number}@bench.example`,
      emailVerifiedAt: now,
      passwordHash: "none: nobody signs in to a bench",
      displayName: `Client ${number}`,
      role: "client",
      createdAt: now,
    });
}

interface InventedClinic extends Required<DirectorySize> {
  number: number;
  now: Date;
}

async function insertClinic(tx: Db, { number, clients, mostReviews, now }: InventedClinic, random: () => number): Promise<number> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const below = (limit: number) => Math.floor(random() * limit);
  const today = dayOf(now);
  const ago = (days: number) => addDays(today, -days);
  const [city, country, lat, lng] = pick(CITIES);
  const quality = random();
  const name = `${pick(FIRST)} ${pick(SECOND)} ${pick(FIRST)}`;
  const times = { createdAt: now, updatedAt: now };
  const slug = `bench-${number}`;
  const clinicId = await insertRow(tx, clinics, { slug, name, source: "csv", sourceRef: slug, ...times, about: "An invented clinic." });
  const spread = () => (random() + random() - 1) * 0.35;
  const street = `${1 + below(200)} Example Street`;
  await insertRow(tx, locations, { clinicId, position: 0, street, city, country, lat: lat + spread(), lng: lng + spread() });
  const offered = TREATMENTS.filter(() => random() < 0.4);
  const currency = country === "GB" ? "GBP" : "EUR";
  for (const treatment of offered) {
    const price = random() < 0.6 ? { priceFrom: 40_000 + 5_000 * below(30), priceTo: 250_000, currency } : {};
    await insertRow(tx, clinicTreatments, { clinicId, treatment, ...price });
  }
  const person = `${pick(PEOPLE)} ${pick(FAMILIES)}`;
  const practitionerId = await insertRow(tx, practitioners, { slug: `bench-person-${number}`, name: person, createdAt: now });
  const since = 200 + below(3_000);
  await insertRow(tx, engagements, { practitionerId, clinicId, role: "Practitioner", startedOn: ago(since) });
  if (random() < 0.75) {
    await insertRow(tx, trainingRecords, {
      id: hex(random),
      practitionerId,
      course: "Scalp micropigmentation",
      provider: "Invented Academy",
      startedOn: ago(since + 40),
      endedOn: ago(since + 30),
      hoursLiveSupervised: 40,
      hoursLiveTheory: 20,
      hoursOnline: 10,
      hoursHome: 0,
      liveModels: 4,
      acceptedHours: random() < 0.7 ? Math.round(20 + 160 * quality) : null,
    });
  }
  await insertEvidence(tx, clinicId, practitionerId, ago, random, since);
  await insertPhotos(tx, { clinicId, practitionerId, offered, now }, ago, random);
  const written = random() < 0.15 ? below(2) : 2 + below(mostReviews);
  for (let place = 0; place < written; place += 1) {
    const writtenOn = ago(5 + below(Math.min(since, 1_200)));
    await insertReview(tx, { clinicId, practitionerId, client: (number * 13 + place) % clients, quality, writtenOn, now }, random);
  }
  return clinicId;
}

async function insertEvidence(
  tx: Db,
  clinicId: number,
  practitionerId: number,
  ago: (days: number) => string,
  random: () => number,
  since: number,
): Promise<void> {
  const base = { clinicId, practitionerId, state: "accepted", method: "document", checkerRole: "moderator", checkedOn: ago(30) } as const;
  const licence = { kind: "licence", title: "Skin-piercing licence", datedOn: ago(since - 10), dueOn: ago(-300) } as const;
  const insurance = { kind: "insurance", title: "Treatment risk", datedOn: ago(100), dueOn: ago(-200) } as const;
  if (random() < 0.6) await insertRow(tx, evidence, { ...base, id: hex(random), ...licence });
  if (random() < 0.5) await insertRow(tx, evidence, { ...base, id: hex(random), ...insurance });
  if (random() < 0.5) {
    const value = 1 + Math.floor(random() * 9);
    const claim = { kind: "years_of_practice", value, wording: "Years of experience", statedOn: ago(60) } as const;
    await insertRow(tx, claims, { id: hex(random), clinicId, ...claim });
  }
}

interface OwnWork {
  clinicId: number;
  practitionerId: number;
  offered: readonly Treatment[];
  now: Date;
}

/** Up to eight photos, three of each treated head. */
async function insertPhotos(
  tx: Db,
  { clinicId, practitionerId, offered, now }: OwnWork,
  ago: (days: number) => string,
  random: () => number,
): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const taken = Math.floor(random() * 9);
  let caseId: string | null = null;
  for (let place = 0; place < taken; place += 1) {
    const id = hex(random);
    const treatment = offered[Math.floor(place / 3) % Math.max(1, offered.length)] ?? null;
    if (place % 3 === 0 && treatment !== null) {
      caseId = hex(random);
      const head = { treatment, grade: pick(GRADES), skinType: pick(SKIN_TYPES), confirmedAt: random() < 0.6 ? now : null };
      await insertRow(tx, cases, { id: caseId, clinicId, practitionerId, ...head, createdAt: now });
      for (const days of [270, 240]) await insertRow(tx, caseSessions, { caseId, heldOn: ago(days) });
    }
    await insertRow(tx, photos, {
      id,
      clinicId,
      caseId,
      purpose: "clinic",
      uploadedBy: "client-0",
      treatment,
      takenOn: ago(200 + place),
      daysSinceSession: place % 3 === 0 ? 2 : 40 + place,
      state: place % 4 === 0 ? "original" : "no_match",
      originalSha256: hex(random) + hex(random),
      originalBytes: 400_000,
      width: 1_200,
      height: 1_500,
      createdAt: now,
    });
    for (const width of [320, 640, 1_280]) {
      for (const format of ["avif", "webp", "jpeg"] as const)
        await insertRow(tx, derivatives, {
          photoId: id,
          width,
          format,
          height: (width * 5) / 4,
          sha256: hex(random) + hex(random),
          bytes: 30_000,
        });
    }
  }
}

/** Adds reviews by clients from number 20 on to one of the invented clinics, each client once, over the last `days` days. */
export async function addReviews(ctx: Ctx, clinicId: number, practitionerId: number, count: number, days: number): Promise<void> {
  const random = createRandom(20_261_126);
  const now = ctx.now();
  await ctx.store.write(async (tx) => {
    for (let place = 0; place < count; place += 1) {
      const writtenOn = addDays(dayOf(now), -Math.floor(days * random()));
      await insertReview(tx, { clinicId, practitionerId, client: 20 + place, quality: 0.75, writtenOn, now }, random);
    }
  });
}

interface InventedReview {
  clinicId: number;
  practitionerId: number;
  client: number;
  quality: number;
  writtenOn: string;
  now: Date;
}

async function insertReview(tx: Db, review: InventedReview, random: () => number): Promise<void> {
  const reviewId = hex(random);
  const rating = () => Math.min(5, Math.max(1, Math.round(1 + 4 * review.quality + (random() - 0.5) * 2.5)));
  const { clinicId, practitionerId, writtenOn, now } = review;
  const accountId = `client-${review.client}`;
  await insertRow(tx, reviews, {
    id: reviewId,
    clinicId,
    practitionerId,
    accountId,
    treatment: "density",
    state: "published",
    createdAt: now,
  });
  await insertRow(tx, chapters, {
    id: hex(random),
    reviewId,
    writtenOn,
    daysSinceSession: 10 + Math.floor(random() * 400),
    overall: rating(),
    naturalness: rating(),
    dotSize: rating(),
    densityEvenness: rating(),
    colourMatch: rating(),
    hairline: rating(),
    honestyOfClaims: rating(),
    title: "What I was told and what I got",
    body: "I was told to expect three sessions and had three. The dots were fine on the day and still are; the front looks a little heavy in daylight.",
    incentive: "none",
    // Most answer how they were treated, as clients of a form do.
    conduct: rating() === 5 ? [] : ["none"],
    createdAt: now,
  });
  const accepted = { reviewId, state: "accepted", submittedAt: now, checkedAt: now } as const;
  if (random() < 0.65) await insertRow(tx, reviewProofs, { id: hex(random), kind: "receipt", ...accepted });
  if (random() < 0.3) await insertRow(tx, reviewProofs, { id: hex(random), kind: "dated_photo", ...accepted });
}
