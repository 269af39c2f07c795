import { words } from "#app/platform/words.ts";

/** How a dispute about a profile can end. */
export const ownershipDecisionWords = words({
  en: {
    holder_stays: { label: "The holder stays", means: "The claim is refused. Nothing changes." },
    claimant_takes_over: {
      label: "The claimant takes over",
      means: "All members of the profile lose it, and the claimant becomes its owner.",
    },
    shared: { label: "Both hold it", means: "The claimant becomes an owner beside those there are." },
    change_allowed: { label: "The change is allowed", means: "It takes effect once its seven days are over." },
    change_refused: { label: "The change is refused", means: "Everything stays as it is." },
  },
});
