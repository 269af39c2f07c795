import { words } from "#app/platform/words.ts";

/** What is said at /moderation/matters. */
export const matterClaimWords = words({
  en: {
    thisFormIsNotOne: "This form is not one of ours. Go back, reload the page and send it again.",
  },
});
