import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/practitioners. */
export const practitionersWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Practitioners of ${name} – Scalpmark`,
    theyAreOnYourTeam: "They are on your team. Bring their training records and licences under Evidence.",
    theyAreAskedNothing: "They are asked. Nothing of their record is shown or counted here before they have said yes.",
    theirTimeHereIsEnded: "Their time here is ended. What they did here stays on your page under their name.",
    youNameThemNoLonger: "You name them no longer, and the link answers nothing more.",
    clientsAreToldToAsk: "Clients are told to ask who will hold the needle. Add yourself, or whoever does.",
    nobodyIsNamed: "Nobody is named",
    ofTheTreatments: (share: string) => `, ${share} of the treatments`,
    whoHoldsTheNeedle: "Who holds the needle",
    nameSomebodyWithARecord: "Name somebody with a record",
    forWhoeverHasWorked: "For whoever has worked elsewhere and has a page here. They are asked first.",
    addSomebodyNew: "Add somebody new",
    forWhoeverHasNoRecord: "For whoever has no record anywhere. It begins empty, whatever your clinic’s age.",
    title: (name: string) => `Practitioners of ${name}`,
    lede: "A record belongs to the person. It comes with them, goes with them, and is lent to nobody who takes their place.",
  },
});
