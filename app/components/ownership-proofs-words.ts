import { words } from "#app/platform/words.ts";

/** What is said by ownership-proofs.tsx. */
export const ownershipProofsWords = words({
  en: {
    noProof: "No proof is named: the profile was taken over before proofs were kept, or by handover.",
    doesNotShow: (what: string) => `Does not show: ${what}`,
  },
});
