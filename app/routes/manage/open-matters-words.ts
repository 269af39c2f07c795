import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by open-matters.server.ts. */
export const openMattersWords = words({
  en: {
    photoInDispute: (since: string) => `A photo of yours is in a dispute since ${since}: see the match and say what you know`,
    appealPossible: (decision: string, lastDay: string) => `${decision}: an appeal is possible until ${lastDay}`,
    decisionProposed: (decision: string) => `A moderator proposes a decision about your clinic (${decision}): say what you know`,
    stepProposed: (step: string) => `A moderator proposes a step against your clinic (${step}): say what you know`,
    refutationProposed: (wording: string) => `A moderator proposes to call “${wording}” refuted: answer, or withdraw it`,
    sumSpeaksAgainst: (wording: string) => `The sum speaks against “${wording}”: answer it, or withdraw the claim`,
    documentLapsed: (title: string, dueOn: string) => `${title} has lapsed on ${dueOn}`,
    documentEnds: (title: string, dueOn: string) => `${title} ends on ${dueOn}`,
    unansweredReviews: (unanswered: number) => `${printCount(unanswered, "review")} without your reply`,
    unansweredComplaints: (complaints: number) => `${printCount(complaints, "complaint")} without your answer`,
    moreAskedFor: (title: string, until: string) => `A moderator asks for more about “${title}”, until ${until}`,
    documentsWaiting: (waiting: number) => `${printCount(waiting, "document")} of yours waiting for a moderator`,
  },
});
