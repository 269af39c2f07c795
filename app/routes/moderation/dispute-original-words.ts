import { words } from "#app/platform/words.ts";

/** What is said at /moderation/disputes/:id/originals/:photoId. */
export const disputeOriginalWords = words({
  en: {
    pictureNotMade: "This picture could not be made. Try again.",
  },
});
