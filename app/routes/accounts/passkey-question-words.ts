import { words } from "#app/platform/words.ts";

/** What is said at /passkey-question. */
export const passkeyQuestionWords = words({
  en: {
    purposeUnknown: "A passkey is asked for signing in, confirming or as a new one.",
  },
});
