import { words } from "#app/platform/words.ts";

/** What is said by error-page.tsx. */
export const errorPageWords = words({
  en: {
    thisRequestCould: "This request could not be read",
    somethingInTheAddress: "Something in the address or the form was not as expected. Nothing was changed.",
    pleaseSign: "Please sign in",
    thisPageIsForPeople: "This page is for people with an account.",
    thisPageIsNotOpen: "This page is not open to you",
    itBelongsToSomebody: "It belongs to somebody else, or needs a role your account does not have.",
    thereIsNoSuchPage: "There is no such page",
    theAddressMayHaveBeen:
      "The address may have been mistyped, or what was here has been taken down. Decisions to take something down are in the public log.",
    somebodyElseWasQuicker: "Somebody else was quicker",
    whatYouWereWorking: "What you were working on has changed in the meantime. Open it again to see how it stands now.",
    pleaseWaitALittle: "Please wait a little",
    thereWereTooMany: "There were too many requests in a short time. Nothing was lost; try again in a few minutes.",
    weCannotTakeThisJust: "We cannot take this just now",
    nothingWasChangedPlease: "Nothing was changed. Please try again in a minute.",
    somethingWentWrongOnOur: "Something went wrong on our side",
    nothingYouDidCaused: "Nothing you did caused it, and it has been noted. Please try again in a minute.",
    text2: (title: string) => `${title} – Scalpmark`,
    startPage: "Start page",
    searchForAClinic: "Search for a clinic",
    publicLogOfDecisions: "Public log of decisions",
    error: (status: number) => `Error ${status}`,
    ifYouWriteToUs: (requestId: string) => `If you write to us about this, quote request ${requestId}.`,
  },
});
