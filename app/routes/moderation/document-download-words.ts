import { words } from "#app/platform/words.ts";

/** What is said at /moderation/documents/:id/file. */
export const documentDownloadWords = words({
  en: {
    pictureNotMade: "This picture could not be made. Save the file instead, or try again.",
  },
});
