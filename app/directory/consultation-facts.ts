import type { Treatment } from "#app/clinics/treatment.ts";
import type { Day } from "#app/platform/date.ts";

/** Whom the sheet is for; null: not said. */
export interface Asker {
  treatment: Treatment | null;
  /** "Norwood III". */
  grade: string | null;
  /** Fitzpatrick, "I" to "VI". */
  skin: string | null;
}

/** Somebody who may hold the needle, as far as a client should ask. */
export interface AskedPerson {
  slug: string;
  name: string;
  /** Of accepted evidence; null: no training was ever checked. */
  verifiedHours: number | null;
  courses: number;
  evidencedYears: number;
  /** Who taught the course with the most to show; null: nobody is named. */
  trainer: { name: string; years: number | null } | null;
  /** Published healed photos of this person's own work. */
  healedPhotos: number;
}

export const ASKED_DOCUMENTS = ["licence", "insurance"] as const;
export type AskedDocument = (typeof ASKED_DOCUMENTS)[number];

/** How a kind of document stands today. */
export type DocumentStanding =
  | { state: "accepted"; until: Day | null }
  | { state: "lapsed"; on: Day }
  | { state: "waiting" }
  | { state: "none" };

/** Everything the questions of a consultation are made from: what a clinic's page shows and what it does not. */
export interface ConsultationFacts {
  slug: string;
  asker: Asker;
  people: readonly AskedPerson[];
  /** Published healed photos of the clinic's own, without those confirmed stolen. */
  healed: { all: number; overAYear: number; treatment: number; grade: number; skin: number };
  disputedPhotos: number;
  machine: string | null;
  needle: string | null;
  pigment: string | null;
  /** Offered, with whether a price is stated and how many sessions it includes. */
  offered: readonly { treatment: Treatment; priced: boolean; sessions: number | null }[];
  documents: Readonly<Record<AskedDocument, DocumentStanding>>;
  reviews: { all: number; proven: number; healed: number };
  /** Claims that dated evidence contradicts or the sum rules out. */
  contradicted: readonly { id: string; wording: string; finding: string }[];
  /** Decisions that stand, and steps in force. */
  decisions: readonly { id: string; words: string }[];
  steps: readonly { id: string; words: string }[];
}
