import { words } from "#app/platform/words.ts";

/** What is said by search-box.tsx. */
export const searchBoxWords = words({
  en: {
    placeExample: "Leeds",
    treatment: "Treatment",
    anyTreatment: "Any treatment",
    nameOfClinicOrPerson: "Name of clinic or person",
    findClinics: "Find clinics",
  },
});
