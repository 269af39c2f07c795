import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/second-factor, by all its parts. */
export const secondFactorWords = words({
  en: {
    documentTitle: "Second factor – Scalpmark",
    yourAuthenticatorAppIsSet: "Your authenticator app is set up. From now on, signing in asks for its code.",
    theAuthenticatorAppIsRemoved: "The authenticator app is removed.",
    thePasskeyIsAdded: "The passkey is added.",
    thePasskeyHasItsNew: "The passkey has its new name.",
    thePasskeyIsRemoved: "The passkey is removed here. Delete it on your device as well.",
    yourAccount: "Your account",
    title: "Second factor",
    lede: "A password can be guessed, reused or given away on a false page. With a second factor, the password alone opens nothing.",
    youCanDecideAbout:
      "You can decide about other people here. Set up an app or a passkey below; until then every other page leads back to this one.",
    yourRoleNeedsASecond: "Your role needs a second factor",

    // app-section.tsx
    itProtectsAgainstAPassword:
      "It protects against a password that somebody else knows. It does not protect against typing the code on a false page: look at the address before you type. A passkey cannot be given to a false page at all.",
    authenticatorApp: "Authenticator app",
    anAppOnYourTelephone:
      "An app on your telephone shows a new code every 30 seconds. Any app that reads a QR code for one-time codes will do.",
    setUpAnApp: "Set up an app",
    n1GiveTheSecret: "1. Give the secret to your app",
    pointTheApp:
      "Point the app at this code, or type the secret into it by hand. It is shown until the first code was given, and never again.",
    qrCodeThatGives: "QR code that gives the secret to an authenticator app",
    secret: rich("Secret: {secret}"),
    n2GiveACode: "2. Give a code of your app",
    sixDigits: "Six digits",
    turn: "Turn it on",
    beginAgainWithANew: "Begin again with a new secret",
    setUpOnSigning: rich("<strong>Set up on {since}.</strong> Signing in with your password asks for its code."),
    removeTheApp: "Remove the app",

    // passkey-section.tsx
    aPasskeyAnswers:
      "A passkey answers to this site’s address only, so a false page gets nothing from it. It does not protect against somebody who can unlock your device. Have two, on different devices, or keep your recovery codes safe.",
    copiedToYourOther: ", copied to your other devices by their maker’s account",
    notUsedYet: "not used yet",
    lastUsed: (lastUsed: string) => `last used on ${lastUsed}`,
    added: rich("<strong>{name}</strong>, added on {added}, {lastUsed}"),
    renameOrRemove: "Rename or remove",
    rename: "Rename",
    remove: (name: string) => `Remove ${name}`,
    aName: "A name for it",
    toTellYourPasskeys: "To tell your passkeys apart, such as “telephone” or “blue key”.",
    addAPasskey: "Add a passkey",
    passkeysBelongToASites: (site: string) =>
      `Passkeys belong to a site’s name. This one is reached as ${site}, so there can be none for it; an authenticator app works.`,
    passkeys: "Passkeys",
    aKeyKept:
      "A key kept by your telephone, computer or security key, used by unlocking it. It signs in by itself, without password and code.",
    newName: "New name",

    // recovery-section.tsx
    noneIsLeftMake: "None is left. Make new ones now: without one, a lost device locks you out.",
    codesOf10NotUsed: (left: number) =>
      `${printCount(left, "code")} of 10 not used yet. They were shown once; we keep only what it takes to recognise them.`,
    makeTenNewCodes: "Make ten new codes",
    theEarlierOnesStopWorking: "The earlier ones stop working.",
    recoveryCodes: "Recovery codes",
    forTheDayYourTelephone: "For the day your telephone is lost. Each works once, in place of a code of your app.",
    yourRecoveryCodes: "Your recovery codes",
    writeThemDownOrPrint: "Write them down or print this page, and keep them where your telephone is not. They are not shown again.",
    eachWorksOnce:
      "Each works once, at the sign-in, in place of a code of your app or of your passkey. Whoever has one and your password gets in.",
    iHaveKeptThem: "I have kept them",
  },
});
