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
    chooseANewOne: "Choose a new one",
    weSendALink: "We send a link to your address first. It signs you out everywhere, and asks for your second factor as before.",
    authenticatorApp: "Authenticator app",
    setOneUp: "Set one up",
    setUp: (app: string) => `Set up on ${app}`,
    protectsAgainstAPassword: "Protects against a password that somebody else knows; not against a code typed on a false page.",
    passkeys: "Passkeys",
    addOne: "Add one",
    passkeys2: (passkeys: number) => printCount(passkeys, "passkey"),
    protectAgainstFalsePages: "Protect against false pages too; not against somebody who can unlock your device.",
    recoveryCodes: "Recovery codes",
    comeWithAnApp: "Come with an app or a passkey",
    of10Left: (recoveryCodes: number) => `${recoveryCodes} of 10 left`,
    forTheDayADevice: "For the day a device is lost.",
    signed: "Signed in",
    onlyHere: "Only here",
    onBrowsers: (sessions: number) => `On ${printCount(sessions, "browser")}`,
    sensitiveActsSuchAsChanging: "Sensitive acts, such as changing any of these, ask again who you are after ten minutes.",
    ways: "Ways in",
    nothingIsRecordedYet: "Nothing is recorded yet.",
    whatHappenedLately: "What happened lately",
    theLastThingsNewest: (shown: number) => `The last ${shown} things, newest first. If one was not you, choose a new password.`,
  },
});
