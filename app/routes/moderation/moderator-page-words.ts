import { words } from "#app/platform/words.ts";

/** What is said by moderator-page.tsx. */
export const moderatorPageWords = words({
  en: {
    queue: "Queue",
    yourTies: "Your ties",
    yourWork: "Your work",
    howYouSeeIt: "How you see it",
    moderation: "Moderation",
  },
});
