import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by decisions-log-view.ts. */
export const decisionsLogViewWords = words({
  en: {
    photos: (count: number) => printCount(count, "photo"),
    lifted: (step: string) => `${step}: lifted`,
    proposedByOnePerson: "Proposed by one person and confirmed by another, after the clinic was told and could answer.",
    proposedByOne: "Proposed by one person and confirmed by another.",
    decidedBySomebodyWhoTook: "Decided by somebody who took no part in the decision appealed against.",
    decidedByOneModerator: "Decided by one moderator, on a reader’s report.",
    decidedBySomebody: "Decided by somebody who took no part in the step.",
    decidedByOne: "Decided by one moderator, on a reader’s report. The author and the clinic were told.",
    decidedByOneModeratorTheClinic: "Decided by one moderator. The clinic was told and can appeal.",
    doneByItsAuthor: "Done by its author, after a legal notice.",
    decidedByOneModeratorOnALegal: "Decided by one moderator, on a legal notice, after the author was told and could answer.",
    decidedByTwoModerators: "Decided by two moderators.",
    noAppealWasMade: "No appeal was made.",
    anAppealWasMade: "An appeal was made. It is not answered yet.",
    anAppealWasMadeAndTheDecision: "An appeal was made, and the decision stands.",
    overturnedOnAppeal: "Overturned on appeal. It no longer counts.",
  },
});
