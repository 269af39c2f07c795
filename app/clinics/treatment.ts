import { treatmentWords } from "#app/clinics/treatment-words.ts";
/** The order is fixed: search keeps one bit per treatment by its place here. */
export const TREATMENTS = ["full_shave", "density", "hairline", "scar", "alopecia", "correction", "removal", "temporary"] as const;
export type Treatment = (typeof TREATMENTS)[number];

export const isTreatment = (text: string): text is Treatment => (TREATMENTS as readonly string[]).includes(text);

export const treatmentBits = (treatments: readonly string[]): number =>
  TREATMENTS.reduce((bits, treatment, place) => (treatments.includes(treatment) ? bits | (1 << place) : bits), 0);

/** A code that is not known any more is printed as it is. */
export const treatmentLabel = (treatment: string): string => (isTreatment(treatment) ? treatmentWords()[treatment] : treatment);
