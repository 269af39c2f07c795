import { day, index, instant, integer, primaryKey, table, text } from "#db/columns.ts";
import { clinics } from "#db/schema/clinics.ts";
import { practitioners } from "#db/schema/practitioners.ts";

/** One treated head. */
export const cases = table(
  "cases",
  {
    id: text("id").primaryKey(),
    clinicId: integer("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    practitionerId: integer("practitioner_id").references(() => practitioners.id),
    treatment: text("treatment").notNull(),
    /** "Norwood III", "Ludwig 2"; null: not provided. */
    grade: text("grade"),
    /** Fitzpatrick I to VI; null: not provided. */
    skinType: text("skin_type"),
    /** The treated person confirmed head, practitioner and dates by a one-time link. */
    confirmedAt: instant("confirmed_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("cases_clinic").on(t.clinicId), index("cases_practitioner").on(t.practitionerId)],
);

export const caseSessions = table(
  "case_sessions",
  {
    caseId: text("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    heldOn: day("held_on").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.heldOn] })],
);
