import { words } from "#app/platform/words.ts";

/** What every mail of ours ends with. */
export const mailWords = words({
  en: {
    signed: "Scalpmark\nWe never ask for your password by mail.",
  },
});
