import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said by decisions-log-view.ts. */
export const decisionsLogViewWords = words({
  en: {
    photos: (count: number) => printCount(count, "photo"),
    lifted: (step: string) => `${step}: lifted`,
    twoAfterHearing: "Proposed by one person and confirmed by another, after the clinic was told and could answer.",
    two: "Proposed by one person and confirmed by another.",
    otherThanDecided: "Decided by somebody who took no part in the decision appealed against.",
    oneOnReport: "Decided by one moderator, on a reader’s report.",
    otherThanTookStep: "Decided by somebody who took no part in the step.",
    oneOnReportBothTold: "Decided by one moderator, on a reader’s report. The author and the clinic were told.",
    oneClinicTold: "Decided by one moderator. The clinic was told and can appeal.",
    authorWithdrew: "Done by its author, after a legal notice.",
    oneOnNotice: "Decided by one moderator, on a legal notice, after the author was told and could answer.",
    twoModerators: "Decided by two moderators.",
    noAppeal: "No appeal was made.",
    appealWaits: "An appeal was made. It is not answered yet.",
    appealFailed: "An appeal was made, and the decision stands.",
    overturned: "Overturned on appeal. It no longer counts.",
  },
});
