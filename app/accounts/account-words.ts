import { words } from "#app/platform/words.ts";

/** What is said of signing up, signing in and one’s own account. */
export const accountWords = words({
  en: {
    enterEmail: "Enter your e-mail address.",
    enterEmailLike: "Enter an e-mail address like name@example.org.",
    enterPassword: "Enter your password.",
    passwordHasAtMost: (most: number) => `A password has at most ${most} characters.`,
    choosePassword: "Choose a password.",
    passwordCanHave: (most: number) => `A password can have at most ${most} characters.`,
    passwordTooShort: (least: number, typed: number) =>
      `Use at least ${least} characters: this has ${typed}. Four or five words that do not belong together are good.`,
    chooseWhich: "Choose which of the two you are.",
    enterName: "Enter a name.",
    nameTooShort: "A name has at least 2 characters.",
    nameTooLong: "A name can have at most 60 characters.",
    nameOneLine: "A name is one line.",
    ownWords:
      "This is made of your own name or e-mail address, or of ours, which are tried first. Choose words that have nothing to do with you.",
    commonWords:
      "This is made of very common words, names, sequences or repeats, which are tried first. Four or five words that do not belong together are good.",
    triedTooOften: (minutes: number) =>
      `This has been tried too often from where you are. Please wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`,
    tooManyUnknownBrowsers:
      "Too many passwords were tried for this address from browsers we do not know, so we check none from here for now. You can still come in: “I have forgotten my password” sends you a link, and the browser you open it in is known from then on.",
    wrongSignIn: "The e-mail address or the password is not right.",
    tooBusy: "We are too busy to check passwords just now. Nothing was changed; please try again in a few seconds.",
    linkUsed: "This link has been used, has expired, or was replaced by a newer one.",
    fiveWrongAnswers: (minutes: number) =>
      `Five wrong answers in a row. This browser can try again in ${minutes} minutes; nobody else is held up.`,
    signedOutMeanwhile: "You were signed out meanwhile. Please sign in again.",
    addressAlready: "This is your address already.",
    wrongPassword: "This is not the password of this account.",
    suspended: "This account is suspended. Write to us if you think it should not be.",
    passkeyCopied:
      "This passkey's counter did not move on, as if there were a copy of it. Sign in with your password, remove it, and add it again.",
    enterChosenPassword: "Enter the password you chose when you signed up.",
    otherPassword: "This is not the password chosen for this account. If you have forgotten it, you can choose a new one.",
  },
});
