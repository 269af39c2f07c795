import type { DemoClinic, DemoPractitioner } from "#db/seed/demo-clinic.ts";
import { clinicsAbroad } from "#db/seed/demo-clinics-abroad.ts";
import { leadingClinics } from "#db/seed/demo-clinics-leading.ts";
import { northernClinics } from "#db/seed/demo-clinics-north.ts";
import { clinicsOverseas } from "#db/seed/demo-clinics-overseas.ts";
import { southernClinics } from "#db/seed/demo-clinics-south.ts";
import { storyClinics } from "#db/seed/demo-clinics-stories.ts";
import { practitionersAbroad } from "#db/seed/demo-practitioners-abroad.ts";
import { seniorPractitioners } from "#db/seed/demo-practitioners-senior.ts";
import { storyPractitioners } from "#db/seed/demo-practitioners-stories.ts";
import { townPractitioners } from "#db/seed/demo-practitioners-towns.ts";
import { type DemoReview, readDemoReviews } from "#db/seed/demo-review.ts";
import { britishReviews } from "#db/seed/demo-reviews-britain.ts";
import { leadingReviews } from "#db/seed/demo-reviews-leading.ts";
import { storyReviews } from "#db/seed/demo-reviews-stories.ts";
import { worldReviews } from "#db/seed/demo-reviews-world.ts";

export const demoPractitioners: readonly DemoPractitioner[] = [
  ...seniorPractitioners,
  ...storyPractitioners,
  ...townPractitioners,
  ...practitionersAbroad,
];

export const demoClinics: readonly DemoClinic[] = [
  ...storyClinics,
  ...leadingClinics,
  ...northernClinics,
  ...southernClinics,
  ...clinicsAbroad,
  ...clinicsOverseas,
];

/** By clinic; a clinic without a key has no reviews yet. */
export const demoReviews: ReadonlyMap<string, DemoReview[]> = new Map(
  Object.entries({ ...storyReviews, ...leadingReviews, ...britishReviews, ...worldReviews }).map(([slug, text]) => [
    slug,
    readDemoReviews(text),
  ]),
);
