import { words } from "#app/platform/words.ts";

/** What is said by error-page.tsx. */
export const errorPageWords = words({
  en: {
    badRequestTitle: "This request could not be read",
    badRequest: "Something in the address or the form was not as expected. Nothing was changed.",
    signInTitle: "Please sign in",
    signIn: "This page is for people with an account.",
    forbiddenTitle: "This page is not open to you",
    forbidden: "It belongs to somebody else, or needs a role your account does not have.",
    notFoundTitle: "There is no such page",
    notFound:
      "The address may have been mistyped, or what was here has been taken down. Decisions to take something down are in the public log.",
    goneTitle: "This is no longer here",
    gone: "A file was damaged on our side and is not shown. It has been noted.",
    conflictTitle: "Somebody else was quicker",
    conflict: "What you were working on has changed in the meantime. Open it again to see how it stands now.",
    tooManyTitle: "Please wait a little",
    tooMany: "There were too many requests in a short time. Nothing was lost; try again in a few minutes.",
    unavailableTitle: "We cannot take this just now",
    unavailable: "Nothing was changed. Please try again in a minute.",
    brokenTitle: "Something went wrong on our side",
    broken: "Nothing you did caused it, and it has been noted. Please try again in a minute.",
    documentTitle: (title: string) => `${title} – Scalpmark`,
    startPage: "Start page",
    findClinic: "Search for a clinic",
    publicLogOfDecisions: "Public log of decisions",
    errorStatus: (status: number) => `Error ${status}`,
    quoteRequest: (requestId: string) => `If you write to us about this, quote request ${requestId}.`,
  },
});
