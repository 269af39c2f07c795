import { words } from "#app/platform/words.ts";

/** The steps against a clinic, and how one stands. */
export const sanctionWords = words({
  en: {
    /** `does`: for the page and the log. */
    steps: {
      private_notice: {
        label: "Private notice",
        does: "The clinic is told what it has to put right. Nobody else is told, and nothing changes for readers.",
      },
      hidden_photo: { label: "Photo hidden", does: "One photo of the clinic is shown to nobody." },
      dated_notice: { label: "Notice on the page", does: "A notice with its dates stands on the clinic’s page." },
      frozen_level: {
        label: "Evidence level held",
        does: "The evidence level that readers see does not rise. What lapses still lowers it, and the score is not touched.",
      },
      paused_reviews: {
        label: "New reviews paused",
        does: "Nobody can begin a review of the clinic, good or bad. Reviews that stand stay, and their authors can add chapters.",
      },
      banner: { label: "Banner", does: "A banner stands first on the clinic’s page, on its card in search and on its badge." },
      delisting: { label: "Not listed", does: "The clinic stands in no search and no list. Its page stays, and says why." },
    },
    proposed: "Proposed, not decided",
    declined: "Declined",
    inForceUntil: (day: string) => `In force until ${day}`,
    ended: {
      expired: (day: string) => `Ended by its date on ${day}`,
      lifted: (day: string) => `Lifted on ${day}`,
      overturned: (day: string) => `Overturned on appeal on ${day}`,
    },
  },
});
