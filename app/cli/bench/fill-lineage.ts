import { listClinic } from "#app/directory/list-clinic.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { addDays, type Day, dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";
import { clinics, evidence, locations } from "#db/schema/clinics.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";
import { photos } from "#db/schema/provenance.ts";

/** How people of one lineage are tied together. */
export type Shape = "tree" | "chain" | "fan";

const PER_CLINIC = 10;
const CASES_EACH = 4;

/** The place of the person who taught this one; null for the first. */
const TRAINER: Record<Shape, (place: number) => number | null> = {
  // Four pupils each, so that a thousand people are five deep.
  tree: (place) => (place === 0 ? null : Math.floor((place - 1) / 4)),
  chain: (place) => (place === 0 ? null : place - 1),
  // Half of all were taught by the first, the others by one of those.
  fan: (place) => (place === 0 ? null : place % 2 === 1 ? 0 : place - 1),
};

export const slugAt = (shape: Shape, place: number) => `bench-${shape}-${place}`;

/** One lineage of `count` invented people, each with a clinic, a licence, a course and treated heads with checked photos. */
export async function fillLineage(ctx: Ctx, shape: Shape, count: number): Promise<void> {
  const today = dayOf(ctx.now());
  const clinicIds = await ctx.store.write(async (tx) => {
    const places = Array.from({ length: Math.ceil(count / PER_CLINIC) }, (_, place) => place);
    const ids: number[] = [];
    for (const place of places) ids.push(await insertClinic(tx, `${shape}-${place}`, ctx.now()));
    const people: number[] = [];
    for (let place = 0; place < count; place += 1) {
      const clinicId = ids[Math.floor(place / PER_CLINIC)] ?? 0;
      people.push(await insertPerson(tx, { slug: slugAt(shape, place), clinicId, since: addDays(today, -4_000 + place) }, ctx.now()));
      await insertCourse(tx, people, place, TRAINER[shape](place), addDays(today, -3_990 + place));
    }
    return ids;
  });
  for (const clinicId of clinicIds) await listClinic(ctx, clinicId);
}

async function insertClinic(tx: Db, name: string, now: Date): Promise<number> {
  const [clinic] = await tx
    .insert(clinics)
    .values({ slug: `bench-${name}`, name: `Bench ${name}`, source: "bench", sourceRef: name, createdAt: now, updatedAt: now })
    .returning();
  if (!clinic) throw new Error("no clinic was inserted");
  await tx.insert(locations).values({ clinicId: clinic.id, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.55 });
  return clinic.id;
}

async function insertPerson(tx: Db, { slug, clinicId, since }: { slug: string; clinicId: number; since: Day }, now: Date): Promise<number> {
  const [person] = await tx
    .insert(practitioners)
    .values({ slug, name: `Person ${slug}`, createdAt: now })
    .returning();
  if (!person) throw new Error("no practitioner was inserted");
  await tx.insert(engagements).values({ practitionerId: person.id, clinicId, role: "Practitioner", startedOn: since });
  await tx
    .insert(evidence)
    .values({ id: newId(), clinicId, practitionerId: person.id, kind: "licence", title: "Licence", datedOn: since, state: "accepted" });
  for (let number = 0; number < CASES_EACH; number += 1) {
    const id = newId();
    await tx.insert(cases).values({ id, clinicId, practitionerId: person.id, treatment: "density", createdAt: now });
    await tx.insert(caseSessions).values({ caseId: id, heldOn: addDays(since, 30 * number) });
    const photo = { clinicId, caseId: id, uploadedBy: "bench", originalSha256: id, originalBytes: 1, width: 10, height: 10 };
    await tx
      .insert(photos)
      .values({ ...photo, id, purpose: "clinic", state: "original", takenOn: addDays(since, 30 * number + 60), createdAt: now });
  }
  return person.id;
}

async function insertCourse(tx: Db, people: readonly number[], place: number, trainer: number | null, startedOn: Day): Promise<void> {
  await tx.insert(trainingRecords).values({
    id: newId(),
    practitionerId: people[place] ?? 0,
    course: "Full programme",
    provider: "Bench School",
    trainerId: trainer === null ? null : (people[trainer] ?? null),
    startedOn,
    endedOn: addDays(startedOn, 60),
    hoursLiveSupervised: 80,
    hoursLiveTheory: 40,
    hoursOnline: 0,
    hoursHome: 0,
    acceptedHours: 100,
  });
}
