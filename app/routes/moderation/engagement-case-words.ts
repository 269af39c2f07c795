import { words } from "#app/platform/words.ts";

/** What is said at /engagements/:id. */
export const engagementCaseWords = words({
  en: {
    documentTitle: "Ask a practitioner – Scalpmark",
    nowhereKnownHere: "Nowhere known here",
    confirmed: "They said yes: their record is shown and counted at the clinic.",
    declined: "They said no, or the clinic names them no longer. Nothing of their record is shown there.",
    moderation: "Moderation",
    title: (name: string, clinicName: string) => `Does ${name} work at ${clinicName}?`,
    answeredByLinkLede:
      "An answer came by a link to an address that only the clinic vouched for. Make sure that it was them, by a way that is known to be theirs.",
    notAskedLede: "They have not said so yet. Ask them by a way that is known to be theirs, never through the clinic.",
    practitioner: "Practitioner",
    namedBy: "Named by",
    namedAs: "As",
    worksNowAt: "Works now at",
    askedAt: "Asked for",
    whatIsKnown: "What is known",
    workThere: "Do they work there?",
    yes: "Yes",
    no: "No",
    howDidYouAsk: "How did you ask?",
    noteAnswer: "Note the answer",
    whatTheySaid: "What they said",
    answer: "The answer",
  },
});
