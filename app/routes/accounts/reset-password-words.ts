import { words } from "#app/platform/words.ts";

/** What is said at /reset-password. */
export const resetPasswordWords = words({
  en: {
    documentTitle: "Choose a new password – Scalpmark",
    sendNewLink: "Send a new link",
    deadLinkTitle: "This link no longer works",
    deadLinkLede: "It has been used, has expired after 60 minutes, or a newer one was sent. Your password was not changed by opening it.",
    title: "Choose a new password",
    lede: "It replaces the old one and signs you out everywhere.",
    newPassword: "New password",
    newPasswordHint: (least: number) =>
      `At least ${least} characters of any kind. Four or five words that do not belong together are easy to remember and hard to guess.`,
    changePassword: "Change password",
  },
});
