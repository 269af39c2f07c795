import type { Viewer } from "#app/accounts/role.ts";
import { dayAgo, type Moment, timeAgo } from "#app/cli/seed/timeline.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { enqueue } from "#app/platform/job-queue.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { claims, clinicMembers, clinics, clinicTreatments, evidence, locations } from "#db/schema/clinics.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";
import { demoCases } from "#db/seed/demo-cases.ts";
import type { DemoClinic, DemoEngagement, DemoEvidence, DemoTraining } from "#db/seed/demo-clinic.ts";
import { demoClinics, demoPractitioners, demoReviews } from "#db/seed/demo-content.ts";
import { DEMO_LANGUAGES } from "#db/seed/demo-languages.ts";

/** Where the demo's clinics and people have their rows, by slug. */
export interface SeededProfiles {
  clinics: ReadonlyMap<string, number>;
  practitioners: ReadonlyMap<string, number>;
  /** Who speaks for each clinic. */
  owners: ReadonlyMap<string, Viewer>;
}

/** A row that the data names and that was not made: a mistake in the demo's data, which a test looks for. */
export function known<T>(rows: ReadonlyMap<string, T>, slug: string): T {
  const row = rows.get(slug);
  if (row === undefined) throw new Error(`The demo's data names ${slug}, which is not in it`);
  return row;
}

/** All profiles at once; what was checked about them comes on its own day, from `profileMoments`. */
export async function seedProfiles(ctx: Ctx, ownerOf: (clinic: DemoClinic, joinedAgo: number) => Promise<Viewer>): Promise<SeededProfiles> {
  const now = ctx.now();
  const owners = new Map<string, Viewer>();
  for (const clinic of demoClinics) owners.set(clinic.slug, await ownerOf(clinic, joinedAgo(clinic.slug)));
  return ctx.store.write(async (tx) => {
    const people = new Map<string, number>();
    for (const { slug, name, background } of demoPractitioners) {
      const [row] = await tx
        .insert(practitioners)
        .values({ slug, name, background, createdAt: timeAgo(now, 1_800) })
        .returning();
      if (row) people.set(slug, row.id);
    }
    const rows = new Map<string, number>();
    for (const clinic of demoClinics) rows.set(clinic.slug, await insertProfile(tx, clinic, known(owners, clinic.slug), now));
    return { clinics: rows, practitioners: people, owners };
  });
}

/** A clinic is here from shortly before the first thing that happened to it here. */
function joinedAgo(slug: string): number {
  const treated = demoCases.filter((each) => each.clinic === slug).flatMap((each) => each.sessions);
  const reviewed = (demoReviews.get(slug) ?? []).flatMap((review) => review.chapters.map((chapter) => chapter.writtenAgo));
  return Math.max(60, ...treated, ...reviewed) + 30;
}

async function insertProfile(tx: Db, clinic: DemoClinic, owner: Viewer, now: Date): Promise<number> {
  const { slug, name, about, website, phone, machine, needle, pigment } = clinic;
  const createdAt = timeAgo(now, joinedAgo(slug));
  const [row] = await tx
    .insert(clinics)
    .values({
      slug,
      name,
      about,
      website,
      phone,
      machine,
      needle,
      pigment,
      languages: DEMO_LANGUAGES[slug] ?? null,
      source: "demo",
      sourceRef: slug,
      claimedAt: createdAt,
      createdAt,
      updatedAt: createdAt,
    })
    .returning();
  if (!row) throw new Error(`The clinic ${slug} got no row`);
  await tx.insert(locations).values(clinic.places.map((place, position) => ({ ...place, clinicId: row.id, position })));
  for (const [treatment, price] of Object.entries(clinic.treatments)) {
    const [from, to, sessions] = price ?? [];
    const cost = price ? { priceFrom: (from ?? 0) * 100, priceTo: (to ?? 0) * 100, currency: clinic.currency } : {};
    await tx.insert(clinicTreatments).values({ clinicId: row.id, treatment, ...cost, sessions: sessions ?? null });
  }
  await tx.insert(clinicMembers).values({ clinicId: row.id, accountId: owner.id, createdAt });
  return row.id;
}

