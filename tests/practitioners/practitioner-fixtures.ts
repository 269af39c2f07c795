import type { Ctx } from "#app/platform/context.server.ts";
import { newId } from "#app/platform/id.server.ts";
import { caseSessions, cases } from "#db/schema/cases.ts";
import { clinics, evidence, locations } from "#db/schema/clinics.ts";
import { engagements, practitioners, trainingRecords } from "#db/schema/practitioners.ts";
import { photos } from "#db/schema/provenance.ts";

/** Inserts one row each and returns what names it. */
export async function clinicNamed(ctx: Ctx, name: string): Promise<{ id: number; slug: string; name: string }> {
  return ctx.store.write(async (tx) => {
    const now = ctx.now();
    const [row] = await tx
      .insert(clinics)
      .values({ slug: name.toLowerCase(), name, source: "member", sourceRef: name, createdAt: now, updatedAt: now })
      .returning();
    if (!row) throw new Error("no clinic was inserted");
    await tx.insert(locations).values({ clinicId: row.id, position: 0, city: "Leeds", country: "GB", lat: 53.8, lng: -1.55 });
    return row;
  });
}

export async function personNamed(ctx: Ctx, name: string): Promise<{ id: number; slug: string; name: string; version: number }> {
  return ctx.store.write(async (tx) => {
    const [row] = await tx
      .insert(practitioners)
      .values({ slug: name.toLowerCase().replaceAll(" ", "-"), name, createdAt: ctx.now() })
      .returning();
    if (!row) throw new Error("no practitioner was inserted");
    return row;
  });
}

type EngagementTerms = Partial<Pick<typeof engagements.$inferInsert, "startedOn" | "endedOn" | "state" | "share">>;

export async function engage(ctx: Ctx, practitionerId: number, clinicId: number, terms: EngagementTerms): Promise<number> {
  return ctx.store.write(async (tx) => {
    const [row] = await tx
      .insert(engagements)
      .values({ practitionerId, clinicId, role: "Practitioner", ...terms })
      .returning();
    if (!row) throw new Error("no engagement was inserted");
    return row.id;
  });
}

export async function licensed(
  ctx: Ctx,
  practitionerId: number,
  clinicId: number,
  datedOn: string,
  dueOn: string | null = null,
): Promise<void> {
  await ctx.store.write((tx) =>
    tx
      .insert(evidence)
      .values({ id: newId(), clinicId, practitionerId, kind: "licence", title: "Licence", datedOn, state: "accepted", dueOn }),
  );
}

type Taught = Partial<typeof trainingRecords.$inferInsert> & { practitionerId: number; startedOn: string };

/** A course of 80 hours of which 60 were accepted, unless told otherwise. */
export async function trained(ctx: Ctx, record: Taught): Promise<string> {
  const id = newId();
  await ctx.store.write((tx) =>
    tx.insert(trainingRecords).values({
      id,
      course: "Course",
      provider: "School",
      endedOn: record.startedOn,
      hoursLiveSupervised: 60,
      hoursLiveTheory: 20,
      hoursOnline: 0,
      hoursHome: 0,
      acceptedHours: 60,
      ...record,
    }),
  );
  return id;
}

/** A case with one session; `confirmed` by the treated person. */
export async function treated(
  ctx: Ctx,
  clinicId: number,
  practitionerId: number | null,
  heldOn: string,
  confirmed = false,
): Promise<string> {
  const id = newId();
  await ctx.store.write(async (tx) => {
    await tx
      .insert(cases)
      .values({ id, clinicId, practitionerId, treatment: "density", confirmedAt: confirmed ? ctx.now() : null, createdAt: ctx.now() });
    await tx.insert(caseSessions).values({ caseId: id, heldOn });
  });
  return id;
}

/** A checked photo whose original file was accepted, taken on that day. */
export async function photographed(ctx: Ctx, clinicId: number, caseId: string | null, takenOn: string): Promise<string> {
  const id = newId();
  await ctx.store.write((tx) =>
    tx.insert(photos).values({
      id,
      clinicId,
      caseId,
      purpose: "clinic",
      uploadedBy: "somebody",
      state: "original",
      takenOn,
      originalSha256: id,
      originalBytes: 1,
      width: 10,
      height: 10,
      createdAt: ctx.now(),
    }),
  );
  return id;
}
