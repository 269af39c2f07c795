import { rich, words } from "#app/platform/words.ts";

/** What is said by correcting-clinics.tsx. */
export const correctingClinicsWords = words({
  en: {
    noneShown: rich(
      "No clinic here has shown a correction that its client has confirmed and that can be seen healed. We list nobody on its word alone. Look at <clinics>clinics with healed photos and the most evidence</clinics>, and ask them for a correction they can show.",
    ),
    noneYet: "None yet",
    corrections: (name: string) => `Corrections at ${name}`,
    allClinics: (total: number) => `All ${total} clinics with evidenced corrections`,
    nearTown: "Near which town?",
    lookThere: "Look there",
  },
});
