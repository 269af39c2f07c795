import type { Treatment } from "#app/clinics/treatment.ts";
import { words } from "#app/platform/words.ts";

/** What the treatments are called. */
export const treatmentWords = words({
  en: {
    full_shave: "Full shave look",
    density: "Density",
    hairline: "Hairline",
    scar: "Scar camouflage",
    alopecia: "Alopecia",
    correction: "Correction",
    removal: "Removal",
    temporary: "Temporary (tricopigmentation)",
  } satisfies Record<Treatment, string>,
});
