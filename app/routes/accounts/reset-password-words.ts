import { words } from "#app/platform/words.ts";

/** What is said at /reset-password. */
export const resetPasswordWords = words({
  en: {
    documentTitle: "Choose a new password – Scalpmark",
    sendANewLink: "Send a new link",
    title: "This link no longer works",
    lede: "It has been used, has expired after 60 minutes, or a newer one was sent. Your password was not changed by opening it.",
    chooseANewPassword: "Choose a new password",
    itReplacesTheOld: "It replaces the old one and signs you out everywhere.",
    newPassword: "New password",
    atLeastCharactersOfAny: (passwordMinCharacters: number) =>
      `At least ${passwordMinCharacters} characters of any kind. Four or five words that do not belong together are easy to remember and hard to guess.`,
    changePassword: "Change password",
  },
});