/** Engagements, training, evidence and claims, each on the day it became known here. */
export function profileMoments(seeded: SeededProfiles): Moment[] {
  const moments: Moment[] = [];
  for (const clinic of demoClinics) {
    const clinicId = known(seeded.clinics, clinic.slug);
    const joined = joinedAgo(clinic.slug);
    const rescored = (ago: number, insert: (tx: Db, now: Date, base: (days: number) => string) => Promise<unknown>): Moment => ({
      ago,
      run: (ctx) =>
        ctx.store.write(async (tx) => {
          await insert(tx, ctx.now(), (days) => dayAgo(ctx.now(), days - ago));
          await enqueue(tx, { kind: "rescore_clinic", payload: { clinicId } }, ctx.now());
        }),
    });
    for (const engagement of clinic.team) {
      const practitionerId = known(seeded.practitioners, engagement.practitioner);
      const ago = Math.min(engagement.since ?? joined, joined);
      moments.push(rescored(ago, (tx, _, day) => insertEngagement(tx, engagement, clinicId, practitionerId, day)));
    }
    for (const piece of clinic.evidence) {
      const practitionerId = piece.practitioner ? known(seeded.practitioners, piece.practitioner) : null;
      const ago = Math.min(piece.checked ?? piece.dated, joined);
      moments.push(rescored(ago, (tx, _, day) => insertEvidence(tx, piece, clinicId, practitionerId, day)));
    }
    for (const { practitioner, kind, value, wording, stated } of clinic.claims) {
      const practitionerId = practitioner ? known(seeded.practitioners, practitioner) : null;
      moments.push(
        rescored(stated, (tx, _, day) =>
          tx
            .insert(claims)
            .values({ id: newId(), clinicId, practitionerId, kind, value, wording, statedOn: day(stated), sourceUrl: clinic.website }),
        ),
      );
    }
  }
  return [...moments, ...trainingMoments(seeded)];
}

/** Earlier courses are entered when the person joined, at most five years back. */
const longestBack = 1_790;

function trainingMoments(seeded: SeededProfiles): Moment[] {
  return demoPractitioners.flatMap((person) =>
    person.training.map((training): Moment => {
      const ago = Math.min(training.ended, longestBack);
      return {
        ago,
        run: (ctx) => ctx.store.write((tx) => insertTraining(tx, training, person.slug, seeded, (days) => dayAgo(ctx.now(), days - ago))),
      };
    }),
  );
}

type ToDay = (ago: number) => string;

async function insertEngagement(tx: Db, one: DemoEngagement, clinicId: number, practitionerId: number, day: ToDay): Promise<void> {
  await tx.insert(engagements).values({
    practitionerId,
    clinicId,
    role: one.role,
    startedOn: one.since === null ? null : day(one.since),
    endedOn: one.until === undefined ? null : day(one.until),
    share: one.share,
  });
}

async function insertEvidence(tx: Db, piece: DemoEvidence, clinicId: number, practitionerId: number | null, day: ToDay): Promise<void> {
  await tx.insert(evidence).values({
    id: newId(),
    clinicId,
    practitionerId,
    kind: piece.kind,
    title: piece.title,
    datedOn: day(piece.dated),
    state: piece.state,
    method: piece.method ?? null,
    checkerRole: piece.checked === undefined ? null : "moderator",
    checkedOn: piece.checked === undefined ? null : day(piece.checked),
    dueOn: piece.dueIn === undefined ? null : day(-piece.dueIn),
    note: piece.note ?? null,
    drawn: true,
  });
}

async function insertTraining(tx: Db, one: DemoTraining, slug: string, seeded: SeededProfiles, day: ToDay): Promise<void> {
  const [hoursLiveSupervised, hoursLiveTheory, hoursOnline, hoursHome] = one.hours;
  await tx.insert(trainingRecords).values({
    id: newId(),
    practitionerId: known(seeded.practitioners, slug),
    course: one.course,
    provider: one.provider,
    trainerId: one.trainer === undefined ? null : known(seeded.practitioners, one.trainer),
    trainerName: one.trainerName ?? null,
    startedOn: day(one.started),
    endedOn: day(one.ended),
    hoursLiveSupervised,
    hoursLiveTheory,
    hoursOnline,
    hoursHome,
    liveModels: one.liveModels,
    acceptedHours: one.accepted,
  });
}
