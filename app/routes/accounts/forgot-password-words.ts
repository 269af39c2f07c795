import { rich, words } from "#app/platform/words.ts";

/** What is said at /forgot-password. */
export const forgotPasswordWords = words({
  en: {
    documentTitle: "Choose a new password – Scalpmark",
    nothingThere: rich("Nothing there after a few minutes? Look among unwanted mail, or <forgotPassword>try again</forgotPassword>."),
    sentTitle: "Look in your mail",
    sentLede: "If there is an account with that address, a link to choose a new password is on its way. It works once, for 60 minutes.",
    title: "Choose a new password",
    lede: "We send a link to your address. Until it is used, your password stays as it is.",
    email: "E-mail address",
    sendLink: "Send the link",
  },
});
