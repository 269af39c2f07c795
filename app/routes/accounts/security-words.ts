import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /account/security. */
export const securityWords = words({
  en: {
    documentTitle: "Security – Scalpmark",
    yourAccount: "Your account",
    title: "Security",
    lede: "What stands between your account and somebody else, and what happened to it lately.",
    password: "Password",
    choosePassword: "Choose a new one",
    passwordNote: "We send a link to your address first. It signs you out everywhere, and asks for your second factor as before.",
    authenticatorApp: "Authenticator app",
    setAppUp: "Set one up",
    appSetUpOn: (day: string) => `Set up on ${day}`,
    authenticatorAppNote: "Protects against a password that somebody else knows; not against a code typed on a false page.",
    passkeys: "Passkeys",
    addPasskey: "Add one",
    passkeyCount: (count: number) => printCount(count, "passkey"),
    passkeysNote: "Protect against false pages too; not against somebody who can unlock your device.",
    recoveryCodes: "Recovery codes",
    codesComeLater: "Come with an app or a passkey",
    codesLeft: (count: number) => `${count} of 10 left`,
    recoveryCodesNote: "For the day a device is lost.",
    signedIn: "Signed in",
    onlyHere: "Only here",
    onBrowsers: (count: number) => `On ${printCount(count, "browser")}`,
    signedInNote: "Sensitive acts, such as changing any of these, ask again who you are after ten minutes.",
    waysIn: "Ways in",
    nothingRecorded: "Nothing is recorded yet.",
    whatHappenedLately: "What happened lately",
    whatHappenedLatelyNote: (shown: number) => `The last ${shown} things, newest first. If one was not you, choose a new password.`,
  },
});
