import { words } from "#app/platform/words.ts";

/** What is said at /moderation/matters. */
export const matterClaimWords = words({
  en: {
    notOurForm: "This form is not one of ours. Go back, reload the page and send it again.",
  },
});
