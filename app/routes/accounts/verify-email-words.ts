import { rich, words } from "#app/platform/words.ts";

/** What is said at /verify-email. */
export const verifyEmailWords = words({
  en: {
    documentTitle: "Verify your e-mail address – Scalpmark",
    title: "This link no longer works",
    lede: "It has been used, has expired after 24 hours, or a newer one was sent. If your address is not verified yet, we can send a new link.",
    lookInYourMail: "Look in your mail",
    ifThereIsSomething:
      "If there is something to verify, a link is on its way to your address. Open it within 24 hours; until then you can read everything, but not write.",
    eMailAddress: "E-mail address",
    sendTheLinkAgain: "Send the link again",
    nothingThere: "Nothing there?",
    lookAmongUnwantedMail: "Look among unwanted mail first. A new link ends the older ones.",
    verifyYourEMailAddress: "Verify your e-mail address",
    enterThePasswordYouChose: "Enter the password you chose when you signed up. It shows that the account is yours as well as the mailbox.",
    onePressOfTheButton: "One press of the button, and you can write here.",
    password: "Password",
    verifyAndSign: "Verify and sign in",
    verifyMyAddress: "Verify my address",
    iHaveForgottenMy: rich(
      "<forgotPassword>I have forgotten my password</forgotPassword>: choosing a new one verifies your address as well.",
    ),
  },
});
