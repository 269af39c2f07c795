import { words } from "#app/platform/words.ts";

/** What is said by photo-view.ts. */
export const photoViewWords = words({
  en: {
    treatmentNotStated: "treatment not stated",
    headBefore: (treatment: string) => `A head before treatment, ${treatment}`,
    treatedHead: (treatment: string) => `A treated head, ${treatment}`,
  },
});
