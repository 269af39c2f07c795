import type { DemoTreatment } from "#db/seed/demo-clinic.ts";

/** A treated head that its client confirmed and of which no photo is shown. */
export interface PlainCase {
  clinic: string;
  practitioner: string;
  treatment: DemoTreatment;
  /** Days before the seeding on which the last of three sessions was. */
  ended: number;
}

const of = (clinic: string, practitioner: string, heads: readonly (readonly [DemoTreatment, number])[]): PlainCase[] =>
  heads.map(([treatment, ended]) => ({ clinic, practitioner, treatment, ended }));

/** So that two clinics have enough confirmed cases for a rate of answers; some are those of reviews in demo-reviews-leading.ts. */
export const plainCases: readonly PlainCase[] = [
  ...of("harrow-lane-scalp-studio", "maya-okafor", [
    ["full_shave", 905],
    ["scar", 674],
    ["hairline", 640],
    ["density", 420],
    ["correction", 259],
    ["full_shave", 120],
    ["density", 33],
  ]),
  ...of("harrow-lane-scalp-studio", "tom-hale", [
    ["full_shave", 482],
    ["density", 300],
    ["full_shave", 180],
  ]),
  ...of("cabot-scalp-clinic", "priya-raman", [
    ["full_shave", 600],
    ["scar", 419],
    ["hairline", 330],
    ["density", 157],
    ["alopecia", 95],
  ]),
];
