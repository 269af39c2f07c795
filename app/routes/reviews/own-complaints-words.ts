import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/complaints. */
export const ownComplaintsWords = words({
  en: {
    documentTitle: "Your complaints – Scalpmark",
    yourAccount: "Your account",
    title: "Your complaints",
    lede: "Letters to clinics, and their answers. Only you and the clinic read them.",
    theClinicIsTold: "The clinic is told by mail. You are told when it answers.",
    yourComplaintIsOnItsWay: "Your complaint is on its way.",
    onThePage: rich("On the page of a <clinics>clinic</clinics> you can complain to it without writing a review."),
    noComplaintYet: "No complaint yet",
    theClinicHasNotAnswered: "The clinic has not answered yet.",
    answer: (name: string) => `Answer of ${name},`,
    theClinicsPage: "The clinic’s page",
    sent: (on: string) => `Sent on ${on}.`,
  },
});
