import { rich, words } from "#app/platform/words.ts";

/** What is said at /forgot-password. */
export const forgotPasswordWords = words({
  en: {
    documentTitle: "Choose a new password – Scalpmark",
    nothingThereAfterAFew: rich(
      "Nothing there after a few minutes? Look among unwanted mail, or <forgotPassword>try again</forgotPassword>.",
    ),
    title: "Look in your mail",
    lede: "If there is an account with that address, a link to choose a new password is on its way. It works once, for 60 minutes.",
    chooseANewPassword: "Choose a new password",
    weSendALink: "We send a link to your address. Until it is used, your password stays as it is.",
    eMailAddress: "E-mail address",
    sendTheLink: "Send the link",
  },
});
