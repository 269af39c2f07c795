import { words } from "#app/platform/words.ts";

/** What is said by place-field.tsx. */
export const placeFieldWords = words({
  en: {
    townOrCity: "Town or city",
    nearMe: "Near me",
  },
});
