import { eq } from "drizzle-orm";
import { writePaper } from "#app/cli/seed/demo-paper.ts";
import { known, type SeededProfiles } from "#app/cli/seed/seed-clinics.ts";
import { timeAgo } from "#app/cli/seed/timeline.ts";
import { outcomeOf, type SettledValue } from "#app/clinics/document-verdict.ts";
import { HOURS_FIELDS } from "#app/clinics/evidence-field.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { clinics, evidence, evidenceValues } from "#db/schema/clinics.ts";
import { practitioners, trainingRecords } from "#db/schema/practitioners.ts";

type Document = typeof evidence.$inferSelect;
type Course = typeof trainingRecords.$inferSelect;

/** Whose course waits for a moderator, with a file to read. */
const WAITING = { clinic: "lace-market-scalp", practitioner: "harpreet-gill", sentAgo: 1.6 };

/** What each document of the demo’s past was said to show and what was accepted of it, in bulk; each course then knows its document. */
export async function recordDocumentValues(ctx: Ctx, seeded: SeededProfiles): Promise<void> {
  const paper = await ctx.files.put(writePaper("Level 4 certificate, scalp", ["168 hours, of which 82 on models", "Harpreet Gill"]));
  await ctx.store.write(async (tx) => {
    const rows = await tx
      .select({ document: evidence, clinicName: clinics.name, person: practitioners.name })
      .from(evidence)
      .innerJoin(clinics, eq(clinics.id, evidence.clinicId))
      .leftJoin(practitioners, eq(practitioners.id, evidence.practitionerId))
      .where(eq(evidence.drawn, true))
      .all();
    const courses = await tx.select().from(trainingRecords).all();
    for (const { document, clinicName, person } of rows) {
      const course = courses.find((one) => one.practitionerId === document.practitionerId && one.endedOn === document.datedOn);
      if (document.kind === "training_record" && course) await recordCourse(tx, document, course, person ?? "");
      else if (document.kind === "insurance")
        await record(tx, document, [taken("policyholder", clinicName), taken("covers", document.title)]);
      else if (person !== null) await record(tx, document, [taken("practitioner", person)]);
    }
    await tx
      .update(evidence)
      .set({
        submittedBy: known(seeded.owners, WAITING.clinic).id,
        submittedAt: timeAgo(ctx.now(), WAITING.sentAgo),
        fileSha256: paper.sha256,
        fileFormat: "pdf",
      })
      .where(
        eq(
          evidence.id,
          rows.find(
            ({ document }) =>
              document.kind === "training_record" && document.practitionerId === known(seeded.practitioners, WAITING.practitioner),
          )?.document.id ?? "",
        ),
      );
  });
}

const taken = (field: string, claimed: string): SettledValue => ({ field, claimed, verdict: "accepted", accepted: claimed, reason: null });

async function record(tx: Db, document: Document, values: SettledValue[]): Promise<void> {
  const due = document.dueOn === null ? [] : [taken("dueOn", document.dueOn)];
  const all = [...values, taken("datedOn", document.datedOn), ...due];
  const unchecked = document.state === "submitted";
  await tx
    .insert(evidenceValues)
    .values(
      all.map((value) => ({ evidenceId: document.id, ...value, ...(unchecked ? { verdict: null, accepted: null, reason: null } : {}) })),
    );
}

/** Accepted hours fill the modes in their order, live and supervised first: home study is what is documented worst. */
async function recordCourse(tx: Db, document: Document, course: Course, person: string): Promise<void> {
  let left = course.acceptedHours ?? 0;
  const hours = HOURS_FIELDS.flatMap((field): SettledValue[] => {
    const claimed = course[field];
    if (claimed === 0) return [];
    const accepted = Math.min(left, claimed);
    left -= accepted;
    const amounts = { field, claimed: String(claimed), accepted: String(accepted) };
    if (accepted === claimed) return [{ ...amounts, verdict: "accepted", reason: null }];
    return accepted === 0
      ? [{ ...amounts, verdict: "refused", reason: "not_confirmed" }]
      : [{ ...amounts, verdict: "accepted_in_part", reason: null }];
  });
  const values = [
    taken("practitioner", person),
    taken("course", course.course),
    taken("issuer", course.provider),
    taken("startedOn", course.startedOn),
    taken("endedOn", course.endedOn),
    ...hours,
    ...(course.liveModels === null ? [] : [taken("liveModels", String(course.liveModels))]),
  ];
  await record(tx, document, values);
  const state = document.state === "submitted" ? document.state : outcomeOf("training_record", values);
  await tx.update(evidence).set({ state, issuer: course.provider }).where(eq(evidence.id, document.id));
  await tx.update(trainingRecords).set({ evidenceId: document.id }).where(eq(trainingRecords.id, course.id));
}
