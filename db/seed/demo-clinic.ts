import type { claims, clinics, evidence } from "#db/schema/clinics.ts";

/**
 * The demo's content as data. Everything is invented: no clinic, person or document here exists. Dates are whole days before the day of seeding, so that the
 * demo never ages; telephone numbers are from ranges kept for fiction, or left out; web addresses end in .example.
 */
export type DaysAgo = number;

export const years = (count: number): DaysAgo => Math.round(count * 365.25);
export const months = (count: number): DaysAgo => Math.round(count * 30.44);
export const weeks = (count: number): DaysAgo => count * 7;

/** The codes of app/clinics/treatment.ts; a test holds the two together. */
export type DemoTreatment = "full_shave" | "density" | "hairline" | "scar" | "alopecia" | "correction" | "removal" | "temporary";

/** From and to in whole units of the clinic's currency, and sessions included. Null: not provided. */
export type DemoPrice = readonly [from: number, to: number, sessions: number | null] | null;

export interface DemoEngagement {
  practitioner: string;
  role: string;
  since: DaysAgo | null;
  until?: DaysAgo;
  /** Stated share of the treatments; null: not provided. */
  share: number | null;
}

export interface DemoEvidence {
  kind: (typeof evidence.$inferSelect)["kind"];
  title: string;
  dated: DaysAgo;
  practitioner?: string;
  state: (typeof evidence.$inferSelect)["state"];
  method?: NonNullable<(typeof evidence.$inferSelect)["method"]>;
  checked?: DaysAgo;
  /** Days until it lapses: negative has lapsed; absent does not lapse. */
  dueIn?: number;
  note?: string;
}

export interface DemoClaim {
  kind: (typeof claims.$inferSelect)["kind"];
  value: number;
  wording: string;
  stated: DaysAgo;
  practitioner?: string;
}

export interface DemoClinic
  extends Pick<typeof clinics.$inferSelect, "slug" | "name" | "about" | "website" | "phone" | "machine" | "needle" | "pigment"> {
  /** Where it stands, main location first. */
  places: readonly DemoPlace[];
  currency: "GBP" | "EUR" | "USD" | "CAD" | "AUD" | "SEK" | "PLN";
  treatments: Partial<Record<DemoTreatment, DemoPrice>>;
  team: readonly DemoEngagement[];
  evidence: readonly DemoEvidence[];
  claims: readonly DemoClaim[];
}

export interface DemoPlace {
  street: string | null;
  city: string;
  region: string | null;
  postcode: string | null;
  country: string;
  lat: number;
  lng: number;
}

export function at(
  street: string | null,
  city: string,
  region: string | null,
  postcode: string | null,
  country: string,
  lat: number,
  lng: number,
): DemoPlace {
  return { street, city, region, postcode, country, lat, lng };
}

export interface DemoTraining {
  course: string;
  provider: string;
  /** A practitioner of the demo, or a name the record bears, or neither: not provided. */
  trainer?: string;
  trainerName?: string;
  started: DaysAgo;
  ended: DaysAgo;
  /** Hours as claimed: live supervised, live theory, online, at home. */
  hours: readonly [number, number, number, number];
  liveModels: number | null;
  /** Null: never checked. */
  accepted: number | null;
}

export interface DemoPractitioner {
  slug: string;
  name: string;
  background: string | null;
  training: readonly DemoTraining[];
}

/** Papers are looked at again every year, so no check is older than that. */
export const checkedAgo = (dated: DaysAgo): DaysAgo => Math.max(2, Math.min(dated - 9, 330 - (dated % 120)));

/** Registration with the local council: dated, and in every country's terms a hygiene check. */
export function registered(practitioner: string, title: string, dated: DaysAgo, dueIn?: number): DemoEvidence {
  return {
    kind: "council_registration",
    title,
    dated,
    practitioner,
    state: "accepted",
    method: "register",
    checked: checkedAgo(dated),
    dueIn,
  };
}

export function insured(title: string, dated: DaysAgo, dueIn: number): DemoEvidence {
  return { kind: "insurance", title, dated, state: "accepted", method: "issuer", checked: checkedAgo(dated), dueIn };
}

/** A training certificate read by a moderator and accepted as it stands. */
export function certified(practitioner: string, title: string, dated: DaysAgo, method: "document" | "issuer" = "issuer"): DemoEvidence {
  return { kind: "training_record", title, dated, practitioner, state: "accepted", method, checked: checkedAgo(dated) };
}

/** Accepted for less than was claimed. */
export function lessThanClaimed(practitioner: string, title: string, dated: DaysAgo, note: string): DemoEvidence {
  return {
    kind: "training_record",
    title,
    dated,
    practitioner,
    state: "accepted_in_part",
    method: "issuer",
    checked: checkedAgo(dated),
    note,
  };
}
