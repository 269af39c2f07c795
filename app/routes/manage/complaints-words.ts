import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/complaints. */
export const complaintsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Complaints to ${name} – Scalpmark`,
    whenAClientWrites: "When a client writes to you from your page, everybody who speaks for the clinic is told by mail.",
    noComplaints: "No complaints",
    from: rich("From {client}, {on}"),
    answered: (answeredOn: string) => `Answered ${answeredOn}`,
    waitsForYourAnswer: "Waits for your answer",
    nothingWaits: "Nothing waits",
    complaintsWithoutYourAnswer: (unanswered: number) => `${printCount(unanswered, "complaint")} without your answer`,
    title: (name: string) => `Complaints to ${name}`,
    lede: "Letters from clients to you. They are not published, are no reviews and change no score. You can answer each once.",
  },
});
