import { words } from "#app/platform/words.ts";

/** What is said at /moderation/disputes/:id/originals/:photoId. */
export const disputeOriginalWords = words({
  en: {
    thisPictureCould: "This picture could not be made. Try again.",
  },
});
