import { rich, words } from "#app/platform/words.ts";

/** What is said at /sign-in. */
export const signInWords = words({
  en: {
    documentTitle: "Sign in – Scalpmark",
    title: "Sign in",
    yourPasswordIsChanged: "Your password is changed. Please sign in with the new one.",
    youAreSignedOutEverywhere: "You are signed out everywhere.",
    yourAccountIsErased: "Your account is erased. There is nothing left to sign in to.",
    eMailAddress: "E-mail address",
    password: "Password",
    signInWithAPasskey: "Sign in with a passkey",
    iHaveForgottenMyPassword: "I have forgotten my password",
    noAccountYetJoinScalpmark: rich("No account yet? <signUp>Join Scalpmark</signUp>."),
  },
});
