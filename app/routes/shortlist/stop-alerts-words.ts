import { words } from "#app/platform/words.ts";

/** What is said at /shortlist/alerts. */
export const stopAlertsWords = words({
  en: {
    documentTitle: "Mails about your shortlist – Scalpmark",
    pressTheButton: "Press the button of this page.",
    unknownLink: "This link does not work, or no longer. On your shortlist you see whether mails are on.",
    mailsEnded: "These mails have ended. You can ask for them again on your shortlist.",
    mailsAreOn: "You get a mail when something changes at a clinic on your shortlist.",
    title: "Mails about your shortlist",
    stopMails: "Stop these mails",
    yourShortlist: "Your shortlist",
  },
});
