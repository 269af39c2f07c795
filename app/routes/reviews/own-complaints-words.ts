import { rich, words } from "#app/platform/words.ts";

/** What is said at /account/complaints. */
export const ownComplaintsWords = words({
  en: {
    documentTitle: "Your complaints – Scalpmark",
    yourAccount: "Your account",
    title: "Your complaints",
    lede: "Letters to clinics, and their answers. Only you and the clinic read them.",
    clinicIsTold: "The clinic is told by mail. You are told when it answers.",
    complaintSent: "Your complaint is on its way.",
    howToComplain: rich("On the page of a <clinics>clinic</clinics> you can complain to it without writing a review."),
    noComplaintYet: "No complaint yet",
    notAnsweredYet: "The clinic has not answered yet.",
    answeredBy: (name: string, on: string) => `Answer of ${name}, ${on}`,
    clinicPage: "The clinic’s page",
    sentOn: (on: string) => `Sent on ${on}.`,
  },
});
