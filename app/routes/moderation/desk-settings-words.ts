import { words } from "#app/platform/words.ts";

/** What is said at /moderation/settings. */
export const deskSettingsWords = words({
  en: {
    documentTitle: "How you see hard things – Scalpmark",
    afterMinutes: (minutes: number) => `After ${minutes} minutes`,
    never: "Never",
    choiceKept: "Your choice is kept.",
    whatIsBlurred: "What is blurred until you ask for it",
    whatIsBlurredHint:
      "Pictures that may show an injury: sent with a review that tells of one, from before a correction, or reported as something that should not be shown. Copies of such a picture too.",
    whenBreakIsSuggested: "When a break is suggested",
    whenBreakIsSuggestedHint: "After so much work without a pause of ten minutes. One line on the queue, once; nothing is ever locked.",
    keep: "Keep this",
    title: "How you see hard things",
    lede: "Some pictures show wounds. Nobody has to see them unprepared, and nobody is asked why they want it one way or the other.",
  },
});
