import { words } from "#app/platform/words.ts";

/** What is said by photo-view.ts. */
export const photoViewWords = words({
  en: {
    treatmentNotStated: "treatment not stated",
    aHeadBeforeTreatment: (treatment: string) => `A head before treatment, ${treatment}`,
    aTreatedHead: (treatment: string) => `A treated head, ${treatment}`,
  },
});
