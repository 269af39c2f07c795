import { words } from "#app/platform/words.ts";

/** What is said at /sign-in/second-factor. */
export const signInSecondFactorWords = words({
  en: {
    documentTitle: "Second step – Scalpmark",
    title: "Second step",
    askForCode: "Your password is right. Now the code that your authenticator app shows.",
    askForPasskey: "Your password is right. Now your passkey, or one of your recovery codes.",
    code: "Code",
    codeHint: "Six digits. If you do not have your app with you, one of your recovery codes works too, once.",
    recoveryCodeHint: "Each recovery code works once.",
    goOn: "Go on",
    usePasskey: "Use a passkey",
    stopAndSignOut: "Stop and sign out",
  },
});
