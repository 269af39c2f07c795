import { rich, words } from "#app/platform/words.ts";

/** What is said at /sign-in. */
export const signInWords = words({
  en: {
    documentTitle: "Sign in – Scalpmark",
    title: "Sign in",
    passwordChanged: "Your password is changed. Please sign in with the new one.",
    signedOut: "You are signed out everywhere.",
    accountErased: "Your account is erased. There is nothing left to sign in to.",
    email: "E-mail address",
    password: "Password",
    passkeyInstead: "Sign in with a passkey",
    forgotPassword: "I have forgotten my password",
    noAccountYet: rich("No account yet? <signUp>Join Scalpmark</signUp>."),
  },
});
