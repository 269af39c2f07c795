import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/second-factor, by all its parts. */
export const secondFactorWords = words({
  en: {
    documentTitle: "Second factor – Scalpmark",
    appSetUp: "Your authenticator app is set up. From now on, signing in asks for its code.",
    appRemoved: "The authenticator app is removed.",
    passkeyAdded: "The passkey is added.",
    passkeyRenamed: "The passkey has its new name.",
    passkeyRemoved: "The passkey is removed here. Delete it on your device as well.",
    yourAccount: "Your account",
    title: "Second factor",
    lede: "A password can be guessed, reused or given away on a false page. With a second factor, the password alone opens nothing.",
    roleNeedsItBody:
      "You can decide about other people here. Set up an app or a passkey below; until then every other page leads back to this one.",
    roleNeedsIt: "Your role needs a second factor",

    // app-section.tsx
    appProtects:
      "It protects against a password that somebody else knows. It does not protect against typing the code on a false page: look at the address before you type. A passkey cannot be given to a false page at all.",
    authenticatorApp: "Authenticator app",
    authenticatorAppNote:
      "An app on your telephone shows a new code every 30 seconds. Any app that reads a QR code for one-time codes will do.",
    setAppUp: "Set up an app",
    giveSecret: "1. Give the secret to your app",
    giveSecretHow:
      "Point the app at this code, or type the secret into it by hand. It is shown until the first code was given, and never again.",
    qrCode: "QR code that gives the secret to an authenticator app",
    secret: rich("Secret: {secret}"),
    giveCode: "2. Give a code of your app",
    sixDigits: "Six digits",
    turnOn: "Turn it on",
    beginAgain: "Begin again with a new secret",
    setUpOn: rich("<strong>Set up on {since}.</strong> Signing in with your password asks for its code."),
    removeApp: "Remove the app",

    // passkey-section.tsx
    passkeyProtects:
      "A passkey answers to this site’s address only, so a false page gets nothing from it. It does not protect against somebody who can unlock your device. Have two, on different devices, or keep your recovery codes safe.",
    copiedToOtherDevices: ", copied to your other devices by their maker’s account",
    passkeyUnused: rich("<strong>{name}</strong>, added on {added}, not used yet"),
    passkeyUsed: rich("<strong>{name}</strong>, added on {added}, last used on {lastUsed}"),
    renameOrRemove: "Rename or remove",
    rename: "Rename",
    remove: (name: string) => `Remove ${name}`,
    passkeyName: "A name for it",
    passkeyNameHint: "To tell your passkeys apart, such as “telephone” or “blue key”.",
    addPasskey: "Add a passkey",
    noPasskeysHere: (site: string) =>
      `Passkeys belong to a site’s name. This one is reached as ${site}, so there can be none for it; an authenticator app works.`,
    passkeys: "Passkeys",
    passkeysNote:
      "A key kept by your telephone, computer or security key, used by unlocking it. It signs in by itself, without password and code.",
    newName: "New name",

    // recovery-section.tsx
    noCodesLeft: "None is left. Make new ones now: without one, a lost device locks you out.",
    codesLeft: (count: number) =>
      `${printCount(count, "code")} of 10 not used yet. They were shown once; we keep only what it takes to recognise them.`,
    makeTenNewCodes: "Make ten new codes",
    makeTenNewCodesHint: "The earlier ones stop working.",
    recoveryCodes: "Recovery codes",
    recoveryCodesNote: "For the day your telephone is lost. Each works once, in place of a code of your app.",
    yourRecoveryCodes: "Your recovery codes",
    writeThemDown: "Write them down or print this page, and keep them where your telephone is not. They are not shown again.",
    eachCodeWorksOnce:
      "Each works once, at the sign-in, in place of a code of your app or of your passkey. Whoever has one and your password gets in.",
    iHaveKeptThem: "I have kept them",
  },
});
