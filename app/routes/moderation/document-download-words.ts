import { words } from "#app/platform/words.ts";

/** What is said at /moderation/documents/:id/file. */
export const documentDownloadWords = words({
  en: {
    thisPictureCould: "This picture could not be made. Save the file instead, or try again.",
  },
});
