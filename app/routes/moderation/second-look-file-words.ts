import { words } from "#app/platform/words.ts";

/** What is said at /moderation/second-looks/:id/file. */
export const secondLookFileWords = words({
  en: {
    pictureFailed: "This picture could not be made. Try again.",
  },
});
