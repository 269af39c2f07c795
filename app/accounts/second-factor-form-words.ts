import { words } from "#app/platform/words.ts";

/** What is said of a second factor: codes, apps and passkeys. */
export const secondFactorFormWords = words({
  en: {
    enterCode: "Enter a code.",
    codeTooLong: "A code is shorter.",
    codeIs: "A code is the six digits your app shows, or one of your recovery codes.",
    enterSixDigits: "Enter the six digits your app shows now.",
    namePasskey: "Give the passkey a name, such as “my telephone”.",
    nameTooLong: "A name can have at most 60 characters.",
    nameOneLine: "A name is one line.",
    noFactorYet: "Set up an authenticator app or a passkey first: recovery codes stand in for one.",
    passkeyKept: "This passkey is kept here already.",
    atMostPasskeys: (maxPasskeys: number) => `An account has at most ${maxPasskeys} passkeys. Remove one you no longer use.`,
    noSuchPasskey: "There is no such passkey any more.",
    roleNeedsOne: "Your role needs a second factor. Set up another one first, then remove this.",
    nothingToRemove: "There is nothing to remove: it has gone already.",
    appAlready: "An app is set up already. Remove it first.",
    noAppWaiting: "There is no app waiting for its first code. Begin again.",
    passkeyRefused: "The passkey did not answer as it should. Nothing was changed; please try again.",
    /** Whatever was wrong with a code that opens nothing. */
    wrongCode: "This code is not right, or was used already. An app shows a new one every 30 seconds.",
  },
});
