import { words } from "#app/platform/words.ts";
import type { Refusal } from "#app/web/refusal.server.ts";

/** Why a request is turned away before any page runs: a title for each status, and one sentence. */
export const requestRefusalWords = words({
  en: {
    titles: {
      400: "This request could not be read",
      403: "This form was not sent from Scalpmark",
      404: "There is no such page",
      405: "This cannot be done here",
      408: "The request took too long",
      410: "This is no longer here",
      413: "This is too large",
      415: "This kind of content is not accepted",
      421: "Scalpmark is not served at this address",
      422: "This form has been sent already",
      429: "Too many requests",
      431: "This request could not be read",
      500: "Something went wrong on our side",
      503: "Scalpmark is not ready to answer",
    } satisfies Record<Refusal["status"], string>,
    startPage: "Go to the start page",
    sentBefore:
      "This form has been sent before, and what it said then was kept. To send something else, open its page again: it comes with a new form.",
    noted: "It has been noted. Please try again in a minute.",
    tooSlow: "The form arrived too slowly and was not read. Nothing was changed; please send it again.",
    moreReading: "More people are reading than this site can answer at once. Please try again in a few seconds.",
    tooManyRequests: "There were too many requests in a short time.",
    noContent: "A request to read a page cannot carry content.",
    readOnly: "This interface can be read and nothing else.",
    readAndSend: "Pages here can be read and forms can be sent, nothing else.",
    addressBelow: "Please use the address below.",
    notOurAddress: "The address of this page is not one of ours.",
    nothingHere: "There is nothing at this address.",
    onlyOwnForms: "To protect your account, forms are accepted only from our own pages. Please open the page again and resend it.",
    onlyOrdinaryForms: "Only ordinary forms can be sent here.",
    onlyReports: "Only reports of browsers can be sent here.",
    reportTooLong: "A report is shorter than this. Nothing was kept.",
    tooLarge: (size: string) => `At most ${size} can be sent at once. Nothing was kept.`,
    damaged: "This file was damaged on our side and is not shown. It has been noted.",
    filesOutOfReach:
      "Photos and documents cannot be reached just now. Please try again in a minute: of several photos sent at once the first may be kept already, and none is kept twice.",
    nothingSaved:
      "Nothing can be saved just now. Please send it again in a minute: of several photos sent at once the first may be kept already, and nothing is kept twice.",
    perhapsSaved:
      "The database went away while this was being saved, and we cannot tell whether it was. Please look in a minute whether it is there before you send it again.",
    documentTitle: (title: string) => `${title} – Scalpmark`,
    quoteRequest: (requestId: string) => `If you write to us about this, quote request ${requestId}.`,
  },
});
