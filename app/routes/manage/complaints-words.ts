import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/complaints. */
export const complaintsWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Complaints to ${name} – Scalpmark`,
    toldByMail: "When a client writes to you from your page, everybody who speaks for the clinic is told by mail.",
    noComplaints: "No complaints",
    fromClient: rich("From {client}, {on}"),
    answeredOn: (day: string) => `Answered ${day}`,
    waitsForAnswer: "Waits for your answer",
    nothingWaits: "Nothing waits",
    complaintsUnanswered: (unanswered: number) => `${printCount(unanswered, "complaint")} without your answer`,
    title: (name: string) => `Complaints to ${name}`,
    lede: "Letters from clients to you. They are not published, are no reviews and change no score. You can answer each once.",
  },
});
