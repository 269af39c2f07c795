import { rich, words } from "#app/platform/words.ts";

/** What is said by score-state-notice.tsx. */
export const scoreStateNoticeWords = words({
  en: {
    moreClientsNeeded: (clients: number) =>
      clients === 1
        ? "One more client with strong proof and a healed result would be enough, whatever they rate."
        : `${clients} more clients with strong proof and a healed result would be enough, whatever they rate.`,
    numberTooSure: (needed: number, weight: string) =>
      `A number would look surer than it is. It needs verified reviews that together weigh ${needed}; here they weigh ${weight}.`,
    whatIsKnown:
      "What is known stands below, part by part. An honest newcomer begins here, and so does a clinic whose clients never report.",
    whyNoNumber: "Why there is no number yet",
    warningMeaning: rich(
      "People decided and upheld that something here was not as the clinic said. <decisions>The decisions</decisions> name the rule and the facts, and each could be appealed. They take off {deduction} points; without them the score would be {theta}. The warning speaks of these decisions alone.",
    ),
    warningEnds: rich("Decisions fade by half in two years. If nothing is added or overturned, the warning ends on {warningEnds}."),
    warningTitle: "What the warning means",
  },
});
