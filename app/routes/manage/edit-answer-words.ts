import { words } from "#app/platform/words.ts";

/** What is said by edit-answer.server.ts. */
export const editAnswerWords = words({
  en: {
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    changedMeanwhile: "Somebody else has changed this since you opened it. Nothing was saved yet, and nothing of yours is lost.",
    draftTooLong: (draftedLength: number) => `A draft keeps at most ${draftedLength} characters of a field.`,
  },
});
