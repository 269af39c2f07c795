import { rich, words } from "#app/platform/words.ts";

/** What is said at /verify-email. */
export const verifyEmailWords = words({
  en: {
    documentTitle: "Verify your e-mail address – Scalpmark",
    deadLinkTitle: "This link no longer works",
    deadLinkLede:
      "It has been used, has expired after 24 hours, or a newer one was sent. If your address is not verified yet, we can send a new link.",
    sentTitle: "Look in your mail",
    sentLede:
      "If there is something to verify, a link is on its way to your address. Open it within 24 hours; until then you can read everything, but not write.",
    email: "E-mail address",
    sendAgain: "Send the link again",
    nothingThere: "Nothing there?",
    nothingThereNote: "Look among unwanted mail first. A new link ends the older ones.",
    title: "Verify your e-mail address",
    enterPassword: "Enter the password you chose when you signed up. It shows that the account is yours as well as the mailbox.",
    onePress: "One press of the button, and you can write here.",
    password: "Password",
    verifyAndSignIn: "Verify and sign in",
    verifyMyAddress: "Verify my address",
    forgotPassword: rich(
      "<forgotPassword>I have forgotten my password</forgotPassword>: choosing a new one verifies your address as well.",
    ),
  },
});
