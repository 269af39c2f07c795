import { words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/practitioners. */
export const practitionersWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Practitioners of ${name} – Scalpmark`,
    added: "They are on your team. Bring their training records and licences under Evidence.",
    asked: "They are asked. Nothing of their record is shown or counted here before they have said yes.",
    timeEnded: "Their time here is ended. What they did here stays on your page under their name.",
    takenBack: "You name them no longer, and the link answers nothing more.",
    addWhoeverDoes: "Clients are told to ask who will hold the needle. Add yourself, or whoever does.",
    nobodyNamed: "Nobody is named",
    shareOfTreatments: (share: string) => `, ${share} of the treatments`,
    whoHoldsTheNeedle: "Who holds the needle",
    nameKnown: "Name somebody with a record",
    nameKnownNote: "For whoever has worked elsewhere and has a page here. They are asked first.",
    addNew: "Add somebody new",
    addNewNote: "For whoever has no record anywhere. It begins empty, whatever your clinic’s age.",
    title: (name: string) => `Practitioners of ${name}`,
    lede: "A record belongs to the person. It comes with them, goes with them, and is lent to nobody who takes their place.",
  },
});
